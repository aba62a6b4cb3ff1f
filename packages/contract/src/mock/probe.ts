/**
 * @module
 * Puts raw questions to a mock, without core.
 */
import { createMockUnitPay, type MockOptions, type MockUnitPay } from '@unitpay-kit/mock-server';
import { goldenMethods, methodCase } from '../golden/method-case.js';
import { KEYS } from '../world/mock-keys.js';

/** A reply of the mock, read without any schema. */
export interface Told {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** `result` when it is an object, else empty. */
  readonly result: Readonly<Record<string, unknown>>;
  /** `error` when there is one, else empty. */
  readonly error: { readonly message?: string; readonly code?: number };
}

/** A mock and ways to ask it. */
export interface Probe {
  readonly mock: MockUnitPay;
  /** Sends a raw query. */
  raw(query: string, init?: RequestInit): Promise<Told>;
  /** Calls a method with the right keys, flat; values given as `undefined` are left out. */
  ask(method: string, params?: Params): Promise<Told>;
  /** Creates a payment and returns its id. */
  create(more?: Params): Promise<string>;
  /** Creates a payment and pays it. */
  paid(more?: Params): Promise<string>;
}

/** Parameters as text. */
export type Params = Readonly<Record<string, string | undefined>>;

/** What every payment of these suites says unless told otherwise. */
export const ORDERED = {
  paymentType: 'card',
  account: 'order413',
  sum: '100.00',
  desc: 'description',
  projectId: '135',
};

/** Opens a mock for questions. */
export function probe(options: MockOptions = {}): Probe {
  const mock = createMockUnitPay({ ...KEYS, ...options });
  const raw: Probe['raw'] = async (query, init) => {
    const response = await mock.fetch(`${mock.origin}/api?${query}`, init);
    const text = await response.text();
    const body = parsed(text);
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text,
      body,
      result: object(body['result']),
      error: object(body['error']),
    };
  };
  const ask: Probe['ask'] = (method, params = {}) => {
    const partner = goldenMethods.includes(method) && methodCase(method).documented.key === 'partner';
    const keys = partner
      ? { login: KEYS.partner.login, secretKey: KEYS.partner.secretKey }
      : { secretKey: KEYS.secretKey };
    const sent = Object.entries({ method, ...keys, ...params }).filter(([, value]) => value !== undefined);
    return raw(new URLSearchParams(sent as [string, string][]).toString());
  };
  const create: Probe['create'] = async (more = {}) =>
    String((await ask('initPayment', { ...ORDERED, ...more })).result['paymentId']);
  const paid: Probe['paid'] = async (more = {}) => {
    const paymentId = await create(more);
    await mock.pay(paymentId);
    return paymentId;
  };
  return { mock, raw, ask, create, paid };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return object(JSON.parse(text));
  } catch {
    return {};
  }
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
