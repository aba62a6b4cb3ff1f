/**
 * @module
 * Genuine webhooks in every shape seen on the wire, signed with `node:crypto` and not with our own code.
 */
import { createHash } from 'node:crypto';

export const KEY = 'key';

// Shapes seen on the wire (a merchant's log of 2017, unitpay-go's test of 2020, a Go test of 2023), masked values filled in, signed here.
export const RUSSIAN_MOBILE = '9161234567';
export const SHAPES: Record<string, { method: string; params: Record<string, string> }> = {
  '2017 check with the legacy sign': {
    method: 'check',
    params: {
      account: 'user 17',
      date: '2017-10-23 17:58:07',
      ip: '193.106.59.70',
      operator: 'card',
      orderCurrency: 'RUB',
      orderSum: '250.00',
      payerCurrency: 'UAH',
      payerSum: '124.74',
      paymentType: 'card',
      profit: '245',
      projectId: '2114',
      purse: '516874xxxxxx7569',
      sign: '9bdf52a4830779a1383ac24f1b3ed054',
      sum: '250',
      test: '0',
      unitpayId: '504002351',
    },
  },
  '2017 pay with the legacy sign': {
    method: 'pay',
    params: {
      account: 'user 17',
      date: '2017-10-23 17:58:07',
      ip: '193.106.59.70',
      operator: 'card',
      orderCurrency: 'RUB',
      orderSum: '250.00',
      payerCurrency: 'UAH',
      payerSum: '124.74',
      paymentType: 'card',
      profit: '245.00',
      projectId: '2114',
      purse: '516874xxxxxx7569',
      sign: '9bdf52a4830779a1383ac24f1b3ed054',
      sum: '250',
      test: '0',
      unitpayId: '504002351',
    },
  },
  '2020 mobile payment': {
    method: 'check',
    params: {
      account: 'test',
      date: '2020-11-08 17:44:21',
      ip: '100.200.10.100',
      isPreauth: '0',
      operator: 'mts',
      orderCurrency: 'RUB',
      orderSum: '10.00',
      payerCurrency: 'RUB',
      payerSum: '11.43',
      paymentType: 'mc',
      phone: RUSSIAN_MOBILE,
      profit: '9.3',
      projectId: '2114',
      sum: '10',
      test: '0',
      unitpayId: '1',
    },
  },
  '2023 pay with a foreign card': {
    method: 'pay',
    params: {
      '3ds': '1',
      account: 'Заказ №7 (срочно!)',
      date: '2023-03-20 22:29:42',
      ip: '2a02:6b8::1',
      isPreauth: '0',
      operator: 'card_not_rf',
      orderCurrency: 'RUB',
      orderSum: '100.00',
      payerCurrency: 'RUB',
      payerSum: '100.00',
      paymentType: 'card',
      profit: '91.00',
      projectId: '2114',
      purse: '444433xxxxxx1111',
      sum: '100',
      test: '0',
      unitpayId: '1234567890',
    },
  },
  'error, as documented': {
    method: 'error',
    params: {
      account: 'order-7',
      date: '2026-11-23 10:00:00',
      errorMessage: 'Пользователь отказался от оплаты',
      orderCurrency: 'RUB',
      orderSum: '100.00',
      projectId: '2114',
      sum: '100',
      test: '0',
      unitpayId: '1234567890',
    },
  },
};

export const NAMES = Object.keys(SHAPES);

/** The pairs of a shape, signed with {@link KEY}, in UnitPay's order. */
export function pairsOf(name: string): [string, string][] {
  const { method, params } = SHAPES[name] ?? { method: '', params: {} };
  const signed = Object.keys(params).filter((key) => key !== 'sign');
  const values = signed.sort((a, b) => (a < b ? -1 : 1)).map((key) => params[key] ?? '');
  const signature = sha256(method, values);
  const all = Object.entries({ ...params, signature }).sort(([a], [b]) => (a < b ? -1 : 1));
  return [['method', method], ...all.map(([key, value]): [string, string] => [`params[${key}]`, value])];
}

function sha256(method: string, values: readonly string[]): string {
  return createHash('sha256')
    .update([method, ...values, KEY].join('{up}'))
    .digest('hex');
}

/** PHP's http_build_query: brackets and everything else escaped, a space is `+`. */
export function phpQuery(pairs: [string, string][]): string {
  const encode = (text: string) =>
    encodeURIComponent(text)
      .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+');
  return pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
}

/** Brackets, colons and all but what would end a value left as they are. */
export function literalQuery(pairs: [string, string][]): string {
  return pairs.map(([key, value]) => `${key}=${encodeURI(value).replaceAll('&', '%26')}`).join('&');
}
