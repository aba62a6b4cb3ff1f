import { describe, expect, it } from 'vitest';
import { createPayment } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';

describe('a request that matches nothing', () => {
  it.each([
    [
      'a wrong path',
      'GET',
      '/unitpay/api?secretKey=mock_secret',
      404,
      /The API has one: GET http:\/\/unitpay-mock\.test\/api/,
    ],
    ['a method as path', 'GET', '/api/refund', 404, /The API has one/],
    ['POST', 'POST', '/api', 405, /called by GET, with everything in the query/],
    ['something else', 'GET', '/favicon.png', 404, /payment form: .*dashboard: .*control API:/],
  ])('for %s is in the journal with what is wrong', async (_what, method, path, status, why) => {
    const mock = createMockUnitPay();
    const response = await mock.fetch(`${mock.origin}${path}`, { method });
    const [entry, ...more] = mock.journal.entries({ kind: 'unmatched' });
    expect([response.status, entry?.status, entry?.method, more]).toEqual([
      status,
      status,
      `${method} ${path.split('?')[0]}`,
      [],
    ]);
    expect(entry?.reply).toMatch(why);
    expect(JSON.stringify(entry)).not.toContain('mock_secret');
  });

  it('for the control API under another host is in the journal with the way out', async () => {
    const mock = createMockUnitPay();
    const headers = { host: 'mock.shop.local' };
    await mock.fetch('http://mock.shop.local/__mock__/health', { headers });
    expect(mock.journal.entries({ kind: 'unmatched' })[0]?.reply).toContain('--allowed-hosts');
  });
});

describe('a check that the merchant did not answer', () => {
  const told = async (reply: Response | Error) => {
    const mock = createMockUnitPay({
      webhook: () => {
        if (reply instanceof Error) throw reply;
        return reply;
      },
    });
    const id = await createPayment(mock);
    await mock.pay(id);
    return mock.payment(id)?.errorMessage;
  };

  it.each([
    ['HTTP 404', new Response('Cannot GET /unitpay', { status: 404 }), 'Магазин отклонил платеж: HTTP 404'],
    ['HTTP 405', new Response(null, { status: 405 }), 'Магазин отклонил платеж: HTTP 405'],
    ['a redirect', new Response(null, { status: 301 }), 'Магазин отклонил платеж: HTTP 301'],
    ['HTML', new Response('<html></html>'), 'Магазин отклонил платеж: ответ обработчика не распознан'],
    ['nothing', new Response(''), 'Магазин отклонил платеж: ответ обработчика не распознан'],
    ['an exception', new Error('boom'), 'Магазин отклонил платеж: обработчик не ответил'],
    ['an error without a text', Response.json({ error: {} }), 'Магазин отклонил платеж'],
    ['an error with a text', Response.json({ error: { message: 'нет' } }), 'Магазин отклонил платеж: нет'],
  ])('but with %s says so, without a dangling colon', async (_what, reply, expected) => {
    expect(await told(reply)).toBe(expected);
  });
});
