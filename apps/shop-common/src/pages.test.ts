import { describe, expect, it } from 'vitest';
import type { Order } from './orders.js';
import { homePage, orderPage } from './pages.js';
import { languageOf } from './texts.js';

const order: Order = {
  id: 'order-1',
  status: 'new',
  item: 'Чехол',
  sum: '900.00',
  paymentId: null,
  payUrl: null,
  deliveries: 0,
};

describe('the pages of the shop', () => {
  it('offer to pay a new order', () => {
    expect(orderPage('ru', order)).toContain('Оплатить');
  });

  it('offer a refund only once the order is paid', () => {
    expect(orderPage('en', order)).not.toContain('Give the money back');
    expect(orderPage('en', { ...order, status: 'paid' })).toContain('Give the money back');
    expect(orderPage('en', { ...order, status: 'refunded' })).not.toContain('Give the money back');
  });

  it('refresh by themselves while the webhook is awaited', () => {
    expect(orderPage('en', { ...order, paymentId: '1' })).toContain('http-equiv="refresh"');
    expect(orderPage('en', { ...order, paymentId: '1', status: 'paid' })).not.toContain('http-equiv="refresh"');
  });

  it('escape what they show', () => {
    expect(orderPage('en', { ...order, item: '<script>' })).toContain('&lt;script&gt;');
    expect(homePage('en', [{ ...order, id: '"><script>' }])).not.toContain('"><script>');
  });

  it('speak Russian unless the visitor prefers another language', () => {
    expect(languageOf(undefined)).toBe('ru');
    expect(languageOf('ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru');
    expect(languageOf('en-GB,en;q=0.9,ru;q=0.1')).toBe('en');
  });
});
