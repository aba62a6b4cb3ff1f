/**
 * @module
 * An option that makes no sense.
 */

/**
 * Thrown for a wrong option; the message names it, what was expected and what to do.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/apps/mock-server/README.md
 * @example
 * catch (error) { if (error instanceof MockOptionsError) console.error(error.option); }
 */
export class MockOptionsError extends Error {
  override readonly name = 'MockOptionsError';

  constructor(
    readonly option: string,
    expected: string,
  ) {
    super(`Option "${option}": ${expected}.`);
  }
}
