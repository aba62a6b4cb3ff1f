import { expect, it } from 'vitest';
import { toEvent } from './to-event.js';

const required = { dateAt: new Date(0), orderSum: '1.00', payerSum: '2.00' };
const all = {
  unitpayId: '5',
  account: 'order-1',
  date: '2026-11-23 10:00:00',
  test: '1',
  orderCurrency: 'RUB',
  payerCurrency: 'EUR',
  paymentType: 'card',
  profit: '1.5',
  sum: '3',
  operator: 'mts',
  ip: '192.0.2.1',
  purse: '4111',
  phone: '79001234567',
  '3ds': '1',
  isPreauth: '0',
  subscriptionId: '9',
  errorMessage: 'why',
};

it('an event has every field of its webhook, and what was sent in raw', () => {
  expect(toEvent('error', all, required, '135')).toStrictEqual({
    method: 'error',
    source: 'webhook',
    unitpayId: '5',
    projectId: '135',
    account: 'order-1',
    date: '2026-11-23 10:00:00',
    dateAt: new Date(0),
    test: true,
    orderSum: '1.00',
    orderCurrency: 'RUB',
    payerSum: '2.00',
    payerCurrency: 'EUR',
    paymentType: 'card',
    profit: '1.50',
    sum: '3.00',
    operator: 'mts',
    ip: '192.0.2.1',
    purse: '4111',
    phone: '79001234567',
    threeDs: true,
    isPreauth: false,
    subscriptionId: '9',
    errorMessage: 'why',
    raw: all,
  });
});

it('an absent or malformed field is no key of an event at all', () => {
  const few = { unitpayId: '5', account: 'a', date: 'd', profit: 'x', sum: '', phone: '0', '3ds': '2', isPreauth: '' };
  const event = toEvent('pay', few, { ...required, orderSum: undefined, payerSum: undefined }, '135');
  expect(event).toStrictEqual({
    method: 'pay',
    source: 'webhook',
    unitpayId: '5',
    projectId: '135',
    account: 'a',
    date: 'd',
    dateAt: new Date(0),
    test: false,
    raw: few,
  });
});

it.each(['pay', 'check', 'preauth'] as const)('a %s has no message of an error', (method) => {
  expect(toEvent(method, all, required, '135')).not.toHaveProperty('errorMessage');
});

it('an event that the API told has nothing in raw', () => {
  expect(toEvent('pay', all, required, '135', 'api')).toMatchObject({ source: 'api', raw: {} });
  expect(toEvent('pay', all, required, '135', 'api').raw).toStrictEqual({});
});

it('nobody changes an event that others see', () => {
  const event = toEvent('pay', { ...all }, required, '135');
  expect(Object.isFrozen(event)).toBe(true);
  expect(Object.isFrozen(event.raw)).toBe(true);
});
