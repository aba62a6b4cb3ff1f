/**
 * @module
 * Errors by which a framework's `fetch` steers its own rendering: Next.js throws one to make a page dynamic, and has to get back the same object.
 */
import type { Redactor } from './redact.js';

/** Whether an error is a framework's own: it carries a `digest`, a string, by which the framework recognises it. */
export function isControlError(error: unknown): error is object {
  return typeof error === 'object' && error !== null && typeof Reflect.get(error, 'digest') === 'string';
}

/**
 * Masks every text of a framework's error but its `digest`, in place: Next.js writes the URL, key included, into message, stack and a member of
 * its own. False when something can't be masked; then the error must not be passed on.
 */
export function maskControlError(error: object, redactor: Redactor): boolean {
  for (const name of new Set(['message', 'stack', ...Object.getOwnPropertyNames(error)])) {
    const text: unknown = Reflect.get(error, name);
    if (name === 'digest' || typeof text !== 'string') continue;
    const masked = redactor.text(text);
    if (masked !== text && !Reflect.set(error, name, masked)) return false;
  }
  return redactor.text(String(Reflect.get(error, 'digest'))) === Reflect.get(error, 'digest');
}
