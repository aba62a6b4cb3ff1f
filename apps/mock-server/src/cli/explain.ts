/**
 * @module
 * Says what went wrong at the start in the words of the command line: flags instead of options, in the user's language.
 */
import { table } from '../input/table.js';
import { MockOptionsError } from '../options/options-error.js';
import { ListenError } from '../server/listen-error.js';
import { StateError } from '../state/migrate.js';
import { flagOf } from './flag-options.js';
import { DEFAULT_HOST, DEFAULT_PORT, type Flags } from './flags.js';
import { type Lang, TEXTS } from './texts.js';

/** Flags by the option they set, and what they expect. */
const FLAGS: Readonly<Record<string, readonly [flag: keyof Flags, expects: keyof (typeof TEXTS)['ru']['expected']]>> =
  table({
    projectId: ['project-id', 'id'],
    publicKey: ['public-key', 'text'],
    secretKey: ['secret-key', 'text'],
    testSecretKey: ['test-secret-key', 'text'],
    'partner.login': ['login', 'text'],
    'partner.secretKey': ['partner-secret-key', 'text'],
    webhook: ['webhook-url', 'address'],
    successUrl: ['success-url', 'address'],
    failUrl: ['fail-url', 'address'],
    publicUrl: ['public-url', 'address'],
  });

/** What to print and the exit code; `null` for an error that is not the user's. */
export function explain(
  error: unknown,
  lang: Lang,
  flags: Flags,
): { readonly message: string; readonly code: number } | null {
  if (!(error instanceof Error)) return null;
  const texts = TEXTS[lang];
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return { message: explainFlags(String(error.code), error.message, lang), code: 2 };
  if (error instanceof MockOptionsError) return { message: explainOption(error, lang), code: 2 };
  if (error instanceof StateError) return { message: texts.wrongState(error), code: 1 };
  if (error instanceof ListenError)
    return {
      message:
        texts.cannotListen(error.code, flags.host ?? DEFAULT_HOST, flags.port ?? String(DEFAULT_PORT)) ?? error.message,
      code: error.code.startsWith('TLS_') ? 2 : 1,
    };
  return null;
}

/** Node's own words are English and speak of its parser. */
function explainFlags(code: string, message: string, lang: Lang): string {
  const texts = TEXTS[lang];
  const word = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code.endsWith('UNKNOWN_OPTION')) return texts.unknownFlag(word);
  if (code.endsWith('UNEXPECTED_POSITIONAL')) return texts.extraWord(word);
  const flag = /--[\w-]+/.exec(word)?.[0] ?? word;
  return message.includes('does not take') ? texts.takesNoValue(flag) : texts.needsValue(flag);
}

function explainOption(error: MockOptionsError, lang: Lang): string {
  const [flag, expects] = FLAGS[error.option] ?? [];
  if (flag === undefined || expects === undefined) {
    const other = flagOf(error.option);
    return other === undefined
      ? error.message
      : `--${other}: ${error.message.slice(`Option "${error.option}": `.length)}`;
  }
  const expected = TEXTS[lang].expected[expects] ?? error.message.slice(`Option "${error.option}": `.length);
  return `--${flag}: ${expected}`;
}
