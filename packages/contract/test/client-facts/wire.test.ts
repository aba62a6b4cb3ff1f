import { UnitPayApiError, UnitPayHttpError, UnitPayValidationError } from '@unitpay-kit/core';
import { expect, it } from 'vitest';
import { CREATED } from '../../src/client/complaints.js';
import { connectionReset, MERCHANT, PAYMENT, wireProbe } from '../../src/client/wire-probe.js';
import { shows } from '../../src/conformance/shows.js';
import { methodCase } from '../../src/golden/method-case.js';
import { goldenText } from '../../src/golden/text.js';
import { registry } from '../../src/registry.js';

const OK = '{"result":{"message":"Возврат успешно произведен"}}';
const REFUSED = '{"error":{"message":"Неверный ключ secretKey","code":-32000}}';
const refund = { paymentId: '2154490981' };

it('the API is at /api of any host that is given', shows('base-url'), async () => {
  const { unitpay, sent } = wireProbe(OK, { baseUrl: 'https://unitpay.money' });
  await unitpay.refundPayment(refund);
  expect(sent[0]?.url).toMatch(/^https:\/\/unitpay\.money\/api\?/);
});

it.each([
  ['100.5', 100.5],
  ['100', 100],
  ['0.1', 0.1],
])(
  'the wire carries %s for a number, with a dot and without trailing zeros',
  shows('number-text'),
  async (text, sum) => {
    const { unitpay, value } = wireProbe(OK);
    await unitpay.refundPayment({ ...refund, sum });
    expect(value('sum')).toBe(text);
  },
);

it(
  'a space is %20 in a call and + in a form, as the official client writes them',
  shows('space-encoding'),
  async () => {
    const { unitpay, sent } = wireProbe(CREATED);
    await unitpay.initPayment({ ...PAYMENT, desc: 'a b+c' });
    expect(sent[0]?.url).toContain('&desc=a%20b%2Bc&');
    expect(unitpay.paymentUrl({ account: '1', sum: '1', desc: 'a b+c' })).toContain('&desc=a+b%2Bc&');
  },
);

it.each([200, 400, 403, 404])(
  'an error envelope is read at HTTP %s',
  shows('envelope-at-any-status'),
  async (status) => {
    const { unitpay } = wireProbe(() => new Response(REFUSED, { status }));
    const error = await unitpay.refundPayment(refund).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnitPayApiError);
    expect(error).toMatchObject({ apiCode: -32000, apiMessage: 'Неверный ключ secretKey' });
  },
);

it('the HTML page of a gateway is an HTTP error with an unknown outcome', shows('html-502'), async () => {
  const { unitpay, sent } = wireProbe(() => new Response('<html>Bad Gateway</html>', { status: 502 }));
  const error = await unitpay.refundPayment(refund).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnitPayHttpError);
  expect(error).toMatchObject({ status: 502, outcome: 'unknown' });
  expect(sent).toHaveLength(1);
});

it.each(['text/html', 'text/plain', 'application/octet-stream'])(
  'JSON is read under %s',
  shows('json-whatever-type'),
  async (type) => {
    const { unitpay } = wireProbe(() => new Response(OK, { headers: { 'content-type': type } }));
    expect((await unitpay.refundPayment(refund)).message).toBe('Возврат успешно произведен');
  },
);

it('a payment and a refund are sent once when the connection breaks', shows('never-repeats-writes'), async () => {
  const { unitpay, sent } = wireProbe(connectionReset, { maxRetries: 2 });
  await expect(unitpay.initPayment(PAYMENT)).rejects.toMatchObject({ outcome: 'unknown' });
  await expect(unitpay.refundPayment(refund)).rejects.toMatchObject({ outcome: 'unknown' });
  expect(sent).toHaveLength(2);
});

it('a payout may be sent again with its transactionId', shows('repeats-mass-payment'), async () => {
  let calls = 0;
  const reply = '{"result":{"message":"ok","status":"success","payoutId":"1","sum":"10"}}';
  const { unitpay, sent } = wireProbe(() => (calls++ === 0 ? connectionReset() : new Response(reply)), {
    maxRetries: 1,
  });
  const payout = { transactionId: '1782', sum: '10', purse: '79510000071', paymentType: 'card' } as const;
  expect((await unitpay.massPayment(payout)).payoutId).toBe('1');
  expect(sent).toHaveLength(2);
});

