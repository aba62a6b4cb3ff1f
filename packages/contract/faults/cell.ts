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
/** Of a call that is meant to run into it. */
export const TIMEOUT = 1_000;
/** Of every other: on a busy machine a call that is merely slow must not pass for one that hangs. */
export const PATIENCE = 30_000;

/** The timeout of a call under a fault. */
export function timeoutUnder({ ends }: Expected): number {
  return ends.includes('timeout') ? TIMEOUT : PATIENCE;
}

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

/** Options of a client at an address. */
export function optionsFor(baseUrl: string, timeout: number): UnitPayOptions {
  return {
    projectId: 135,
    publicKey: '135-mock',
    secretKey: SECRET_KEY,
    partner: { login: 'test_user', secretKey: PARTNER_KEY },
    baseUrl,
    timeout,
    maxRetries: MAX_RETRIES,
  };
}

export function clientFor(baseUrl: string, fetch: UnitPayOptions['fetch'], timeout: number): UnitPay {
  return new UnitPay({ ...optionsFor(baseUrl, timeout), ...(fetch && { fetch }) });
}

/** Calls a method with its sample. */
export function call(client: UnitPay, method: MethodName, options: { signal?: AbortSignal } = {}): Promise<unknown> {
  const invoke = client[method] as (params: unknown, options: unknown) => Promise<unknown>;
  return invoke.call(client, { ...SAMPLES[method] }, options);
}

/** How a call ended. */
export interface Ended {
  /** Code of the error, `result`, or what a foreign error says. */
  readonly ended: string;
  readonly outcome?: string;
  /** Whether a key can be reached from the error. */
  readonly leaks?: boolean;
}

/** Problems of one cell as sentences; none when everything holds. `reached` counts the requests that the server saw. */
export async function judge(
  method: MethodName,
  expected: Expected,
  run: () => Promise<unknown>,
  reached: () => number,
  mostRequests = expected.requests,
): Promise<string[]> {
  const end = await run().then((): Ended => ({ ended: 'result' }), endOf);
  return judgeEnd(method, expected, end, reached(), mostRequests);
}

function endOf(error: unknown): Ended {
  if (!isUnitPayError(error)) return { ended: `a foreign ${Object(error).name}: ${Object(error).message}` };
  const leaks = [...stringsOf(error)].some((text) => text.includes(SECRET_KEY) || text.includes(PARTNER_KEY));
  return { ended: error.code, outcome: error.outcome, leaks };
}

/** The same of a call that was made elsewhere. */
export function judgeEnd(
  method: MethodName,
  expected: Expected,
  { ended, outcome, leaks }: Ended,
  count: number,
  mostRequests = expected.requests,
): string[] {
  const problems: string[] = [];
  if (!(expected.ends as readonly string[]).includes(ended)) problems.push(`ended as ${ended}`);
  if (outcome !== undefined && expected.outcome !== undefined && outcome !== expected.outcome)
    problems.push(`outcome ${outcome}`);
  if (leaks) problems.push('a key can be reached from the error');
  const most = mostRequests * (UNSAFE.has(method) ? 1 : MAX_RETRIES + 1);
  if (count > most) problems.push(`${count} requests reached the server, at most ${most} may`);
  if (expected.requests > 0 && count === 0) problems.push('no request reached the server: the fault was not met');
  return problems;
}
