import { describe, expect, it } from 'vitest';
import type { ExtraPayment, Order } from '../orders.js';
import { homePage, orderPage } from './pages.js';
import { standOf } from './stand.js';
import { languageOf } from './texts.js';
import { type Visit, visitOf } from './visit.js';

const order: Order = {
  id: 'order-1',
  status: 'new',
  item: 'Чехол',
  createdAt: new Date('2026-11-27T17:46:02Z'),
  sum: '900.00',
  paymentId: null,
  payUrl: null,
  paidBy: null,
  declinedReason: null,
  declinedAt: null,
  paidAt: null,
  refundState: null,
  refundReason: null,
  refundAt: null,
  deliveries: 0,
  letters: 0,
  extraPayments: [],
};

const ru: Visit = { language: 'ru', mock: undefined };
const en: Visit = { language: 'en', mock: undefined };

describe('the pages of the shop', () => {
  it('offer to pay a new order', () => {
    expect(orderPage(ru, order)).toContain('Оплатить');
  });

  it('offer a refund while the order is paid and no refund is under way', () => {
    const action = 'action="/orders/order-1/refund"';
    expect(orderPage(en, order)).not.toContain(action);
    expect(orderPage(en, { ...order, status: 'paid' })).toContain(action);
    expect(orderPage(en, { ...order, status: 'paid', refundState: 'requested' })).not.toContain(action);
    expect(orderPage(en, { ...order, status: 'paid', refundState: 'refused' })).toContain(action);
    expect(orderPage(en, { ...order, status: 'refunded', refundState: 'refunded' })).not.toContain(action);
  });

  it.each(['requested', 'unproven'] as const)('offer to check again while a refund is %s', (refundState) => {
    const page = orderPage(en, { ...order, status: 'paid', refundState });
    expect(page).toContain('action="/orders/order-1/refund/check"');
    expect(page).toContain('Check again');
  });

  it('show an extra payment whatever its refund is, with a button where nothing proves it', () => {
    const paid: Order = { ...order, status: 'paid', paidBy: '1', paymentId: '1' };
    const page = (refundState: ExtraPayment['refundState']) =>
      orderPage(en, { ...paid, extraPayments: [{ paymentId: '2200000002', refundState }] });
    const check = 'action="/orders/order-1/refund/check"';
    expect(orderPage(en, paid)).not.toContain('paid once more');
    for (const state of ['requested', 'refunded', 'refused', 'unproven'] as const) {
      expect(page(state)).toMatch(/The order was paid once more.*Payment: 2200000002\./s);
      expect(page(state).includes(check)).toBe(state === 'unproven');
      expect(page(state).includes('action="/orders/order-1/extra/2200000002/refund"')).toBe(state === 'refused');
    }
    expect(page('refused')).toContain('Refund again');
    expect(page('unproven')).toContain('It is not known whether the extra payment went back.');
    expect(page('requested')).toContain('data-waits');
  });

  it('say why a payment failed, and offer to try again', () => {
    const page = orderPage(en, { ...order, paymentId: '1', declinedReason: 'Недостаточно средств' });
    expect(page).toContain('Reason: <span lang="en">not enough money on the card</span>. Nothing was charged');
    expect(page).toContain('Try again');
    expect(page).not.toContain('data-waits');
  });

  it('leave a reason that nobody has translated as UnitPay gave it, marked as Russian', () => {
    expect(orderPage(en, { ...order, declinedReason: 'Карта просрочена.' })).toContain(
      '<span lang="ru">Карта просрочена</span>. ',
    );
    expect(orderPage(ru, { ...order, declinedReason: 'Недостаточно средств' })).toContain(
      'Причина: <span lang="ru">недостаточно средств</span>. Деньги не списаны',
    );
  });

  it('quote UnitPay where it refused a refund', () => {
    const refused: Order = { ...order, status: 'paid', refundState: 'refused', refundReason: 'Нет <b>' };
    expect(orderPage(en, refused)).toContain('Its answer: <q lang="ru">Нет &lt;b&gt;</q>. No money has moved.');
    expect(orderPage(en, { ...refused, refundReason: null })).not.toContain('Its answer');
  });

  it('wait while the webhook or a refund is awaited, with a link where no script runs', () => {
    const refresh = /data-waits.*<noscript> <a href="">/s;
    expect(orderPage(en, { ...order, paymentId: '1', payUrl: '/' })).toMatch(refresh);
    expect(orderPage(en, { ...order, paymentId: '1', payUrl: '/', status: 'paid' })).not.toMatch(refresh);
    expect(orderPage(en, { ...order, status: 'paid', refundState: 'requested' })).toMatch(refresh);
  });

  it('count and write sums as the language does', () => {
    const page = (deliveries: number) => orderPage(ru, { ...order, status: 'paid', deliveries });
    expect([page(1), page(2), page(5)].map((text) => /(\d раза?)</.exec(text)?.[1])).toEqual([
      '1 раз',
      '2 раза',
      '5 раз',
    ]);
    expect(page(1)).toContain('900,00 ₽');
  });

  it('escape what they show', () => {
    expect(orderPage(en, { ...order, item: '<script>' })).toContain('&lt;script&gt;');
    expect(homePage(en, [{ ...order, id: '"><script>' }])).not.toContain('"><script>');
  });

  it('link to the mock’s page of the payment, and only where there is a mock', () => {
    const english = { headers: { 'accept-language': 'en' }, url: '/' };
    const paid: Order = { ...order, status: 'paid', paymentId: '7', paidBy: '7' };
    const onMock = visitOf(english, { UNITPAY_BASE_URL: 'http://127.0.0.1:4010' });
    expect(orderPage(onMock, paid)).toContain('href="http://127.0.0.1:4010/dashboard/payments/7"');
    const real = visitOf(english, { UNITPAY_BASE_URL: 'https://unitpay.ru' });
    expect(orderPage(real, paid)).not.toContain('/dashboard/');
  });

  it.each([
    [{}, 'ordered ok, paid now, sent todo'],
    [{ declinedReason: 'no' }, 'ordered ok, paid no, sent todo'],
    [{ status: 'paid' }, 'ordered ok, paid ok, sent ok'],
    [{ status: 'paid', refundState: 'requested' }, 'ordered ok, paid ok, sent ok, refund now'],
    [{ status: 'paid', refundState: 'refused' }, 'ordered ok, paid ok, sent ok, refund no'],
    [{ status: 'refunded', refundState: 'refunded' }, 'ordered ok, paid ok, sent ok, refund returned'],
  ] as const)('track an order that is %j as %s', (changes, steps) => {
    const stand = standOf({ ...order, ...changes });
    expect(stand.steps.map(({ name, state }) => `${name} ${state}`).join(', ')).toBe(steps);
  });

  it('offer card and SBP, and hold no script and no style but the two files', () => {
    const page = orderPage(en, order);
    expect(page).toContain('action="/orders/order-1/pay"');
    expect(page).toContain('action="/orders/order-1/pay?by=sbp"');
    expect(page.replace('<script type="module" src="/shop.js"></script>', '')).not.toMatch(/<script|<style|style="/);
  });

  it('are in the language just chosen, else in the one chosen before, else in the browser’s', () => {
    const headers = { 'accept-language': 'ru', cookie: 'a=b; lang=en' };
    expect(visitOf({ headers, url: '/' }).language).toBe('en');
    expect(visitOf({ headers, url: '/?lang=ru' }).language).toBe('ru');
    expect(visitOf({ headers: { 'accept-language': 'ru', cookie: 'lang=de' }, url: '/?lang=fr' }).language).toBe('ru');
  });

  it('speak Russian unless the visitor prefers another language', () => {
    expect(languageOf(undefined)).toBe('ru');
    expect(languageOf('ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru');
    expect(languageOf('en-GB,en;q=0.9,ru;q=0.1')).toBe('en');
  });
});
