/**
 * @module
 * Calls the mock's API in tests as any client would: a raw query in, JSON out.
 */
import type { MockUnitPay } from '../src/index.js';

/** The body of an answer. */
export interface Body {
  readonly result?: Record<string, unknown>;
  readonly message?: string;
  readonly error?: { readonly message: string; readonly code?: number };
}

/** Keys of the default project and account. */
export const KEYS = { project: 'mock_secret', partner: 'mock_partner_secret', login: 'test_user' } as const;

/** Sends a raw query. */
export async function raw(mock: MockUnitPay, query: string): Promise<Body> {
  const response = await mock.fetch(`${mock.origin}/api?${query}`);
  return (await response.json()) as Body;
}

/** Calls a project-level method with the project's key. */
export function call(mock: MockUnitPay, method: string, params: Record<string, string | number> = {}): Promise<Body> {
  return raw(mock, query({ method, secretKey: KEYS.project, ...params }));
}

/** Calls an account-level method with the account's key and login. */
export function callPartner(
  mock: MockUnitPay,
  method: string,
  params: Record<string, string | number> = {},
): Promise<Body> {
  return raw(mock, query({ method, secretKey: KEYS.partner, login: KEYS.login, ...params }));
}

/** Creates a payment and tells its id. */
export async function createPayment(mock: MockUnitPay, params: Record<string, string | number> = {}): Promise<number> {
  const body = await call(mock, 'initPayment', {
    paymentType: 'card',
    account: 'order-1',
    sum: '100.00',
    projectId: 135,
    ...params,
  });
  const id = body.result?.['paymentId'];
  if (typeof id !== 'number') throw new Error(`initPayment answered ${JSON.stringify(body)}`);
  return id;
}

/** The status getPayment tells. */
export async function statusOf(mock: MockUnitPay, paymentId: number): Promise<unknown> {
  return (await call(mock, 'getPayment', { paymentId })).result?.['status'];
}

/** A merchant that accepts everything and keeps what it got, decoded, in order. */
export function acceptingMerchant() {
  const got: { method: string | null; params: Map<string, string>; query: string }[] = [];
  const handle = (request: Request): Response => {
    got.push(decoded(request.url));
    return Response.json({ result: { message: 'ok' } });
  };
  return { got, handle };
}

/** A merchant that answers each method with a body of its own. */
export function merchantAnswering(bodies: Record<string, string>) {
  return (request: Request): Response => new Response(bodies[decoded(request.url).method ?? ''] ?? '{"result":{}}');
}

function decoded(url: string) {
  const search = new URL(url).search.slice(1);
  const entries = [...new URLSearchParams(search)];
  const params = new Map(entries.map(([name, value]) => [/^params\[(.*)\]$/.exec(name)?.[1] ?? name, value]));
  return { method: params.get('method') ?? null, params, query: search };
}

/** Writes a query. */
export function query(params: Record<string, string | number>): string {
  return new URLSearchParams(
    Object.entries(params).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}
