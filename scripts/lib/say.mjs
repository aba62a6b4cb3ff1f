// Everything the root commands tell a person, in the person's language.
import { russian } from './language.cjs';

/** Picks the text in the language of the terminal. */
export const text = (en, ru) => (russian ? ru : en);

export const say = (en, ru) => console.log(text(en, ru));

/** Says what is wrong and ends the command. */
export function giveUp(en, ru) {
  console.error(`\n${text(en, ru)}`);
  process.exit(1);
}