it('names the package and nothing about the machine', shows('user-agent'), async () => {
  const { unitpay, sent } = wireProbe(OK);
  await unitpay.refundPayment(refund);
  expect(sent[0]?.headers.get('user-agent')).toMatch(/^unitpay-kit\/[\w.-]+$/);
});

it('too many requests were not carried out, and a write is not repeated', shows('429-is-refused'), async () => {
  const { unitpay, sent } = wireProbe(() => new Response('', { status: 429 }));
  await expect(unitpay.refundPayment(refund)).rejects.toMatchObject({ outcome: 'refused' });
  expect(sent).toHaveLength(1);
});

it('is refused at construction or when the form needs it', shows('public-key-of-another-project'), () => {
  expect(() =>
    wireProbe(OK, { publicKey: '7-abcde' }).unitpay.paymentUrl({ account: '1', desc: 'd', sum: '1' }),
  ).toThrow(UnitPayValidationError);
});

it.each(registry)(
  '$name names what is missing before anything is sent',
  shows('required-parameters'),
  async ({ name }) => {
    const { unitpay, sent } = wireProbe('{"result":{}}');
    const call: unknown = Reflect.get(unitpay, name);
    if (typeof call !== 'function') throw new Error(`the client has no ${name}`);
    // The client fills projectId and login in from its own options.
    const wanted = methodCase(name).documented.required.filter((each) => each !== 'projectId' && each !== 'login');
    if (wanted.length === 0) {
      await call.call(unitpay, {}).catch(() => undefined);
      expect(sent).toHaveLength(1);
      return;
    }
    const error = await call.call(unitpay, {}).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnitPayValidationError);
    expect((error as UnitPayValidationError).issues.map(({ path }) => path).sort()).toEqual([...wanted].sort());
    expect(sent).toHaveLength(0);
  },
);

it('an undocumented reply is passed on as it came', shows('unknown-shapes'), async () => {
  const body = '{"result":{"whatever":[1,{"nobody":"knows"}]}}';
  const { unitpay } = wireProbe(body);
  const told = [
    await unitpay.getMethodsAvailable({}),
    await unitpay.massPaymentCommissions({}),
    await unitpay.offsetAdvance({ paymentId: '1' }),
  ];
  for (const reply of told) expect(reply).toEqual({ whatever: [1, { nobody: 'knows' }] });
});

it('a status that no document lists is not an outage', shows('unknown-status'), async () => {
  const body =
    '{"result":{"paymentId":1,"status":"new_one","paymentType":"card","date":"2020-02-16 09:22:22","account":"1","projectId":1,"orderSum":"1","orderCurrency":"RUB","payerSum":"1","payerCurrency":"RUB"}}';
  expect((await wireProbe(body).unitpay.getPayment({ paymentId: '1' })).status).toBe('new_one');
});

it('replaces the keys of project and profile in test mode', shows('test-key'), async () => {
  const { unitpay, value } = wireProbe(OK, { testSecretKey: 'test key', test: true });
  await unitpay.refundPayment(refund);
  expect([value('secretKey'), value('test'), value('login')]).toEqual(['test key', '1', MERCHANT.partner.login]);
  await unitpay.massPaymentStatus({ transactionId: '1' }).catch(() => undefined);
  expect([value('secretKey'), value('login')]).toEqual(['test key', MERCHANT.partner.login]);
});

it('confirmPayment and cancelPayment are also read from a result', shows('message-inside-result'), async () => {
  const { unitpay } = wireProbe('{"result":{"message":"Платеж успешно подтвержден"}}');
  expect(await unitpay.confirmPayment({ paymentId: '1' })).toEqual({ message: 'Платеж успешно подтвержден' });
  expect(await unitpay.cancelPayment({ paymentId: '1' })).toEqual({ message: 'Платеж успешно подтвержден' });
});

it(
  'the payout sample of 2016, whose id and sums are text, is read like the real one of 2019',
  shows('payout-sample-of-2016'),
  async () => {
    const read = async (file: string) =>
      wireProbe(goldenText(`massPayment/${file}`)).unitpay.massPaymentStatus({ transactionId: '1' });
    const [sample, real] = [await read('success.json'), await read('success.2019.json')];
    expect(sample).toMatchObject({
      status: 'success',
      payoutId: '114233',
      sum: '300.00',
      createDate: '2016-10-01 11:51:02',
    });
    expect(real).toMatchObject({ status: 'success', payoutId: '193186721', sum: '30.00' });
  },
);
