/**
 * @module
 * Masks keys and personal data in every text that leaves the library by an error, a hook or a log.
 */
import { type Span, secretFinder } from './secret-finder.js';

/** What stands where something was masked. */
const MASK = '***';

/**
 * Parameters whose values are never shown: keys, and what can be a card number or leads to a person; `customer_email` and the like are other
 * spellings of theirs. Names that say less (`account`, `desc`) are shown: an order has to be found by them.
 */
const NAMES = 'secret[_-]?key|purse|(?:customer[_-]?)?(?:phone|e-?mail)|token';
const NAME = new RegExp(`(?:^|\\[)(?:${NAMES})\\]?$`, 'i');

/** JSON inside a string of JSON: quotes stand behind backslashes, the same number at both ends of a value. */
const NESTED = '(\\\\{1,15})"(?:(?!(?<!\\\\)\\2")[^])*(?:\\2"|$)';
/** Up to the end of a list or an object without another inside. */
const LIST = '\\[[^\\]]*(?:\\]|$)|\\{[^}]*(?:\\}|$)';
const MEMBER = new RegExp(
  `(\\\\{0,15}"(?:${NAMES})\\\\{0,15}"\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*(?:"|$)|${NESTED}|${LIST}|[-+.\\deE]+)`,
  'gi',
);
const PAIR = new RegExp(`((?:${NAMES})(?:(?:\\[|%5B)\\w{0,20}(?:\\]|%5D)|\\]|%5D)*=)[^&\\s"'<>]+`, 'gi');

/** Shorter values would blank out half of a text without protecting anything. */
const SHORTEST = 4;

const BODY_SHOWN = 16_384;

/** In nested JSON the quotes of the mask stand behind as many backslashes as the value's. */
function masked(_match: string, name: string, quote = ''): string {
  return `${name}${quote}"${MASK}${quote}"`;
}

/** The mask in the place of each part; parts that overlap are one. */
function cover(text: string, spans: Span[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= from) shown += `${text.slice(from, start)}${MASK}`;
    from = Math.max(from, end);
  }
  return shown + text.slice(from);
}

/** Masks texts and parameters. */
export interface Redactor {
  /** Masks every secret, and the values of sensitive members and pairs, in a text from outside. */
  text(text: string): string;
  /** The same for a whole body, cut to 16 384 characters. */
  body(text: string): string;
  /** The same for every string inside a JSON value, and for its sensitive members; undefined where that can't be done. */
  value(value: unknown): unknown;
  /** A copy of the parameters that is fit to be shown. */
  params(params: Readonly<Record<string, string>>): Record<string, string>;
  /** A redactor that masks the sensitive values among these parameters too, for what comes back. */
  for(params: Readonly<Record<string, string>>): Redactor;
}

/** Makes a redactor for the keys of a client; empty ones are ignored. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = [...new Set(secrets)].filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
  let finders: ((text: string) => Span[])[] | undefined;

  function text(dirty: string): string {
    finders ??= known.map(secretFinder);
    const spans = finders.flatMap((find) => find(dirty));
    return cover(dirty, spans).replace(MEMBER, masked).replace(PAIR, `$1${MASK}`);
  }

  return {
    text,
    body: (dirty) => text(dirty).slice(0, BODY_SHOWN),
    value(value) {
      try {
        return JSON.parse(text(JSON.stringify(value)));
      } catch {
        // A key made of JSON's own punctuation can tear the text apart; then nothing is shown.
        return undefined;
      }
    },
    params(params) {
      const shown = Object.entries(params).map(([name, value]) => [text(name), NAME.test(name) ? MASK : text(value)]);
      return Object.fromEntries(shown);
    },
    for(params) {
      let values: string[] | undefined;
      for (const name in params) {
        const value = params[name] ?? '';
        if (value.length < SHORTEST || known.includes(value) || !NAME.test(name)) continue;
        values ??= [...known];
        values.push(value);
      }
      return values === undefined ? this : createRedactor(values);
    },
  };
}
