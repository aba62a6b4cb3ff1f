// A word that a command does not know would be passed over in silence, and something else would run than was asked for.
import { giveUp } from './say.mjs';

/** Ends the command at the first word that is none of the known flags. */
export function knowOnly(command, known) {
  const unknown = process.argv.slice(2).find((word) => word !== '--' && !known.includes(word));
  if (unknown === undefined) return;
  const list = known.join(' ');
  giveUp(
    `"${unknown}" is not a flag of ${command}; try: ${command} -- ${list}`,
    `У ${command} нет параметра «${unknown}»; попробуйте: ${command} -- ${list}`,
  );
}
