/**
 * @module
 * Reads the plain values of options.
 */
import { kindOf } from '../input/kind-of.js';
import { MockOptionsError } from './options-error.js';

/** A non-empty string. */
export function text(option: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new MockOptionsError(option, 'expected a non-empty string');
}

/** A list of texts. */
export function texts(option: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new MockOptionsError(option, `expected a list of texts, got ${kindOf(value)}`);
}

export function yesOrNo(option: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new MockOptionsError(option, `expected true or false, got ${kindOf(value)}`);
}

/** One of a few words. */
export function choice<Word extends string>(option: string, words: readonly Word[], value: unknown): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const list = words.map((word) => JSON.stringify(word)).join(words.length === 2 ? ' or ' : ', ');
  throw new MockOptionsError(
    option,
    `expected ${words.length === 2 ? '' : 'one of '}${list}, got ${JSON.stringify(value)}`,
  );
}
