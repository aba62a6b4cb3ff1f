import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../wire/json.js';
import { NumberText } from '../wire/number-text.js';
import * as methods from './index.js';

/** Reads the text of a `result` as the client does. */
function read<Schema extends v.GenericSchema>(
  method: { readonly result: Schema },
  text: string,
): v.InferOutput<Schema> {
  return v.parse(method.result, parseJson(text));
}

// Samples of help.unitpay.ru, 2021 to 2026, as text.
const CREATED = `"paymentId":1234567890,"message":"Счет выставлен","receiptUrl":"https://unitpay.ru/pay/receipt/1234567890-454ac183ac"`;
const PAYMENT = `{"status":"success","paymentType":"card","date":"2020-02-16 09:22:22","purse":"546946xxxxxx0236","account":"test","profit":"9.80","projectId":135,"orderSum":"10.00","orderCurrency":"RUB","payerSum":"10.00","payerCurrency":"RUB","availableForRefund":"10.00","isPreauth":0,"refunds":[],"paymentId":153091501}`;
const LISTED = `[{"subscriptionId":5961196,"description":"test","status":"active","startDate":"2025-03-19 15:23:35","successPayments":1,"failPayments":0,"lastPaymentId":null,"lastUpdateDate":null,"parentPaymentId":"2181234567","totalSum":"50.00"}]`;
const SUBSCRIPTION = `{"subscriptionId":5961196,"description":"test","status":"close","startDate":"2025-03-19 15:23:35","successPayments":2,"failPayments":0,"lastPaymentId":12345678911,"lastDateUpdate":"2025-04-19 15:23:35","parentPaymentId":12345678910,"totalSum":50,"closeType":"api"}`;
const PAYOUT = `{"message":"Выплата успешно проведена","status":"success","payoutId":"114233","partnerBalance":"15733.00","createDate":"2021-12-01 11:51:02","completeDate":"2021-12-01 11:52:02","sum":"300","payoutCommission":"6.00","partnerCommission":"0.00"}`;

describe('the result of initPayment', () => {
  test('has redirectUrl when the payer is to be redirected', () => {
    const result = read(
      methods.initPayment,
      `{"type":"redirect",${CREATED},"redirectUrl":"https://unitpay.ru/pay/redirect/1"}`,
    );
    expect(result).toMatchObject({
      type: 'redirect',
      paymentId: '1234567890',
      redirectUrl: 'https://unitpay.ru/pay/redirect/1',
    });
  });

  test('is refused as a redirect without redirectUrl', () => {
    expect(() => read(methods.initPayment, `{"type":"redirect",${CREATED}}`)).toThrow(/redirectUrl/);
  });

  test('has a form or the object of a wallet to show', () => {
    expect(read(methods.initPayment, `{"type":"response",${CREATED},"response":"<form>"}`)).toMatchObject({
      response: '<form>',
    });
    const wallet = read(methods.initPayment, `{"type":"response",${CREATED},"response":{"success":1,"orderId":"123"}}`);
    expect(wallet).toMatchObject({ response: { success: 1, orderId: '123' } });
  });

  test('may have nothing to show when a subscription was charged', () => {
    expect(read(methods.initPayment, `{"type":"response",${CREATED}}`)).not.toHaveProperty('response');
  });

  test('has the number of a bill as text', () => {
    expect(read(methods.initPayment, `{"type":"invoice",${CREATED},"invoiceId":123}`)).toMatchObject({
      invoiceId: '123',
    });
  });

  test('of an unlisted type is readable and keeps its fields', () => {
    expect(read(methods.initPayment, `{"type":"qr",${CREATED},"qrUrl":"x"}`)).toMatchObject({ type: 'qr', qrUrl: 'x' });
  });

  test('keeps every digit of an id beyond safe integers', () => {
    const text = `{"type":"redirect","paymentId":9007199254740993,"redirectUrl":"x"}`;
    expect(read(methods.initPayment, text).paymentId).toBe('9007199254740993');
  });
});

