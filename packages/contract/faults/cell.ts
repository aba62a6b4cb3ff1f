/**
 * @module
 * One cell of the matrix: a call under a fault, and everything that has to be true of how it ended.
 */
import { isUnitPayError, UnitPay, type UnitPayOptions } from '@unitpay-kit/core';
import { SAMPLES } from '../../core/test/samples.js';
import { stringsOf } from '../../core/test/strings-of.js';
import type { Expected } from './faults.js';

export const SECRET_KEY = 'mock_secret';
export const PARTNER_KEY = 'mock_partner_secret';
/** Short, so that a fault that hangs costs little; long for a busy machine's ordinary call. */
const TIMEOUT = 1_000;

export type MethodName = keyof typeof SAMPLES;
export const METHODS = Object.keys(SAMPLES) as MethodName[];
/** Methods that move money or state and may reach the server once only. */
const UNSAFE: ReadonlySet<MethodName> = new Set([
  'initPayment',
  'refundPayment',
  'confirmPayment',
  'cancelPayment',
  'closeSubscription',
  'offsetAdvance',
]);
const MAX_RETRIES = 1;

export function clientFor(baseUrl: string, fetch: UnitPayOptions['fetch'], timeout = TIMEOUT): UnitPay {
  return new UnitPay({
    projectId: 135,
    publicKey: '135-mock',
    secretKey: SECRET_KEY,
    partner: { login: 'test_user', secretKey: PARTNER_KEY },
    baseUrl,
    timeout,
    maxRetries: MAX_RETRIES,
    ...(fetch && { fetch }),
  });
}

/** Calls a method with its sample. */
export function call(client: UnitPay, method: MethodName, options: { signal?: AbortSignal } = {}): Promise<unknown> {
  const invoke = client[method] as (params: unknown, options: unknown) => Promise<unknown>;
  return invoke.call(client, { ...SAMPLES[method] }, options);
}

/** Problems of one cell as sentences; none when everything holds. `reached` counts the requests that the server saw. */
export async function judge(
  method: MethodName,
  expected: Expected,
  run: () => Promise<unknown>,
  reached: () => number,
  mostRequests = expected.requests,
): Promise<string[]> {
  const problems: string[] = [];
  let failure: unknown;
  let ended: string;
  try {
    await run();
    ended = 'result';
  } catch (error) {
    failure = error;
    ended = isUnitPayError(error) ? error.code : `a foreign ${Object(error).name}: ${Object(error).message}`;
  }
  if (!(expected.ends as readonly string[]).includes(ended)) problems.push(`ended as ${ended}`);
  if (isUnitPayError(failure)) {
    if (expected.outcome !== undefined && failure.outcome !== expected.outcome)
      problems.push(`outcome ${failure.outcome}`);
    const leaks = [...stringsOf(failure)].filter((text) => text.includes(SECRET_KEY) || text.includes(PARTNER_KEY));
    if (leaks.length > 0) problems.push('a key can be reached from the error');
  }
  const most = mostRequests * (UNSAFE.has(method) ? 1 : MAX_RETRIES + 1);
  const count = reached();
  if (count > most) problems.push(`${count} requests reached the server, at most ${most} may`);
  if (expected.requests > 0 && count === 0) problems.push('no request reached the server: the fault was not met');
  return problems;
}
