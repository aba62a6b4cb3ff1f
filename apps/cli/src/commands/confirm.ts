/**
 * @module
 * Nothing that changes anything at UnitPay happens without a yes.
 */
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import type { Io } from '../io.js';
import type { Texts } from '../texts/texts.js';

/** Without a terminal and without `--yes` nothing may be done, not even read: asks for that before anything is sent. */
export function assertConfirmable(io: Io, yes: boolean, texts: Texts): void {
  if (!yes && !io.terminal) throw new CliError(EXIT.unconfirmed, texts.needsYes);
}

/** Asks the person, unless `--yes` was given. */
export async function confirm(io: Io, yes: boolean, what: string, texts: Texts): Promise<void> {
  assertConfirmable(io, yes, texts);
  if (yes) return;
  const answer = await io.ask(`${what}\n${texts.question} `);
  if (!texts.yes.includes(answer.trim().toLowerCase())) throw new CliError(EXIT.unconfirmed, texts.notConfirmed);
}