describe('the result of getPayment', () => {
  test('has ids as strings, sums padded, a flag as a boolean and the date as text and instant', () => {
    expect(read(methods.getPayment, PAYMENT)).toEqual({
      paymentId: '153091501',
      status: 'success',
      paymentType: 'card',
      date: '2020-02-16 09:22:22',
      dateAt: new Date('2020-02-16T06:22:22Z'),
      purse: '546946xxxxxx0236',
      account: 'test',
      profit: '9.80',
      projectId: '135',
      orderSum: '10.00',
      orderCurrency: 'RUB',
      payerSum: '10.00',
      payerCurrency: 'RUB',
      availableForRefund: '10.00',
      isPreauth: false,
      refunds: [],
    });
  });

  test.each([
    ['10', '10.00'],
    ['"10"', '10.00'],
    ['10.5', '10.50'],
    ['"0.1"', '0.10'],
    ['10.00', '10.00'],
    ['1e3', '1000.00'],
    ['123456789012345.67', '123456789012345.67'],
    ['9007199254740993.01', '9007199254740993.01'],
    ['"0.125"', '0.125'],
  ])('pads the sum %s', (wire, sum) => {
    const text = PAYMENT.replace('"orderSum":"10.00"', `"orderSum":${wire}`);
    expect(read(methods.getPayment, text).orderSum).toBe(sum);
  });

  test.each(['null', '"ten"', '{}', '""', 'true'])('is refused when its sum is %s', (wire) => {
    expect(() => read(methods.getPayment, PAYMENT.replace('"orderSum":"10.00"', `"orderSum":${wire}`))).toThrow(
      /decimal/,
    );
  });

  test('takes an unknown status, unknown fields and empty optional ones', () => {
    const text = PAYMENT.replace('"success"', '"frozen"').replace('"9.80"', 'null').replace('{', '{"news":{"a":1},');
    expect(read(methods.getPayment, text)).toMatchObject({ status: 'frozen', profit: null, news: { a: 1 } });
  });

  test.each(['paymentType', 'date', 'purse', 'profit', 'payerSum', 'payerCurrency', 'availableForRefund', 'isPreauth'])(
    'has null for an empty %s, which says nothing of the payment',
    (name) => {
      const empty = (wire: string) => PAYMENT.replace(new RegExp(`"${name}":("[^"]*"|0)`), `"${name}":${wire}`);
      expect(read(methods.getPayment, empty('""'))).toHaveProperty(name, null);
      expect(read(methods.getPayment, empty('null'))).toHaveProperty(name, null);
    },
  );

  test('lacks what the reply lacks, but for what tells the payment and its state', () => {
    const text = '{"paymentId":1,"status":"wait","account":"a","projectId":135,"orderSum":"1","orderCurrency":"RUB"}';
    expect(read(methods.getPayment, text)).toEqual({
      paymentId: '1',
      status: 'wait',
      account: 'a',
      projectId: '135',
      orderSum: '1.00',
      orderCurrency: 'RUB',
      dateAt: null,
    });
  });

  test.each([
    ['[{"sum":"5.00"}]', [{ sum: '5.00' }]],
    ['{"17":{"sum":"5.00"},"18":{"sum":"1.00"}}', [{ sum: '5.00' }, { sum: '1.00' }]],
    ['{"sum":"5.00","date":"2020-02-16"}', [{ sum: '5.00', date: '2020-02-16' }]],
    ['{"sum":5.00,"id":17}', [{ sum: new NumberText('5.00'), id: 17 }]],
    ['{}', []],
    ['null', null],
  ])('has the refunds of %s as a list', (wire, refunds) => {
    expect(read(methods.getPayment, PAYMENT.replace('"refunds":[]', `"refunds":${wire}`)).refunds).toEqual(refunds);
  });

  test('keeps a date it cannot read and has no instant for it', () => {
    const text = PAYMENT.replace('2020-02-16 09:22:22', '0000-00-00 00:00:00');
    expect(read(methods.getPayment, text)).toMatchObject({ date: '0000-00-00 00:00:00', dateAt: null });
  });
});

describe('subscriptions', () => {
  test('have one form in a list and alone, whatever types the samples have', () => {
    const [listed] = read(methods.listSubscriptions, LISTED);
    expect(listed).toEqual({
      subscriptionId: '5961196',
      description: 'test',
      status: 'active',
      startDate: '2025-03-19 15:23:35',
      startDateAt: new Date('2025-03-19T12:23:35Z'),
      successPayments: 1,
      failPayments: 0,
      lastPaymentId: null,
      lastUpdateDate: null,
      lastUpdateDateAt: null,
      parentPaymentId: '2181234567',
      totalSum: '50.00',
    });
    expect(read(methods.getSubscription, SUBSCRIPTION)).toMatchObject({
      lastPaymentId: '12345678911',
      parentPaymentId: '12345678910',
      totalSum: '50.00',
      closeType: 'api',
    });
  });

  test('have lastUpdateDate also where the reply spells it lastDateUpdate', () => {
    const result = read(methods.getSubscription, SUBSCRIPTION);
    expect(result.lastUpdateDateAt).toEqual(new Date('2025-04-19T12:23:35Z'));
    expect(result.lastUpdateDate).toBe('2025-04-19 15:23:35');
    expect(result).not.toHaveProperty('lastDateUpdate');
  });

  test('have the instant of a dotted date', () => {
    const text = LISTED.replace('"lastUpdateDate":null', '"lastUpdateDate":"19.04.2025 15:23:35"');
    expect(read(methods.listSubscriptions, text)[0]?.lastUpdateDateAt).toEqual(new Date('2025-04-19T12:23:35Z'));
  });
});

