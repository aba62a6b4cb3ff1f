// Replies of the API and options of the caller: a typed result or one of our errors, and never a key in it.
import { inspect } from 'node:util';
import { createWebhook, isUnitPayError, UnitPay } from '@unitpay-kit/core';
import { SECRET_KEY } from '../genuine.mjs';

const VALUES = [
  null,
  true,
  false,
  0,
  -0,
  1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  -1,
  0.1,
  '',
  '0',
  '1',
  'success',
  'refund',
  'wait',
  '100.00',
  '1e2',
  [],
  {},
  [[]],
  [null],
  SECRET_KEY,
  encodeURIComponent(SECRET_KEY),
  '<b>Внимание</b>',
  '\u0000',
  '\ud800',
  'x'.repeat(500),
  '2026-11-23 10:00:00',
  '99.99.9999',
];
const NAMES = [
  'result',
  'error',
  'message',
  'code',
  'status',
  'paymentId',
  'type',
  'redirectUrl',
  'orderSum',
  'payerSum',
  'availableForRefund',
  'refunds',
  'date',
  'account',
  'projectId',
  'response',
  'invoiceId',
  'payoutId',
  'sum',
  '__proto__',
  'constructor',
  'toString',
  'subscriptionId',
  'balance',
];

function tree(dice, depth) {
  if (depth === 0 || dice.odds(3)) return dice.pick(VALUES);
  if (dice.odds(5)) return Array.from({ length: dice.below(4) }, () => tree(dice, depth - 1));
  return Object.fromEntries(Array.from({ length: dice.below(8) }, () => [dice.pick(NAMES), tree(dice, depth - 1)]));
}

function bodyOf(dice) {
  let text = JSON.stringify(dice.odds(2) ? { result: tree(dice, 3) } : tree(dice, 3)) ?? '';
  if (dice.odds(3)) {
    const at = dice.below(text.length + 1);
    text =
      text.slice(0, at) +
      dice.pick(['', '\u0000', '{', '"', '[[[[[[[', '1e999', '\\ud800', '\ufeff', '<html>', '99999999999999999999']) +
      text.slice(at + dice.below(4));
  }
  return text;
}

const CALLS = [
  (client) => client.getPayment({ paymentId: '5' }),
  (client) => client.initPayment({ paymentType: 'card', account: 'a', sum: '1.00', desc: 'x' }),
  (client) => client.refundPayment({ paymentId: '5' }),
  (client) =>
    client.massPayment({ transactionId: 't', sum: '1.00', purse: '79001234567', paymentType: 'sbp', memberId: '1' }),
  (client) => client.getPartner({}),
  (client) => client.listSubscriptions({}),
  (client) => client.getSubscription({ subscriptionId: '5' }),
  (client) => client.getCommissions({}),
  (client) => client.getBinInfo({ bin: '220220' }),
  (client) => client.getSbpBankList({}),
  (client) => client.confirmPayment({ paymentId: '5' }),
];

export async function fuzzReplies(dice, count, report) {
  let body = '';
  let status = 200;
  const client = new UnitPay({
    projectId: 135,
    secretKey: SECRET_KEY,
    partner: { login: 'a@b.ru', secretKey: `${SECRET_KEY}-partner` },
    maxRetries: 0,
    fetch: async () =>
      new Response([204, 304].includes(status) ? null : body, {
        status,
        headers: { 'content-type': dice.pick(['application/json', 'text/html', '']) },
      }),
  });
  const seen = { results: 0, errors: 0 };
  for (let index = 0; index < count; index++) {
    body = bodyOf(dice);
    status = dice.pick([200, 200, 200, 200, 400, 403, 404, 429, 500, 502, 204]);
    try {
      await dice.pick(CALLS)(client);
      seen.results++;
    } catch (error) {
      seen.errors++;
      if (!isUnitPayError(error)) report.failure('reply', `threw ${error?.name}: ${error?.message}`, body);
      else if (`${inspect(error, { depth: 6 })}${error.stack}${JSON.stringify(error)}`.includes(SECRET_KEY))
        report.failure('reply', 'the key is in the error', body);
    }
  }
  report.line(`replies: ${count} read: ${seen.results} results, ${seen.errors} errors of ours`);
}

const OPTIONS = [
  'projectId',
  'publicKey',
  'secretKey',
  'testSecretKey',
  'partner',
  'baseUrl',
  'test',
  'timeout',
  'maxRetries',
  'maxReplySize',
  'paramStyle',
  'fetch',
  'on',
  'store',
  'order',
  'onPay',
  'onCheck',
  'allowedIps',
  'trustedProxies',
  'allowLoopback',
  'ipFeed',
  'deadline',
  'maxRun',
  'retention',
  'logger',
  'forgedStatus',
  'acceptTest',
  'now',
  'maxAge',
  'client',
  'oops',
];
const ODD_OPTIONS = [
  ...VALUES,
  () => {},
  Symbol('x'),
  10n,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  new Date(0),
  ['0.0.0.0/0'],
  ['010.0.0.0/8'],
  'any',
  'unchecked',
  'http://127.0.0.1:1',
  'https://unitpay.ru',
  'javascript:alert(1)',
  { run: async () => ({}) },
  { login: 'x', secretKey: SECRET_KEY },
  `${SECRET_KEY}\n`,
];

export async function fuzzOptions(dice, count, report) {
  const seen = { taken: 0, refused: 0 };
  for (let index = 0; index < count; index++) {
    const base = dice.odds(2) ? { projectId: 135, secretKey: SECRET_KEY } : {};
    const options = Object.fromEntries(
      Array.from({ length: dice.below(6) }, () => [dice.pick(OPTIONS), dice.pick(ODD_OPTIONS)]),
    );
    const make = dice.odds(2) ? (given) => new UnitPay(given) : createWebhook;
    const given = dice.odds(50) ? dice.pick(ODD_OPTIONS) : { ...base, ...options };
    try {
      make(given);
      seen.taken++;
    } catch (error) {
      seen.refused++;
      if (!isUnitPayError(error) || error.code !== 'validation')
        report.failure('options', `threw ${error?.name}: ${error?.message}`, inspect(given));
      else if (error.message.includes(SECRET_KEY))
        report.failure('options', 'the key is in the message', inspect(given));
    }
  }
  report.line(`options: ${count} tried: ${seen.refused} refused by name, ${seen.taken} taken`);
}
