import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { acceptingMerchant, call, createPayment, merchantAnswering, statusOf } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';
import { signWebhook } from '../wire/webhook-signature.js';

describe('a very long webhook', () => {
  it('arrives whole, and only its beginning and that of the answer are kept', async () => {
    const received: string[] = [];
    const mock = createMockUnitPay({
      webhook: (request) => {
        received.push(request.url);
        return new Response('x'.repeat(100_000));
      },
    });
    const [delivery] = await mock.sendWebhook({ method: 'pay', fields: { account: 'a'.repeat(100_000) } });
    expect(received[0]?.length).toBeGreaterThan(100_000);
    expect([delivery?.query, delivery?.fields['account'], delivery?.reply?.body].map((text) => text?.length)).toEqual([
      16_384, 16_384, 16_384,
    ]);
  });
});

describe('webhooks', () => {
  it('are check, then pay, each with all observed fields in byte order and a right signature', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    await mock.pay(await createPayment(mock));
    const [check, pay] = merchant.got.map(({ method, params }) => ({ method, names: [...params.keys()].slice(1) }));
    const common = [
      'account',
      'date',
      'ip',
      'isPreauth',
      'operator',
      'orderCurrency',
      'orderSum',
      'payerCurrency',
      'payerSum',
      'paymentType',
      'profit',
      'projectId',
      'purse',
      'signature',
      'sum',
      'test',
      'unitpayId',
    ];
    expect(check).toEqual({ method: 'check', names: common });
    expect(pay).toEqual({ method: 'pay', names: ['3ds', ...common] });
    for (const { method, params } of merchant.got) {
      const { method: _method, signature, ...fields } = Object.fromEntries(params);
      expect(signature).toBe(signWebhook(method ?? '', fields, 'mock_secret'));
    }
  });

  it('are not sent without a handler, and the payment simply succeeds', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    expect([await mock.pay(paymentId), await statusOf(mock, paymentId)]).toEqual([[], 'success']);
  });

  it('leave check out when it is switched off', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle, check: false });
    await mock.pay(await createPayment(mock));
    expect(merchant.got.map((one) => one.method)).toEqual(['pay']);
  });

  it('are preauth for held money, pay after its capture, error after its release', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle, check: false });
    for (const method of ['confirmPayment', 'cancelPayment']) {
      const paymentId = await createPayment(mock, { preauth: 1 });
      await mock.pay(paymentId);
      await call(mock, method, { paymentId });
      await mock.idle();
    }
    expect(merchant.got.map((one) => [one.method, one.params.get('isPreauth')])).toEqual([
      ['preauth', '1'],
      ['pay', '1'],
      ['preauth', '1'],
      ['error', '1'],
    ]);
  });

  it('carry the reason of an error', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    await mock.fail(await createPayment(mock), { message: 'Недостаточно средств' });
    expect(merchant.got.map((one) => [one.method, one.params.get('errorMessage')])).toEqual([
      ['error', 'Недостаточно средств'],
    ]);
  });

  it('find the payment paid when pay arrives', async () => {
    const statuses: unknown[] = [];
    const mock = createMockUnitPay({
      check: false,
      webhook: async (request) => {
        const id = Number(new URL(request.url).searchParams.get('params[unitpayId]'));
        statuses.push(await statusOf(mock, id));
        return Response.json({ result: {} });
      },
    });
    await mock.pay(await createPayment(mock));
    expect(statuses).toEqual(['success']);
  });

  it('go to a function with the sender’s address, changeable later', async () => {
    const ips: string[] = [];
    const mock = createMockUnitPay({ webhookIp: '31.186.100.49' });
    mock.webhook = (_request, { ip }) => {
      ips.push(ip);
      return Response.json({ result: {} });
    };
    await mock.pay(await createPayment(mock));
    mock.webhook = null;
    await mock.pay(await createPayment(mock));
    expect(ips).toEqual(['31.186.100.49', '31.186.100.49']);
    expect(await (await mock.fetch(`${mock.origin}/ips/ips_webhooks.json`)).json()).toEqual({
      webhooks: ['31.186.100.49'],
    });
  });

  it('go over HTTP to an address, its own query first, the raw text as signed', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end('{"result":{"message":"ok"}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const mock = createMockUnitPay({ check: false, webhook: `http://127.0.0.1:${port}/hook?shop=1` });
    const [delivery] = await mock.pay(await createPayment(mock, { account: 'a b+c/д' }));
    server.close();
    expect(seen).toEqual([`GET /hook?shop=1&${delivery?.query}`]);
    expect(delivery?.query).toContain('params%5Baccount%5D=a+b%2Bc%2F%D0%B4&');
  });
});

