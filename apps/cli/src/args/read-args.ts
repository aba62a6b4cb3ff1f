/**
 * @module
 * Reads the flags of one command; what is wrong is named in the user's language.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import type { Texts } from '../texts/texts.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Flags that every command takes. */
const COMMON = {
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  test: { type: 'boolean' },
  lang: { type: 'string' },
  'env-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** What is read: values of the flags, and the other words. */
export type ReadArgs<Own extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: typeof COMMON & Own; strict: true; allowPositionals: true }>
>;

/** Flags and words after the command. */
export function readArgs<const Own extends Options>(args: readonly string[], own: Own, texts: Texts): ReadArgs<Own> {
  const options = { ...COMMON, ...own };
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true }) as ReadArgs<Own>;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const flag = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? '';
    const known = Object.keys(options).map((name) => `--${name}`);
    const problem = code.endsWith('UNKNOWN_OPTION') ? texts.unknownFlag(flag, known) : texts.wrongFlag(flag || message);
    throw new CliError(EXIT.usage, problem);
  }
}

/** `name=value` words as parameters. */
export function readParams(words: readonly string[], texts: Texts): Record<string, unknown> {
  const params: Record<string, unknown> = Object.create(null);
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1) throw new CliError(EXIT.usage, texts.notAParam(word));
    const name = word.slice(0, at);
    if (name in params) throw new CliError(EXIT.usage, texts.paramTwice(name));
    params[name] = paramValue(name, word.slice(at + 1), texts);
  }
  return { ...params };
}

/** Lists and objects (receipt items) are JSON; `true` and `false` are flags; everything else stays the text it is. */
function paramValue(name: string, text: string, texts: Texts): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError(EXIT.usage, texts.notJson(name));
  }
}
