import { type PaymentUrlParams, UnitPayValidationError } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { CREATED, complaints } from '../../src/client/complaints.js';
import { MERCHANT, PAYMENT, wireProbe } from '../../src/client/wire-probe.js';
import { shows } from '../../src/conformance/shows.js';
import { codes } from '../../src/golden/dictionaries.js';
import { goldenText } from '../../src/golden/text.js';
import { vectors } from '../../src/golden/vectors.js';
import { sha256 } from '../../src/wire/signature.js';

it('a payment without a description is sent without one', shows('desc-is-optional'), async () => {
  const { unitpay, sent, value } = wireProbe(CREATED);
  await unitpay.initPayment({ paymentType: 'card', account: 'order413', sum: '100.00' });
  expect(sent).toHaveLength(1);
  expect(value('desc')).toBeUndefined();
});

it('a code that no document lists is passed on', shows('any-payment-type'), async () => {
  const { unitpay, value } = wireProbe(CREATED);
  await unitpay.initPayment({ ...PAYMENT, paymentType: 'somethingNew' });
  expect(value('paymentType')).toBe('somethingNew');
});

it('takes every listed code of ISO 4217, and no word', shows('currency-code'), async () => {
  for (const currency of codes('currencies')) expect(await complaints({ currency })).toEqual([]);
  expect(await complaints({ currency: 'rubles' })).toEqual(['currency']);
});

it('are sent as given', shows('phone-and-operator'), async () => {
  const { unitpay, value } = wireProbe(CREATED);
  for (const operator of codes('operators')) {
    await unitpay.initPayment({ ...PAYMENT, paymentType: 'mc', phone: '79520000000', operator });
    expect([value('phone'), value('operator')]).toEqual(['79520000000', operator]);
  }
});

it('is refused before anything is sent', shows('preauth-with-subscription'), async () => {
  expect(await complaints({ preauth: true, subscription: true })).toEqual(['preauth']);
});

it('confirmPayment has no parameter for a sum', shows('no-partial-capture'), async () => {
  const { unitpay, sent } = wireProbe('{"message":""}');
  const params = { paymentId: '1', sum: '1' } as { paymentId: string };
  await expect(unitpay.confirmPayment(params)).rejects.toBeInstanceOf(UnitPayValidationError);
  expect(sent).toHaveLength(0);
});

it('is still sent when it is given', shows('refund-payment-method'), async () => {
  const { unitpay, value } = wireProbe('{"result":{"message":""}}');
  await unitpay.refundPayment({ paymentId: '1', paymentMethod: 'full_payment' });
  expect(value('paymentMethod')).toBe('full_payment');
});

describe('payouts', () => {
  const payout = { transactionId: '1', sum: '10', purse: '79510000071', paymentType: 'sbp', memberId: '1' } as const;
  const fails = async (params: Readonly<Record<string, unknown>>) => {
    const { unitpay, sent } = wireProbe('{"result":{}}');
    const error = await unitpay.massPayment({ ...payout, ...params }).catch((reason: unknown) => reason);
    expect(sent).toHaveLength(0);
    return (error as UnitPayValidationError).issues.map(({ path }) => path);
  };

  it('a payout by sbp without memberId is refused before anything is sent', shows('sbp-needs-member'), async () => {
    expect(await fails({ memberId: undefined })).toEqual(['memberId']);
  });

  it('takes letters, digits, dots and commas', shows('payout-comment'), async () => {
    expect(await fails({ comment: 'a<b>' })).toEqual(['comment']);
  });

  it('takes six digits', shows('bin-digits'), async () => {
    const { unitpay, sent } = wireProbe('{"result":{}}');
    await expect(unitpay.getBinInfo({ bin: '47796' })).rejects.toMatchObject({ code: 'validation' });
    expect(sent).toHaveLength(0);
  });
});

