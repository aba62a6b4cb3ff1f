/**
 * @module
 * A value as SQL text, for statements that go out together and so can't have parameters.
 */

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Any text as an expression of hexadecimal digits, so that no quoting rule or setting of the session can change what it means. */
export function sqlText(value: string): string {
  const digits = Array.from(new TextEncoder().encode(value), hex).join('');
  return `convert_from(decode('${digits}', 'hex'), 'UTF8')`;
}
