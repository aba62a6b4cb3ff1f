import { describe, expect, it } from 'vitest';
import { merchantRefused } from './payer-texts.js';

const reply = (status: number) => ({ status, headers: {}, body: '' });

describe('the payer of a refused payment reads', () => {
  it.each([
    [
      'ru',
      { outcome: 'refused', message: 'Заказ отменён', reply: reply(200) },
      'Магазин отклонил платеж: Заказ отменён',
    ],
    [
      'en',
      { outcome: 'refused', message: 'Sold out', reply: reply(200) },
      'The store has declined the payment: Sold out',
    ],
    // A refusal without words ends in no colon.
    ['ru', { outcome: 'refused', message: '', reply: reply(200) }, 'Магазин отклонил платеж'],
    ['en', { outcome: 'refused', message: null, reply: reply(200) }, 'The store has declined the payment'],
    ['ru', { outcome: 'failed', message: null, reply: null }, 'Магазин отклонил платеж: обработчик не ответил'],
    ['en', { outcome: 'failed', message: null, reply: null }, 'The store has declined the payment: no answer'],
    ['ru', undefined, 'Магазин отклонил платеж: обработчик не ответил'],
    ['ru', { outcome: 'failed', message: null, reply: reply(199) }, 'Магазин отклонил платеж: HTTP 199'],
    ['en', { outcome: 'failed', message: null, reply: reply(302) }, 'The store has declined the payment: HTTP 302'],
    [
      'ru',
      { outcome: 'failed', message: null, reply: reply(200) },
      'Магазин отклонил платеж: ответ обработчика не распознан',
    ],
    [
      'en',
      { outcome: 'failed', message: null, reply: reply(204) },
      'The store has declined the payment: the answer was not understood',
    ],
  ] as const)('in %s after %j: %s', (locale, delivery, text) => {
    expect(merchantRefused(locale, delivery as Parameters<typeof merchantRefused>[1])).toBe(text);
  });
});
