// The mock's API, control API and pages: no 500, no hang, nothing of the caller's unescaped in a page.
import { createMockUnitPay } from '@unitpay-kit/mock-server';

const MARK = '<i data-fuzz="1">\'"&';
const VALUES = [
  MARK,
  '',
  '0',
  '1',
  '-1',
  '1001',
  '900.00',
  '1e9',
  'NaN',
  'card',
  'sbp',
  'RUB',
  'mock_secret',
  '135',
  '135-mock',
  'order-7',
  'x'.repeat(3000),
  '%',
  '\u0000',
  '{up}',
  'true',
  '2026-11-23',
  '1234567465831234',
  '4242424242424242',
  '[]',
  '{}',
  'null',
  '../../etc',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '🙂',
];
const NAMES = [
  'method',
  'paymentId',
  'sum',
  'account',
  'desc',
  'secretKey',
  'projectId',
  'paymentType',
  'login',
  'purse',
  'transactionId',
  'signature',
  'currency',
  'cashItems',
  'test',
  'subscriptionId',
  'locale',
  'customerEmail',
  'params[sum]',
  'params[account]',
  'params[]',
  'params',
  'card',
  'fill',
  'code',
  'bin',
  'backUrl',
  'resultUrl',
  'q',
  'status',
  'limit',
  'kind',
  '__proto__',
  'constructor',
];
const METHODS = [
  'initPayment',
  'getPayment',
  'refundPayment',
  'massPayment',
  'getPartner',
  'listSubscriptions',
  'confirmPayment',
  'offsetAdvance',
  'getBinInfo',
  'nothing',
  'constructor',
  '',
];
const PATHS = [
  '/api',
  '/api/',
  '/pay/135-mock',
  '/pay/135-mock/card',
  '/',
  '/payments',
  '/payments/1001',
  '/webhooks',
  '/journal',
  '/faults',
  '/settings',
  '/clock',
  '/subscriptions',
  '/payouts',
  '/__mock__/payments',
  '/__mock__/payments/1001',
  '/__mock__/journal',
  '/__mock__/state',
  '/__mock__/health',
  '/ips/ips_webhooks.json',
  '/openapi.json',
  '/nowhere',
];
const POSTS = [
  '/__mock__/payments/1001/pay',
  '/__mock__/payments/1001/fail',
  '/__mock__/payments/1001/refund',
  '/__mock__/faults',
  '/__mock__/clock',
  '/__mock__/webhooks',
  '/__mock__/projects/135',
  '/__mock__/payouts/x/settle',
  '/__mock__/state',
];

export async function fuzzMock(dice, count, report) {
  const mock = createMockUnitPay();
  const base = new URL(mock.origin);
  const statuses = {};
  const pairs = () =>
    new URLSearchParams(Array.from({ length: dice.below(8) }, () => [dice.pick(NAMES), dice.pick(VALUES)]));
  await mock.fetch(
    `${base.origin}/api?method=initPayment&paymentType=card&account=order-7&sum=900.00&desc=x&projectId=135&secretKey=mock_secret`,
  );
  for (let index = 0; index < count; index++) {
    const query = pairs();
    let path = dice.pick(PATHS);
    let init = {};
    if (path.startsWith('/api')) {
      query.set('method', dice.pick(METHODS));
      if (dice.odds(2)) query.set('secretKey', 'mock_secret');
    } else if (dice.odds(4)) {
      path = dice.pick(POSTS);
      const body = dice.odds(3) ? dice.pick(VALUES) : JSON.stringify(Object.fromEntries(pairs()));
      init = { method: 'POST', headers: { 'content-type': dice.odds(8) ? 'text/plain' : 'application/json' }, body };
    }
    const url = `${base.origin}${path}?${query}`;
    let response;
    let text;
    try {
      response = await mock.fetch(url, init);
      text = await response.text();
    } catch (error) {
      report.failure(
        'mock',
        `threw ${error?.name}: ${error?.message}`,
        `${init.method ?? 'GET'} ${url} ${init.body ?? ''}`,
      );
      continue;
    }
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    const what = `${init.method ?? 'GET'} ${url} ${init.body ?? ''}`;
    if (response.status >= 500) report.failure('mock', `answered ${response.status}: ${text.slice(0, 200)}`, what);
    const html = (response.headers.get('content-type') ?? '').includes('html');
    if (html && text.includes('<i data-fuzz')) report.failure('mock', 'a page shows input unescaped', what);
  }
  await mock.dispose?.();
  report.line(
    `mock: ${count} requests: ${Object.entries(statuses)
      .map(([status, times]) => `${status} ${times}`)
      .join(', ')}`,
  );
}
