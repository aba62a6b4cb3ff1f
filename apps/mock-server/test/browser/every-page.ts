/** @module A mock in which everything has happened once, and the addresses of all pages that tell of it. */
import { call, callPartner, createPayment, raw } from '../api.js';
import { choose, formPath, lastPayment, post } from '../support/shop.js';
import type { Site } from './site.js';

/** A card form filled in. */
const CARD = { do: 'card', expiry: '12/49', cvc: '123' };

/** Goods as a shop of the reader's language would call them. */
const GOODS = { ru: 'Чехол для телефона', en: 'Phone case' } as const;

/** How shops answer webhooks: what the next one gets. */
interface Answers {
  next: (method: string) => Response;
}

const accept = () => Response.json({ result: { message: 'OK' } });

/** A shop for `openSite` whose answers the pages below choose. */
export function answering(): { readonly answers: Answers; readonly webhook: (request: Request) => Response } {
  const answers: Answers = { next: accept };
  const webhook = (request: Request) => answers.next(new URL(request.url).searchParams.get('method') ?? '');
  return { answers, webhook };
}

/** Lets everything happen, and names the pages. */
export async function everyPage(
  { mock }: Site,
  answers: Answers = { next: accept },
  locale: 'ru' | 'en' = 'ru',
): Promise<Record<string, string>> {
  const desc = GOODS[locale];
  const order = (account: string, more: Record<string, string | number> = {}) =>
    createPayment(mock, { account, sum: '900.00', desc, ...more });
  const at = (id: number) => `/dashboard/payments/${id}`;

  await mock.pay(await order('order-1033', { paymentType: 'sbp' }));
  const held = await order('order-1036', { sum: '12900.00', preauth: 1 });
  await mock.pay(held);
  // The shop's own words, which nobody translates: in the reader's language, as a shop of this language would answer.
  const refusal = { message: locale === 'ru' ? 'нет на складе' : 'out of stock', locale };
  answers.next = (method) => (method === 'check' ? Response.json({ error: refusal }) : accept());
  const refused = await order('order-1037');
  await mock.pay(refused);
  answers.next = accept;
  const declinedPage = await choose(mock, 'card', { account: 'order-1038', desc });
  await post(mock, declinedPage, { ...CARD, card: '4000000000000002' });
  const declined = lastPayment(mock).id;
  mock.fault({ method: 'refundPayment', kind: 'reset', execute: true, count: 1 });
  const refunded = await order('order-1039');
  await mock.pay(refunded);
  await call(mock, 'refundPayment', { paymentId: refunded }).catch(() => undefined);
  await call(mock, 'getPayment', { paymentId: refunded });

  answers.next = (method) => (method === 'pay' ? failing() : accept());
  const unfinished = await order('order-1041');
  const page = redirectOf(mock.journal.calls('initPayment').at(-1)?.reply);
  await mock.fetch(mock.origin + page);
  await post(mock, page, { ...CARD, card: '2200000000000004' });
  await mock.fetch(mock.origin + page.replace('redirect', '3ds'));
  await post(mock, page.replace('redirect', '3ds'), { do: 'code', code: '391745' });
  await mock.fetch(mock.origin + page.replace('redirect', 'receipt'));
  answers.next = accept;

  await raw(mock, `method=refund&paymentId=${unfinished}&secretKey=mock_secret`);
  await mock.fetch(`${mock.origin}/pay/135-moсk?sum=1`);
  await mock.pay(await order('order-1034', { subscription: 1, sum: '299.00' }));
  for (const [transactionId, purse] of [
    ['payout-1', '4000000000009995'],
    ['payout-2', '4000000000000002'],
  ] as const)
    await callPartner(mock, 'massPayment', { transactionId, sum: '1000', purse, paymentType: 'card' });
  mock.fault({ webhook: 'pay', kind: 'delay', ms: 30_000, count: 3 });
  mock.fault({ kind: 'html', status: 502, count: 3 });
  mock.fault({ method: 'getPayment', kind: 'error', code: 105, probability: 0.5 });

  const threeDs = await choose(mock, 'card', { account: 'order-1043', desc, preauth: '1' });
  await post(mock, threeDs, { ...CARD, card: '2200000000000004' });
  const sbp = await choose(mock, 'sbp', { account: 'order-1044', desc });
  const wallet = await choose(mock, 'sberpay', { account: 'order-1046', desc });
  const secure = await choose(mock, 'card', { account: 'order-1047', desc });
  await post(mock, secure, { ...CARD, card: '4000000000009995' });
  const card = await choose(mock, 'card', { account: 'order-1045', desc, backUrl: 'https://shop.example/' });
  const waiting = lastPayment(mock).id;
  const status = (path: string) => path.replace('/redirect/', '/receipt/');
  return {
    payments: '/',
    'payment, not finished': at(unfinished),
    'payment, page views drawn': `${at(unfinished)}?pages=1`,
    'payment, refunded': at(refunded),
    'payment, waiting': at(waiting),
    'payment, held': at(held),
    'payment, refused by the shop': at(refused),
    'payment, declined': at(declined),
    webhooks: '/dashboard/webhooks',
    journal: '/dashboard/journal?show=api,webhook,state,step,view',
    faults: '/dashboard/faults',
    settings: '/dashboard/settings',
    clock: '/dashboard/clock',
    subscriptions: '/dashboard/subscriptions',
    payouts: '/dashboard/payouts',
    'no such page': '/dashboard/nothing',
    form: formPath({ desc, backUrl: 'https://shop.example/' }),
    'form, wrong address': '/pay/135-mock',
    'form, unknown shop': '/pay/nobody',
    card: `${card}?fill=2200000000000004`,
    '3-D Secure': threeDs.replace('redirect', '3ds'),
    SBP: sbp,
    bank: sbp.replace('redirect', 'bank'),
    wallet,
    'status, paid': status(page),
    'status, just paid': `${status(page)}?return=1`,
    'status, declined': status(declinedPage),
    'status, checked by the bank': status(secure),
    'status, waiting': status(card),
  };
}

function failing(): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response('<!DOCTYPE html>\n<pre>Internal Server Error</pre>', { status: 500, headers });
}

function redirectOf(reply = '{}'): string {
  const { result } = JSON.parse(reply) as { result: { redirectUrl: string } };
  return new URL(result.redirectUrl).pathname;
}

/** The pages that hold every component between them, and the empty one that a newcomer sees first. */
export const MAIN_PAGES: readonly string[] = [
  'payments',
  'payment, not finished',
  'webhooks',
  'faults',
  'settings',
  'form',
  'card',
  'status, paid',
];
export const MAIN_EMPTY_PAGES: readonly string[] = ['no payments'];

/** The pages of a mock in which nothing has happened yet. */
export const EMPTY_PAGES: Readonly<Record<string, string>> = {
  'no payments': '/',
  'no webhooks': '/dashboard/webhooks',
  'no journal': '/dashboard/journal',
  'no subscriptions': '/dashboard/subscriptions',
  'no payouts': '/dashboard/payouts',
};