describe("the merchant's answer decides", () => {
  async function outcome(bodies: Record<string, string>) {
    const mock = createMockUnitPay({ webhook: merchantAnswering(bodies) });
    const paymentId = await createPayment(mock);
    const deliveries = await mock.pay(paymentId);
    return {
      mock,
      paymentId,
      status: await statusOf(mock, paymentId),
      sent: deliveries.map((one) => `${one.method} ${one.outcome}`),
    };
  }

  it('an error to check is error_check, and nothing more is sent', async () => {
    const { mock, paymentId, status, sent } = await outcome({ check: '{"error":{"message":"нет товара"}}' });
    expect([status, sent]).toEqual(['error_check', ['check refused']]);
    expect((await call(mock, 'getPayment', { paymentId })).result?.['errorMessage']).toBe(
      'Магазин отклонил платеж: нет товара',
    );
  });

  it('the locale of a refusal chooses the language of the words before it', async () => {
    const { mock, paymentId } = await outcome({ check: '{"error":{"message":"sold out","locale":"en"}}' });
    expect(mock.payment(paymentId)?.errorMessage).toBe('The store has declined the payment: sold out');
  });

  it.each([
    ['an empty', ''],
    ['a broken', '<html>'],
  ])('%s body to check is error_check', async (_name, body) => {
    expect(await outcome({ check: body })).toMatchObject({ status: 'error_check', sent: ['check invalid'] });
  });

  it('an error to pay is error_pay, and repeating completes the payment once the merchant accepts', async () => {
    const { mock, paymentId, status, sent } = await outcome({ pay: '{"error":{"message":"later"}}' });
    expect([status, sent]).toEqual(['error_pay', ['check accepted', 'pay refused']]);
    await mock.repeat(paymentId);
    expect(await statusOf(mock, paymentId)).toBe('error_pay');
    mock.webhook = merchantAnswering({});
    const [again] = await mock.repeat(paymentId);
    expect([again?.cause, await statusOf(mock, paymentId)]).toEqual(['repeat', 'success']);
  });

  it('an answer that does not come in time is a time-out', async () => {
    const mock = createMockUnitPay({ webhookTimeout: 20, check: false, webhook: () => new Promise(() => undefined) });
    const paymentId = await createPayment(mock);
    const [delivery] = await mock.pay(paymentId);
    expect([delivery?.outcome, await statusOf(mock, paymentId)]).toEqual(['timeout', 'error_pay']);
  });

  it('a handler that throws, or a port nobody listens on, is unreachable', async () => {
    const throwing = createMockUnitPay({
      check: false,
      webhook: () => {
        throw new Error('boom');
      },
    });
    const silent = createMockUnitPay({ check: false, webhook: 'http://127.0.0.1:1/hook' });
    const [first] = await throwing.pay(await createPayment(throwing));
    const [second] = await silent.pay(await createPayment(silent));
    expect([first?.outcome, first?.message, second?.outcome]).toEqual(['unreachable', 'boom', 'unreachable']);
  });
});

