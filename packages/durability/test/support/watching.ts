/**
 * @module
 * What the webhooks of these tests have in common, in the test's own process and in workers.
 */

/** Payments of 100 rubles; a look for a missed `pay` has a lease of seconds, not of a minute. */
export const WATCHING = {
  allowedIps: 'any',
  ipFeed: false,
  logger: false,
  deadline: 1_000,
  maxRun: 1_000,
  order: () => ({ sum: '100.00', currency: 'RUB' }),
} as const;
