/**
 * @module
 * What `listen` rejects with. A file of its own, so that the public declarations don't need those of Hono.
 */

/**
 * A port that could not be opened.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/apps/mock-server/README.md
 * @example
 * await mock.listen({ port: 4010 }).catch((error) => console.error(error.code)); // 'EADDRINUSE'
 */
export class ListenError extends Error {
  override readonly name = 'MockListenError';

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}