describe('account and payout results', () => {
  test('of getPartner pad balances and read the limits of a UnitWallet', () => {
    const text = `{"email":"a@b.ru","balance":"247.03","balance_payout":245,"unitwallet":{"rest_balance":"15000.00","rest_card_payouts_today":5}}`;
    expect(read(methods.getPartner, text)).toEqual({
      email: 'a@b.ru',
      balance: '247.03',
      balance_payout: '245.00',
      unitwallet: { rest_balance: '15000.00', rest_card_payouts_today: 5 },
    });
  });

  test('of getCommissions and getCurrencyCourses keep rates as written', () => {
    expect(read(methods.getCommissions, `{"webmoney":2,"card":3.5,"card_not_rf":10,"sbp":0.70}`)).toEqual({
      webmoney: '2',
      card: '3.5',
      card_not_rf: '10',
      sbp: '0.70',
    });
    expect(read(methods.getCurrencyCourses, `{"in":{"wmz":62.57,"uah":2.55},"out":{"wmz":64.9}}`)).toEqual({
      in: { wmz: '62.57', uah: '2.55' },
      out: { wmz: '64.9' },
    });
  });

  test('of getCommissions without any method may be the empty array PHP writes', () => {
    expect(read(methods.getCommissions, '[]')).toEqual({});
  });

  test.each([methods.massPayment, methods.massPaymentStatus])('of $name are a payout', (method) => {
    expect(read(method, PAYOUT)).toEqual({
      message: 'Выплата успешно проведена',
      status: 'success',
      payoutId: '114233',
      partnerBalance: '15733.00',
      createDate: '2021-12-01 11:51:02',
      createDateAt: new Date('2021-12-01T08:51:02Z'),
      completeDate: '2021-12-01 11:52:02',
      completeDateAt: new Date('2021-12-01T08:52:02Z'),
      sum: '300.00',
      payoutCommission: '6.00',
      partnerCommission: '0.00',
    });
  });

  test('of a payout that is not completed lack what is not there yet', () => {
    const result = read(methods.massPayment, `{"status":"not_completed","payoutId":114233}`);
    expect(result).toEqual({
      message: '',
      status: 'not_completed',
      payoutId: '114233',
      createDateAt: null,
      completeDateAt: null,
    });
  });

  test('of massPaymentAvailableAmount pad the number', () => {
    const text = `{"availableAmount":1057.3,"currency":"RUB"}`;
    expect(read(methods.massPaymentAvailableAmount, text)).toEqual({ availableAmount: '1057.30', currency: 'RUB' });
  });

  test('of getSbpBankList and getBinInfo are text', () => {
    const banks = `[{"member_id":"100000000001","name":"Газпромбанк","name_en":"Gazprombank"}]`;
    expect(read(methods.getSbpBankList, banks)).toEqual([
      { member_id: '100000000001', name: 'Газпромбанк', name_en: 'Gazprombank' },
    ]);
    const bin = `{"bin":"477964","bank":"Alfa Bank","countryCode":"RU","brand":"VISA","category":"CLASSIC","bankUrl":"...","bankPhone":"..."}`;
    expect(read(methods.getBinInfo, bin)).toEqual(JSON.parse(bin));
  });
});

describe('results that only say what happened', () => {
  test.each([methods.refundPayment, methods.confirmPayment, methods.cancelPayment, methods.closeSubscription])(
    'of $name have a message, empty when the provider sent none',
    (method) => {
      expect(read(method, `{"message":"Готово"}`)).toEqual({ message: 'Готово' });
      expect(read(method, '{}')).toEqual({ message: '' });
      expect(() => read(method, '"ok"')).toThrow();
    },
  );
});

describe('results nobody documents', () => {
  test.each([methods.getMethodsAvailable, methods.massPaymentCommissions, methods.offsetAdvance])(
    'of $name are passed on',
    (method) => {
      for (const text of ['[]', '{"a":[1]}', '"ok"', 'null', 'true'])
        expect(read(method, text)).toEqual(JSON.parse(text));
    },
  );
});