describe('form and widget', () => {
  const { unitpay } = wireProbe(CREATED, { testSecretKey: 'test key' });
  const form: PaymentUrlParams = { account: 'order413', desc: 'description', sum: '100.00' };

  it('in test mode the ordinary key signs the form', shows('test-form-key'), () => {
    const url = new URL(unitpay.paymentUrl(form, { test: true }));
    expect(url.searchParams.get('test')).toBe('1');
    expect(url.searchParams.get('signature')).toBe(
      sha256(`order413{up}description{up}100.00{up}${MERCHANT.secretKey}`),
    );
  });

  it('the options are those of the page’s own object', shows('widget-sample'), () => {
    const shop = {
      projectId: '111111',
      publicKey: '111111-11111',
      secretKey: 'secret',
      baseUrl: 'https://unitpay.money',
    };
    const sample = { sum: '1', account: 'demo', desc: 'Описание платежа', locale: 'ru' } as const;
    const options = { ...wireProbe(CREATED, shop).unitpay.widgetOptions(sample) };
    expect(options).toEqual(JSON.parse(goldenText('widget/options.json')));
  });

  it('hold the public key, the domain and the signature of the form', shows('widget-options'), () => {
    const options: Readonly<Record<string, unknown>> = { ...unitpay.widgetOptions(form) };
    expect(options).toMatchObject({
      publicKey: '123456-abcde',
      sum: '100.00',
      account: 'order413',
      domainName: 'unitpay.ru',
    });
    expect(options['signature']).toBe(sha256('order413{up}description{up}100.00{up}PROJECT-0KEY0'));
  });
});

it('a signed initPayment covers what the form covers, not every parameter', shows('community-scheme'), async () => {
  const community = vectors().find(({ id }) => id === 'V12');
  const { account = '', desc = '', paymentType = '', sum = '', projectId = '' } = community?.fields ?? {};
  const secretKey = community?.secretKey ?? '';
  const { unitpay, value } = wireProbe(CREATED, { projectId, publicKey: `${projectId}-abcde`, secretKey });
  await unitpay.initPayment({ account, desc, paymentType, sum, signature: true });
  expect(value('signature')).toBe(sha256([account, desc, sum, secretKey].join('{up}')));
  expect(value('signature')).not.toBe(community?.hash);
});

it('resultUrl and backUrl are sent whole', shows('addresses'), async () => {
  const { unitpay, value } = wireProbe(CREATED);
  const [resultUrl, backUrl] = ['https://shop.example/paid?a=1&b=2', 'https://shop.example/cart'];
  await unitpay.initPayment({ ...PAYMENT, resultUrl, backUrl });
  expect([value('resultUrl'), value('backUrl')]).toEqual([resultUrl, backUrl]);
});

it('the object of a wallet is passed on as it came', shows('response-object'), async () => {
  const response = { success: 1, orderId: '123', appleResponse: { any: 'thing' }, approveUrl: 'url' };
  const body = JSON.stringify({ result: { type: 'response', message: '', paymentId: 1, response } });
  expect(await wireProbe(body).unitpay.initPayment(PAYMENT)).toMatchObject({ type: 'response', response });
});

it('is still sent when it is given', shows('google-token'), async () => {
  const { unitpay, value } = wireProbe(CREATED);
  await unitpay.initPayment({ ...PAYMENT, paymentType: 'googlepay', token: 'a token' });
  expect(value('token')).toBe('a token');
});

it('rates of methods that no document lists are read', shows('any-rate-key'), async () => {
  const { unitpay } = wireProbe('{"result":{"qiwi":7,"somethingNew":1.25}}');
  expect(await unitpay.getCommissions({})).toEqual({ qiwi: '7', somethingNew: '1.25' });
});

it('a card number, a phone or a wallet is sent as given', shows('payout-purse'), async () => {
  const { unitpay, value } = wireProbe(
    '{"result":{"message":"ok","status":"success","payoutId":"1","sum":"10","payoutCommission":"0","partnerCommission":"0","partnerBalance":"0","createDate":"2021-12-01 11:51:02"}}',
  );
  for (const purse of ['4111111111111111', '79510000071', 'Z123456789012']) {
    await unitpay.massPayment({ transactionId: '1', sum: '10', purse, paymentType: 'card' });
    expect(value('purse')).toBe(purse);
  }
});
