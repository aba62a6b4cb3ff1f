/**
 * @module
 * The command line: finds the command, and turns whatever ends it into a message and an exit code.
 */
import { refuseKeys } from './args/refuse-keys.js';
import { CliError } from './cli-error.js';
import { balance } from './commands/balance.js';
import { call } from './commands/call.js';
import type { Command } from './commands/command.js';
import { isMethod } from './commands/methods.js';
import { payment } from './commands/payment.js';
import { refund } from './commands/refund.js';
import { url } from './commands/url.js';
import { doctor } from './doctor/doctor.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { explainFailure } from './output/explain-failure.js';
import { keysOf, readSettings } from './settings/environment.js';
import { withoutKeys } from './settings/redact.js';
import { helpText } from './texts/help.js';
import { chooseLang } from './texts/lang.js';
import { TEXTS, type Texts } from './texts/texts.js';
import { VERSION } from './version.js';
import { replay } from './webhook/replay.js';
import { send } from './webhook/send.js';
import { verify } from './webhook/verify.js';

/** By what is typed; a map, since an object would also have `constructor` and the like. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['payment', payment],
  ['refund', refund],
  ['balance', balance],
  ['url', url],
  ['call', call],
  ['webhook verify', verify],
  ['webhook send', send],
  ['webhook replay', replay],
  ['doctor', doctor],
]);

/**
 * Runs one command line and resolves with the exit code; never rejects.
 *
 * @param given What the run reads, writes and asks.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/apps/cli/README.md
 * @example
 * process.exitCode = await run({ args: ['payment', '2154490981'], env: process.env, cwd: process.cwd(), ...io });
 */
export async function run(given: Io): Promise<number> {
  const lang = chooseLang(given.args, given.env);
  const texts = TEXTS[lang];
  let io = given;
  try {
    const { args } = given;
    // Before anything else, also before help: a key that was typed is in the history already.
    refuseKeys(args, [], texts);
    checkLang(args, texts);
    if (args.includes('--version')) return say(io, `${VERSION}\n`);
    if (args.length === 0 || args.includes('--help') || args.includes('-h')) return say(io, helpText(lang));
    const [name, command, rest] = findCommand(args, texts);
    const settings = readSettings(given, envFile(rest), texts);
    io = withoutKeys(given, keysOf(settings));
    refuseKeys(args, keysOf(settings), texts);
    return await command(name === undefined ? rest : [name, ...rest], { io, texts, lang, settings });
  } catch (error) {
    const { message, exitCode } = explainFailure(error, lang, texts);
    io.err(`${message}\n`);
    return exitCode;
  }
}

function say(io: Io, text: string): number {
  io.out(text);
  return EXIT.ok;
}

/** The command and its words; a method's own name is a command too, and stays among the words. */
function findCommand(args: readonly string[], texts: Texts): [string | undefined, Command, readonly string[]] {
  const [first = '', second = ''] = args;
  const two = COMMANDS.get(`${first} ${second}`);
  if (two !== undefined) return [undefined, two, args.slice(2)];
  const one = COMMANDS.get(first);
  if (one !== undefined) return [undefined, one, args.slice(1)];
  if (isMethod(first)) return [first, call, args.slice(1)];
  const word = first === 'webhook' ? `${first} ${second}`.trim() : first;
  throw new CliError(EXIT.usage, texts.unknownCommand(word, [...COMMANDS.keys()]));
}

function checkLang(args: readonly string[], texts: Texts): void {
  const at = args.indexOf('--lang');
  const asked =
    at === -1 ? args.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) : (args[at + 1] ?? '');
  if (asked !== undefined && asked !== 'ru' && asked !== 'en') throw new CliError(EXIT.usage, texts.wrongLang);
}

function envFile(args: readonly string[]): string | undefined {
  const at = args.indexOf('--env-file');
  return at === -1 ? args.find((word) => word.startsWith('--env-file='))?.slice('--env-file='.length) : args[at + 1];
}
