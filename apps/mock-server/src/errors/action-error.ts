/**
 * @module
 * Why an action (pay, fail, repeat, ...) could not be done.
 */

/**
 * Thrown by the actions of a mock; the control API turns it into 404, 409 or 400.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/apps/mock-server/README.md
 * @example
 * await expect(mock.repeat(paymentId)).rejects.toMatchObject({ code: 'wrong-state' });
 */
export class ActionError extends Error {
  override readonly name = 'MockActionError';

  constructor(
    /** `not-found`: no such thing. `wrong-state`: it exists, but not now. `invalid`: the arguments are wrong. `ended`: the mock was reset or disposed meanwhile. */
    readonly code: 'not-found' | 'wrong-state' | 'invalid' | 'ended',
    message: string,
  ) {
    super(message);
  }
}
