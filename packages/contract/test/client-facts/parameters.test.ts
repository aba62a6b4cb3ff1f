import { PAYMENT_OBJECTS, type PaymentUrlParams, UnitPayValidationError, VAT_CODES } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { PAYMENT, wireProbe } from '../../src/client/wire-probe.js';
import { sha256 } from '../../src/wire/signature.js';

const CREATED =
  '{"result":{"type":"redirect","message":"","paymentId":1,"redirectUrl":"https://unitpay.ru/pay/redirect/1-a"}}';
const item = { name: 'test_oplata', count: 1, price: 100 } as const;

/** Creates a payment with parameters that TypeScript might refuse, and says which one is complained about. */
async function complaints(params: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const { unitpay, sent } = wireProbe(CREATED);
  const error = await unitpay.initPayment({ ...PAYMENT, ...params } as typeof PAYMENT).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  expect(error).toBeInstanceOf(UnitPayValidationError);
  expect(sent).toHaveLength(0);
  return (error as UnitPayValidationError).issues.map(({ path }) => path);
}

it('desc-is-optional: a payment without a description is sent without one', async () => {
  const { unitpay, sent, value } = wireProbe(CREATED);
  await unitpay.initPayment({ paymentType: 'card', account: 'order413', sum: '100.00' });
  expect(sent).toHaveLength(1);
  expect(value('desc')).toBeUndefined();
});

it('any-payment-type: a code that no document lists is passed on', async () => {
  const { unitpay, value } = wireProbe(CREATED);
  await unitpay.initPayment({ ...PAYMENT, paymentType: 'somethingNew' });
  expect(value('paymentType')).toBe('somethingNew');
});

it('currency-code: takes three letters of ISO 4217, nothing else', async () => {
  expect(await complaints({ currency: 'KZT' })).toEqual([]);
  expect(await complaints({ currency: 'rubles' })).toEqual(['currency']);
});

it('phone-and-operator: are sent as given', async () => {
  const { unitpay, value } = wireProbe(CREATED);
  await unitpay.initPayment({ ...PAYMENT, paymentType: 'mc', phone: '79520000000', operator: 'mts' });
  expect([value('phone'), value('operator')]).toEqual(['79520000000', 'mts']);
});

it('preauth-with-subscription: is refused before anything is sent', async () => {
  expect(await complaints({ preauth: true, subscription: true })).toEqual(['preauth']);
});

it('no-partial-capture: confirmPayment has no parameter for a sum', async () => {
  const { unitpay, sent } = wireProbe('{"message":""}');
  const params = { paymentId: '1', sum: '1' } as { paymentId: string };
  await expect(unitpay.confirmPayment(params)).rejects.toBeInstanceOf(UnitPayValidationError);
  expect(sent).toHaveLength(0);
});

it('refund-payment-method: is still sent when it is given', async () => {
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

  it('sbp-needs-member: a payout by sbp without memberId is refused before anything is sent', async () => {
    expect(await fails({ memberId: undefined })).toEqual(['memberId']);
  });

  it('payout-comment: takes letters, digits, dots and commas', async () => {
    expect(await fails({ comment: 'a<b>' })).toEqual(['comment']);
  });

  it('bin-digits: takes six digits', async () => {
    const { unitpay, sent } = wireProbe('{"result":{}}');
    await expect(unitpay.getBinInfo({ bin: '47796' })).rejects.toMatchObject({ code: 'validation' });
    expect(sent).toHaveLength(0);
  });
});

describe('receipts', () => {
  const receipt = (items: readonly unknown[]) => complaints({ customerEmail: 'p@example.com', cashItems: items });

  it('receipt-base64: is UTF-8 JSON, the same as a community vector decodes to', async () => {
    const { unitpay, value } = wireProbe(CREATED);
    const given = { name: 'Хостинг на 1 месяц', count: 1, price: 10, type: 'commodity' } as const;
    await unitpay.initPayment({ ...PAYMENT, customerEmail: 'p@example.com', cashItems: [given] });
    const decode = (text: string) => JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    const vector =
      'W3sibmFtZSI6ItCl0L7RgdGC0LjQvdCzINC90LAgMSDQvNC10YHRj9GGIiwiY291bnQiOjEsInByaWNlIjoxMCwidHlwZSI6ImNvbW1vZGl0eSJ9XQ==';
    expect(decode(value('cashItems') ?? '')).toEqual(decode(vector));
  });

  it('items-over-sum: items that cost more than the order are refused before anything is sent', async () => {
    expect(await receipt([{ ...item, price: '100.01' }])).not.toEqual([]);
    expect(await receipt([item])).toEqual([]);
  });

  it('receipt-limits: 128 characters, 100 positions, three decimals, a line that only gets cheaper', async () => {
    const cheap = { ...item, price: 1 };
    expect(await receipt([{ ...item, name: 'я'.repeat(128) }])).toEqual([]);
    expect(await receipt([{ ...item, name: 'я'.repeat(129) }])).not.toEqual([]);
    expect(await receipt(Array(100).fill(cheap))).toEqual([]);
    expect(await receipt(Array(101).fill({ ...item, price: 0 }))).not.toEqual([]);
    expect(await receipt([{ ...cheap, count: '0.125' }])).toEqual([]);
    expect(await receipt([{ ...cheap, count: '0.1251' }])).not.toEqual([]);
    expect(await receipt([{ ...item, sum: '99.00' }])).toEqual([]);
    expect(await receipt([{ ...item, price: '10', sum: '10.01' }])).not.toEqual([]);
  });

  it('vat-codes: those of 2026', () => {
    const codes = [
      'none',
      'vat0',
      'vat5',
      'vat7',
      'vat10',
      'vat20',
      'vat22',
      'vat105',
      'vat107',
      'vat110',
      'vat120',
      'vat122',
    ];
    expect([...VAT_CODES].sort()).toEqual([...codes].sort());
  });

  it('payment-objects: without those that the backend refuses', async () => {
    for (const refused of ['excise', 'gambling_bet', 'gambling_prize', 'lottery_prize', 'composite']) {
      expect(PAYMENT_OBJECTS).not.toContain(refused);
      expect(await receipt([{ ...item, type: refused }])).not.toEqual([]);
    }
    expect(PAYMENT_OBJECTS).toContain('non-operating_gain');
  });

  it('receipt-marks: markQuantity is an object, with measure 0 and count 1 only', async () => {
    const mark = { ...item, measure: 0, markCode: 'code', markQuantity: { numerator: 1, denominator: 2 } };
    expect(await receipt([mark])).toEqual([]);
    expect(await receipt([{ ...mark, count: 2, price: 1 }])).not.toEqual([]);
    expect(await receipt([{ ...mark, markQuantity: [1, 2] }])).not.toEqual([]);
  });

  it('no-sno: a taxation system is not a parameter', async () => {
    expect(await complaints({ sno: 'osn' })).not.toEqual([]);
  });
});

