import { expect, it } from 'vitest';
import { paymentWith } from '../../test/payment-server.js';
import { answering, client } from '../../test/runtimes.js';
import { internalsIn, internalsOf } from './internals.js';

it('internal access to a client gives the webhook part the keys and the project', () => {
  expect(
    internalsOf(client({ testSecretKey: 'test-key', baseUrl: 'http://127.0.0.1:4010/' }), 'createRefunds'),
  ).toMatchObject({
    baseUrl: 'http://127.0.0.1:4010',
    projectId: '123456',
    secretKey: 'project-key',
    testSecretKey: 'test-key',
  });
});

it('internal access to a client reads payments with the key of test mode when asked', async () => {
  const { fetch, urls } = answering({ result: paymentWith() });
  const payment = await internalsIn(client({ fetch, testSecretKey: 'test-key' }))?.getPayment('1', {
    test: true,
    timeout: 50,
  });
  expect(payment).toMatchObject({ orderSum: '900.00' });
  expect(urls[0]?.searchParams.get('secretKey')).toBe('test-key');
});

it('internal access to a client checks a refund as refundPayment does, naming who was given it', () => {
  const internals = internalsOf(client(), 'createRefunds');
  expect(internals.checkRefund('refunds.request', { paymentId: 1n, sum: 5 })).toStrictEqual({
    paymentId: '1',
    sum: '5',
  });
  expect(() => internals.checkRefund('refunds.request', { paymentId: 'x', amount: 5 })).toThrow(/^refunds.request: /);
  expect(() => internals.checkPaymentId('refunds.get', 'x')).toThrow(/^refunds.get: "paymentId"/);
});

it('internal access to a client sends a checked refund once, whatever the client repeats', async () => {
  const { fetch, urls } = answering({ error: { message: 'Ошибка', code: -32603 } });
  const internals = internalsOf(client({ fetch, maxRetries: 5 }), 'createRefunds');
  await expect(internals.refund({ paymentId: '1', sum: '5.00' }, {})).rejects.toMatchObject({ outcome: 'unknown' });
  expect(urls.map(({ searchParams }) => searchParams.get('sum'))).toStrictEqual(['5.00']);
});

it('internal access to a client masks keys in texts', () => {
  expect(internalsIn(client())?.redact('see project-key and profile-key')).toBe('see *** and ***');
});

it.each([{}, null, undefined, 'client'])('internal access to a client says that %j is no client', (value) => {
  expect(internalsIn(value)).toBeUndefined();
  expect(() => internalsOf(value, 'createRefunds')).toThrow(
    /^createRefunds: "client": expected an instance of UnitPay/,
  );
});