describe('deliveries', () => {
  it('are listed with their replies', async () => {
    const mock = createMockUnitPay({ webhook: acceptingMerchant().handle });
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    expect(mock.deliveries({ paymentId, method: 'pay' })).toMatchObject([
      { outcome: 'accepted', message: 'ok', reply: { status: 200, body: '{"result":{"message":"ok"}}' } },
    ]);
  });

  it.each(['result', 'error'])('show no key that a handler put into its %s by mistake', async (kind) => {
    const mock = createMockUnitPay({
      webhook: () => Response.json({ [kind]: { message: 'the key is mock_secret' } }),
    });
    await mock.pay(await createPayment(mock));
    expect(JSON.stringify([mock.deliveries(), mock.state().payments])).not.toContain('is mock_secret');
    expect(mock.deliveries()[0]?.reply?.body).toContain('the key is ***');
  });

  it('can be duplicated at once', async () => {
    let inside = 0;
    let together = 0;
    const mock = createMockUnitPay({
      check: false,
      webhook: async () => {
        inside += 1;
        together = Math.max(together, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        return Response.json({ result: {} });
      },
    });
    mock.fault({ webhook: 'pay', kind: 'duplicate', times: 3 });
    const deliveries = await mock.pay(await createPayment(mock));
    expect([deliveries.map((one) => one.cause), together]).toEqual([['payment', 'duplicate', 'duplicate'], 3]);
  });

  it('that a rule delays go out at once when the mock is closed', async () => {
    const mock = createMockUnitPay({ webhook: acceptingMerchant().handle });
    const paymentId = await createPayment(mock);
    mock.fault({ webhook: '*', kind: 'delay', ms: 600_000 });
    const { close } = await mock.listen();
    const paid = mock.pay(paymentId);
    await close();
    expect((await paid).map((one) => one.outcome)).toEqual(['accepted', 'accepted']);
  });

  it('can have a wrong signature, other fields, or get lost', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ check: false, webhook: merchant.handle });
    const wrong = mock.fault({ webhook: 'pay', kind: 'signature' });
    await mock.pay(await createPayment(mock));
    wrong.remove();
    const { method: _method, signature, ...fields } = Object.fromEntries(merchant.got[0]?.params ?? []);
    expect(signature).not.toBe(signWebhook('pay', fields, 'mock_secret'));
    const other = mock.fault({ webhook: 'pay', kind: 'fields', fields: { orderSum: '1.00', purse: null } });
    await mock.pay(await createPayment(mock));
    other.remove();
    expect([merchant.got[1]?.params.get('orderSum'), merchant.got[1]?.params.has('purse')]).toEqual(['1.00', false]);
    mock.fault({ webhook: 'pay', kind: 'drop' });
    const paymentId = await createPayment(mock);
    expect([
      (await mock.pay(paymentId)).map((one) => one.outcome),
      await statusOf(mock, paymentId),
      merchant.got.length,
    ]).toEqual([['dropped'], 'error_pay', 2]);
  });

  it('can be sent from chosen fields, with a signature of your own or the right one', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    const paymentId = await createPayment(mock);
    await mock.sendWebhook({
      method: 'pay',
      paymentId,
      fields: { account: 'pay', ip: null },
      signature: 'bad',
      times: 2,
    });
    await mock.sendWebhook({ method: 'refund', fields: { a: '1' } });
    expect(merchant.got.map((one) => [one.method, one.params.get('signature')])).toEqual([
      ['pay', 'bad'],
      ['pay', 'bad'],
      ['refund', signWebhook('refund', { a: '1' }, 'mock_secret')],
    ]);
    expect(await statusOf(mock, paymentId)).toBe('wait');
  });

  it('belong to one payer at a time: paying twice at once pays once', async () => {
    const mock = createMockUnitPay({ webhook: acceptingMerchant().handle });
    const paymentId = await createPayment(mock);
    const results = await Promise.allSettled([mock.pay(paymentId), mock.pay(paymentId)]);
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
  });
});
