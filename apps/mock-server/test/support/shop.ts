/** @module A merchant for the tests of the pages: a mock, signed form addresses, a visitor without a browser. */
import { createHash } from 'node:crypto';
import { createMockUnitPay, type MockOptions, type MockUnitPay } from '../../src/index.js';

/** The order every test pays for, unless it says otherwise. */
export const ORDER = { account: 'order-7', desc: 'Чехол', sum: '900.00' } as const;

/** A form's address, signed as a merchant would sign it: written from the documents, not from the mock's code. */
export function formPath(fields: Partial<Record<string, string>> = {}, type = ''): string {
  const all: { account: string; desc: string; sum: string; currency?: string } = { ...ORDER, ...fields };
  const currency = all.currency === undefined ? [] : [all.currency];
  const text = [all.account, ...currency, all.desc, all.sum, 'mock_secret'].join('{up}');
  const signature = createHash('sha256').update(text).digest('hex');
  return `/pay/135-mock${type && `/${type}`}?${new URLSearchParams({ ...all, signature })}`;
}

/** A mock whose merchant answers every webhook the same way. */
export function openShop(options: MockOptions = {}, answer: object = { result: { message: 'ok' } }): MockUnitPay {
  return createMockUnitPay({ webhook: () => Response.json(answer), ...options });
}

/** Gets a page; redirects are not followed. */
export function get(mock: MockUnitPay, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return mock.fetch(new URL(path, mock.origin), {
    redirect: 'manual',
    headers: { 'accept-language': 'ru', ...headers },
  });
}

/** Posts a form as the mock's own page would. */
export function post(
  mock: MockUnitPay,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin: mock.origin },
): Promise<Response> {
  return mock.fetch(new URL(path, mock.origin), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'accept-language': 'ru', ...headers },
    body: new URLSearchParams(fields),
  });
}

/** Where a reply redirects to. */
export function locationOf(reply: Response): string {
  return reply.headers.get('location') ?? `no redirect, but ${reply.status}`;
}

/** Opens the form and chooses a method; resolves with the path of the payment's page. */
export async function choose(
  mock: MockUnitPay,
  type: string,
  fields: Partial<Record<string, string>> = {},
): Promise<string> {
  return locationOf(await post(mock, formPath(fields), { paymentType: type }));
}

/** The newest payment. */
export function lastPayment(mock: MockUnitPay) {
  const payment = mock.payments().at(-1);
  if (payment === undefined) throw new Error('no payment was created');
  return payment;
}
