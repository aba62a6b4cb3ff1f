import { describe, expect, it } from 'vitest';
import { acceptingMerchant, call, callPartner, createPayment, raw } from '../../test/api.js';
import { heapAfterCollection } from '../../test/heap.js';
import { createMockUnitPay } from '../index.js';

describe('the journal', () => {
  it('helps assertions: calls of one method, of one payment', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    await call(mock, 'refundPayment', { paymentId, sum: '1' });
    await call(mock, 'refundPayment', { paymentId, sum: '2' });
    expect(mock.journal.calls('refundPayment').map((entry) => entry.params['sum'])).toEqual(['1', '2']);
    expect(mock.journal.calls(undefined, { paymentId }).map((entry) => entry.method)).toEqual([
      'initPayment',
      'refundPayment',
      'refundPayment',
    ]);
  });

  it('shows no key, purse, phone, e-mail or token, in any encoding', async () => {
    const mock = createMockUnitPay({
      secretKey: 'proj key/1',
      partner: { secretKey: 'prof+key' },
      webhook: acceptingMerchant().handle,
    });
    const personal = {
      customerEmail: 'ivan@example.com',
      customerPhone: '79001112233',
      phone: '79004445566',
      token: 'tok-secret',
    };
    const body = await call(mock, 'initPayment', {
      secretKey: 'proj key/1',
      paymentType: 'card',
      account: 'a',
      sum: 1,
      projectId: 135,
      ...personal,
    });
    await mock.pay(body.result?.['paymentId'] as number, { card: '4242424242424242' });
    await callPartner(mock, 'massPayment', {
      secretKey: 'prof+key',
      transactionId: 't',
      sum: 10,
      purse: '5555555555554444',
      paymentType: 'card',
    });
    await raw(mock, 'method=nope&params%5BsecretKey%5D=proj%20key%2F1&desc=proj%20key%2F1&x=proj+key%2F1');
    const shown = JSON.stringify(mock.journal.entries());
    for (const secret of [
      'proj key/1',
      'proj%20key%2F1',
      'proj+key',
      'prof+key',
      'prof%2Bkey',
      'ivan@',
      '79001112233',
      '79004445566',
      'tok-secret',
      '5555555555554444',
    ]) {
      expect(shown).not.toContain(secret);
    }
    expect(mock.journal.calls('initPayment')[0]?.params).toMatchObject({
      secretKey: '***',
      customerEmail: 'i***@example.com',
    });
  });

  it('shows no key that came under a name encoded in another way', async () => {
    const mock = createMockUnitPay();
    await raw(mock, 'method=getPayment&paymentId=1&secret%4Bey=a-live-key&params%5bsecret%4bey%5d=a-live-key');
    expect(JSON.stringify(mock.journal.entries())).not.toContain('a-live-key');
  });

  it.each([
    ['lower-case hexadecimal', 'x=k%2fey%20one'],
    ['needless percent signs', 'x=%6B%2F%65%79+one'],
    ['percent signs twice', 'x=k%252Fey%2520one'],
    ['the place of a name', 'k%2Fey+one'],
    ['a list', 'secretKey[]=another-key'],
    ['a nested name', 'params[params][secretKey]=another-key'],
    ['a text with a broken percent sign', 'x=100%25zz%%6B%2Fey%20one'],
  ])('shows no key in %s', async (_how, query) => {
    const mock = createMockUnitPay({ secretKey: 'k/ey one' });
    await raw(mock, `method=getPayment&paymentId=1&${query}`);
    const [entry] = mock.journal.calls();
    const readable = JSON.stringify(entry)
      .replaceAll('+', ' ')
      .replaceAll('%25', '%')
      .replace(/%[2-7]\w/g, decodeURIComponent);
    expect(readable).not.toMatch(/k\/ey one|another-key/);
  });

  it('shows no phone or purse that a reply writes with spaces or as a number', async () => {
    const answer = '{"result": {"purse" : "5555555555554444", "phone": 79001112233}}';
    const mock = createMockUnitPay({ webhook: () => new Response(answer) });
    await mock.pay(await createPayment(mock));
    expect(JSON.stringify(mock.journal.entries())).not.toMatch(/5555555555554444|79001112233/);
  });

  it('shows no key that was given in place of a method', async () => {
    const mock = createMockUnitPay();
    await raw(mock, 'method=mock_secret');
    expect(JSON.stringify(mock.journal.entries())).not.toContain('mock_secret');
  });

  it('is filtered by kind, time and number', async () => {
    let now = 1_000;
    const mock = createMockUnitPay({ now: () => now, webhook: acceptingMerchant().handle });
    const paymentId = await createPayment(mock);
    now = 2_000;
    await mock.pay(paymentId);
    expect(mock.journal.entries({ kind: 'webhook' }).map((entry) => entry.method)).toEqual(['check', 'pay']);
    expect(mock.journal.entries({ until: 1_500 }).map((entry) => entry.method)).toEqual(['created', 'initPayment']);
    expect(mock.journal.entries({ since: 1_500, limit: 1 }).map((entry) => entry.method)).toEqual(['pay']);
    expect(mock.journal.entries({ limit: 0 })).toEqual([]);
  });

  it('keeps the newest entries only, and long texts shortened', async () => {
    const mock = createMockUnitPay({ journalLimit: 3 });
    for (let round = 1; round <= 5; round += 1) await call(mock, 'getPayment', { paymentId: round });
    await raw(mock, `method=getPayment&x=${'y'.repeat(50_000)}`);
    const entries = mock.journal.entries();
    expect([entries.map((entry) => entry.paymentId), (entries[2]?.query.length ?? 0) <= 16_384]).toEqual([
      [4, 5, null],
      true,
    ]);
  });

  it('keeps no beginning of a key that the cut goes through', async () => {
    const mock = createMockUnitPay();
    const start = 'method=getPayment&x=';
    const query = `${start}${'y'.repeat(16_384 - start.length - 12)}&z=mock_secret`;
    await raw(mock, `${query}&more=1`);
    expect(mock.journal.entries()[0]?.query).toMatch(/y&z$/);
  });

  it('keeps nothing of a huge reply but its beginning', async () => {
    const mock = createMockUnitPay();
    mock.fault({ kind: 'huge', bytes: 16_000_000 });
    const before = heapAfterCollection();
    for (let round = 0; round < 40; round += 1) await (await mock.fetch(`${mock.origin}/api?method=x`)).body?.cancel();
    // Forty whole replies would be 640 MB.
    expect(heapAfterCollection() - before).toBeLessThan(100_000_000);
    expect(mock.journal.entries()).toHaveLength(40);
  });

  it('names the rules that broke a reply', async () => {
    const mock = createMockUnitPay();
    const { id } = mock.fault({ kind: 'html' });
    await mock.fetch(`${mock.origin}/api?method=getPartner`);
    expect(mock.journal.calls('getPartner')).toMatchObject([{ faults: [id], status: 502 }]);
  });
});
