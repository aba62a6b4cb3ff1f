import { describe, expect, it } from 'vitest';
import { createPayment } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';
import { METHODS } from '../methods/index.js';

describe('a mock', () => {
  it('has an address of its own, then its port’s, then its own again', async () => {
    const mock = createMockUnitPay();
    const before = mock.origin;
    const { url, close } = await mock.listen();
    const during = mock.origin;
    await close();
    expect([before, during, mock.origin]).toEqual(['http://unitpay-mock.test', url, 'http://unitpay-mock.test']);
  });

  it('stops listening when it is disposed of, for `await using`', async () => {
    const mock = createMockUnitPay();
    const listener = await mock.listen();
    await listener[Symbol.asyncDispose]();
    await expect(fetch(listener.url)).rejects.toThrow('fetch failed');
  });

  it('takes ids as numbers, texts and bigints, and names the one it does not know', async () => {
    const mock = createMockUnitPay();
    const [one, two, three] = [await createPayment(mock), await createPayment(mock), await createPayment(mock)];
    await Promise.all([mock.pay(one), mock.pay(String(two)), mock.pay(BigInt(three))]);
    expect(mock.payments().map((payment) => payment.status)).toEqual(['success', 'success', 'success']);
    await expect(mock.pay('abc')).rejects.toThrow('There is no payment abc.');
  });

  it('keeps where webhooks go, and its settings, over a reset', async () => {
    const mock = createMockUnitPay();
    mock.webhook = 'http://127.0.0.1:9/hook';
    await createPayment(mock);
    mock.fault({ kind: 'empty' });
    mock.reset();
    expect([mock.webhook, mock.payments(), mock.faults(), mock.journal.entries()]).toEqual([
      'http://127.0.0.1:9/hook',
      [],
      [],
      [],
    ]);
  });

  it('keeps the keys and switches of a loaded account over a reset, which puts back the balance only', () => {
    const mock = createMockUnitPay();
    mock.load({ version: 1, partner: { login: 'me', secretKey: 'k', payouts: false, balance: '5.00' } });
    mock.reset();
    expect(mock.state().partner).toMatchObject({ login: 'me', secretKey: 'k', payouts: false, balance: '100000.00' });
  });

  it('sends webhooks of the first project, also of one that was loaded', () => {
    const mock = createMockUnitPay();
    mock.load({ version: 1, projects: [{ id: 7, publicKey: 'p', secretKey: 's' }] });
    mock.webhook = 'http://127.0.0.1:9/hook';
    expect([mock.webhook, mock.state().projects?.[0]?.webhookUrl]).toEqual(Array(2).fill('http://127.0.0.1:9/hook'));
  });

  it('goes on numbering over a reset, since the merchant’s store remembers the old numbers', async () => {
    const mock = createMockUnitPay();
    const before = await createPayment(mock);
    mock.reset();
    expect(await createPayment(mock)).toBe(before + 1);
  });

  it('shows no key when it is inspected', async () => {
    const { inspect } = await import('node:util');
    const mock = createMockUnitPay({ secretKey: 'very-secret' });
    await createPayment(mock, { secretKey: 'very-secret' });
    expect(inspect(mock, { depth: 10, showHidden: true })).not.toContain('very-secret');
  });

  it('answers a mistake of its own as the provider’s internal error', async () => {
    const mock = createMockUnitPay({ paymentTypes: ['card'] });
    const { handle } = METHODS.getPartner;
    const errors: unknown[] = [];
    const { error } = console;
    console.error = (reason: unknown) => errors.push(reason);
    Object.assign(METHODS.getPartner, {
      handle: () => {
        throw new Error('bug');
      },
    });
    try {
      const response = await mock.fetch(
        `${mock.origin}/api?method=getPartner&login=test_user&secretKey=mock_partner_secret`,
      );
      expect([response.status, await response.json(), errors.length]).toEqual([
        500,
        { error: { message: 'Внутренняя ошибка', code: -32603 } },
        1,
      ]);
    } finally {
      Object.assign(METHODS.getPartner, { handle });
      console.error = error;
    }
  });
});
