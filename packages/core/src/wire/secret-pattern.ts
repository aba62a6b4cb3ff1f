/**
 * @module
 * A pattern that finds a secret however it was encoded on its way back to us.
 */

const NAMED: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

const encoder = new TextEncoder();

/** A key such as `secret`, as examples and mocks have: inside other words (`secretKey`) it is no key. */
const PLAIN_WORD = /^[a-z]{1,7}$/i;

/** No letter before, unless it ends an escape (`%3D`, `\\n`). */
const WORD_START = '(?:(?<![a-z])|(?<=%[\\da-f]{2})|(?<=\\\\[a-z]))';
const WORD_END = '(?![a-z])';

/**
 * Source of a regular expression (for the flags `gi`) that matches a secret as it is, percent-encoded once or more, escaped for JSON
 * or HTML, and in any mixture of these: a gateway's error page can echo the query in whatever form it likes. Every repetition is bounded, and
 * backslashes are taken by one part of the pattern only, so that no text takes more than linear time.
 */
export function secretPattern(secret: string): string {
  const runs = secret.match(/\\+|[^\\]/gu) ?? [];
  const pattern = runs
    .map((run, index) =>
      run[0] === '\\' ? backslashes(run.length) : characterPattern(run, index > 0 && runs[index - 1]?.[0] === '\\'),
    )
    .join('');
  return PLAIN_WORD.test(secret) ? `${WORD_START}${pattern}${WORD_END}` : pattern;
}

/** A run of backslashes, however often each was escaped. Its parts begin with different characters, so that there is one way to match it. */
function backslashes(count: number): string {
  return `(?:\\\\|u005c|%(?:25){0,4}5c|&(?:amp;){0,4}#0{0,8}92;|&(?:amp;){0,4}#x0{0,8}5c;){${count},${count * 32}}`;
}

/** `escaped`: backslashes in front of it have been taken already, by the run before. */
function characterPattern(character: string, escaped: boolean): string {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMED[character];
  const [some, atLeastOne] = escaped ? ['', ''] : ['\\\\{0,8}', '\\\\{1,8}'];
  const forms = [
    `${some}${literal(character)}`,
    Array.from(encoder.encode(character), (byte) => `%(?:25){0,4}${hex(byte, 2)}`).join(''),
    Array.from(
      { length: character.length },
      (_, index) => `${index === 0 ? atLeastOne : '\\\\{1,8}'}u${hex(character.charCodeAt(index), 4)}`,
    ).join(''),
    `&(?:amp;){0,4}#0{0,8}${code};`,
    `&(?:amp;){0,4}#x0{0,8}${hex(code, 1)};`,
    ...(named === undefined ? [] : [`&(?:amp;){0,4}${named};`]),
    ...(character === ' ' ? ['\\+'] : []),
  ];
  return `(?:${forms.join('|')})`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