describe('form and widget', () => {
  const { unitpay } = wireProbe(CREATED, { testSecretKey: 'test key' });
  const form: PaymentUrlParams = { account: 'order413', desc: 'description', sum: '100.00' };

  it('test-form-key: in test mode the test key signs the form', () => {
    const url = new URL(unitpay.paymentUrl(form, { test: true }));
    expect(url.searchParams.get('test')).toBe('1');
    expect(url.searchParams.get('signature')).toBe(sha256('order413{up}description{up}100.00{up}test key'));
  });

  it('widget-options: hold the public key, the domain and the signature of the form', () => {
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

it('addresses: resultUrl and backUrl are sent whole', async () => {
  const { unitpay, value } = wireProbe(CREATED);
  const [resultUrl, backUrl] = ['https://shop.example/paid?a=1&b=2', 'https://shop.example/cart'];
  await unitpay.initPayment({ ...PAYMENT, resultUrl, backUrl });
  expect([value('resultUrl'), value('backUrl')]).toEqual([resultUrl, backUrl]);
});

it('response-object: the object of a wallet is passed on as it came', async () => {
  const response = { success: 1, orderId: '123', appleResponse: { any: 'thing' }, approveUrl: 'url' };
  const body = JSON.stringify({ result: { type: 'response', message: '', paymentId: 1, response } });
  expect(await wireProbe(body).unitpay.initPayment(PAYMENT)).toMatchObject({ type: 'response', response });
});

it('google-token: is still sent when it is given', async () => {
  const { unitpay, value } = wireProbe(CREATED);
  await unitpay.initPayment({ ...PAYMENT, paymentType: 'googlepay', token: 'a token' });
  expect(value('token')).toBe('a token');
});

it('any-rate-key: rates of methods that no document lists are read', async () => {
  const { unitpay } = wireProbe('{"result":{"qiwi":7,"somethingNew":1.25}}');
  expect(await unitpay.getCommissions({})).toEqual({ qiwi: '7', somethingNew: '1.25' });
});

it('payout-purse: a card number, a phone or a wallet is sent as given', async () => {
  const { unitpay, value } = wireProbe(
    '{"result":{"message":"ok","status":"success","payoutId":"1","sum":"10","payoutCommission":"0","partnerCommission":"0","partnerBalance":"0","createDate":"2021-12-01 11:51:02"}}',
  );
  for (const purse of ['4111111111111111', '79510000071', 'Z123456789012']) {
    await unitpay.massPayment({ transactionId: '1', sum: '10', purse, paymentType: 'card' });
    expect(value('purse')).toBe(purse);
  }
});

describe('codes of receipts', () => {
  const receipt = (more: object) => complaints({ customerEmail: 'p@example.com', cashItems: [{ ...item, ...more }] });

  it('measures: are those of the official client', async () => {
    const codes = [0, 10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 41, 42, 50, 51, 70, 71, 72, 73, 80, 81, 82, 83, 255];
    for (const measure of codes) expect(await receipt({ measure })).toEqual([]);
    expect(await receipt({ measure: 1 })).not.toEqual([]);
  });

  it('payment-methods: are the four documented ones', async () => {
    for (const paymentMethod of ['full_prepayment', 'prepayment', 'advance', 'full_payment']) {
      expect(await receipt({ paymentMethod })).toEqual([]);
    }
    expect(await receipt({ paymentMethod: 'credit' })).not.toEqual([]);
  });

  it('receipt-texts: pre_text, post_text and nomenclatureCode are taken', async () => {
    expect(await receipt({ pre_text: 'до', post_text: 'после', nomenclatureCode: 'code' })).toEqual([]);
  });
});
