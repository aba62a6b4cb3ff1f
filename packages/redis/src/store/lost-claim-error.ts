/**
 * @module
 * The error of a run whose lease went to somebody else.
 */

/**
 * The lease ran out while the handler was working (a process paused for longer than the lease, a Redis that was unreachable),
 * and another process has taken the payment over. Nothing was recorded here; the other run's result counts.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/redis/README.md
 * @example
 * if (error instanceof LostClaimError) metrics.increment('unitpay.lost-claims');
 */
export class LostClaimError extends Error {
  override readonly name = 'LostClaimError' as const;

  /** @param key The Redis key of the payment. */
  constructor(readonly key: string) {
    super(
      `The claim on "${key}" was lost while the handler ran and another process has taken it over, so this result was not recorded. ` +
        'If it happens again, raise `lease`: it must be longer than the longest pause of the process or of Redis.',
    );
  }
}
