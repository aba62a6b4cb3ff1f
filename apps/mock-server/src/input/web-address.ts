/**
 * @module
 * Checks addresses given by the user.
 */
import { MockOptionsError } from '../options/options-error.js';

/** Returns the address when it is http(s) without user and password, as the provider demands of a handler. */
export function checkWebAddress(option: string, value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new MockOptionsError(option, `expected an http:// or https:// address, got ${JSON.stringify(value)}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new MockOptionsError(
      option,
      'an address with a user name or password is refused by the provider; leave them out',
    );
  }
  return String(value);
}
