/**
 * @module
 * Webhooks as raw query strings, signed here with `node:crypto` and not with our own code: what every way into the processor
 * (core itself, Express, Nest) must accept, and what it must refuse and why.
 */
import { createHash } from 'node:crypto';

export const PROJECT_ID = 135;
export const SECRET_KEY = 'test project key';
export const UNITPAY_IP = '31.186.100.49';

/** The moment at which the `fresh` group is asked: ten minutes after the genuine webhook's date. */
export const TEN_MINUTES_LATER = Date.parse('2026-11-23T10:10:00+03:00');

/** One set of webhook options each; a target mounts all of them once. */
export const GROUPS = {
  open: { allowedIps: 'any' },
  listed: {},
  proxied: { trustedProxies: 1 },
  ranges: { trustedProxies: ['127.0.0.0/8', '10.0.0.0/8'] },
  local: { allowLoopback: true },
  fresh: { allowedIps: 'any', maxAge: 300_000, now: () => TEN_MINUTES_LATER },
} as const;
export type Group = keyof typeof GROUPS;

export interface WebhookRequest {
  readonly name: string;
  readonly group: Group;
  readonly query: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface BadRequest extends WebhookRequest {
  /** The literal reason that the refusal's log line has. */
  readonly reason: string;
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** The complete pay webhook of vector V10 in another project's key: sorted as UnitPay sends it. */
export const PAY = {
  '3ds': '1',
  account: 'order-1',
  date: '2026-11-23 10:00:00',
  ip: '203.0.113.5',
  isPreauth: '0',
  operator: 'card',
  orderCurrency: 'RUB',
  orderSum: '100.00',
  payerCurrency: 'RUB',
  payerSum: '100.00',
  paymentType: 'card',
  profit: '96.50',
  projectId: String(PROJECT_ID),
  purse: '220220xxxxxx1234',
  sum: '100',
  test: '0',
  unitpayId: '2154490981',
} as const;

/** `sha256(method{up}values in order of their names{up}key)`, as the provider describes it. */
export function signature(method: string, fields: Readonly<Record<string, string>>, key = SECRET_KEY): string {
  const values = Object.keys(fields)
    .filter((name) => name !== 'sign' && name !== 'signature')
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => fields[name] ?? '');
  return createHash('sha256')
    .update([method, ...values, key].join('{up}'))
    .digest('hex');
}

function encoded(pairs: Pairs): string {
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

const param = (name: string) => `params[${name}]`;

/** The pairs of a signed webhook, in UnitPay's order. */
export function signedPairs(method: string, fields: Readonly<Record<string, string>>, key = SECRET_KEY): Pairs {
  const all = { ...fields, signature: signature(method, fields, key) };
  return [['method', method], ...Object.entries(all).map(([name, value]) => [param(name), value] as const)];
}

/** A signed webhook's query. */
export function signed(method: string, fields: Readonly<Record<string, string>>, key = SECRET_KEY): string {
  return encoded(signedPairs(method, fields, key));
}

function without(...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(PAY).filter(([name]) => !names.includes(name)));
}

const genuine = signed('pay', PAY);
const open = (name: string, query: string) => ({ name, query, group: 'open' }) as const;
const bad = (reason: string, name: string, query: string): BadRequest => ({ ...open(name, query), reason });

const REQUIRED = [
  'unitpayId',
  'projectId',
  'account',
  'orderSum',
  'orderCurrency',
  'payerSum',
  'payerCurrency',
  'paymentType',
  'date',
  'test',
] as const;

/** Genuine ones: the same pairs, however they are written. */
export const GOOD_REQUESTS: readonly WebhookRequest[] = [
  open('encoded brackets', genuine),
  open('literal brackets', genuine.replaceAll('%5B', '[').replaceAll('%5D', ']')),
  open('+ for a space', genuine.replaceAll('%20', '+')),
  open('any order', encoded([...signedPairs('pay', PAY)].reverse())),
  open('check', signed('check', without('3ds'))),
  open('no optional field', signed('pay', without('3ds', 'ip', 'isPreauth', 'operator', 'profit', 'purse', 'sum'))),
  open('an unknown signed field', signed('pay', { ...PAY, somethingNew: 'x' })),
  open('an empty signed value', signed('pay', { ...PAY, operator: '' })),
  open('the legacy sign beside signature', signed('pay', { ...PAY, sign: '9bdf52a4830779a1383ac24f1b3ed054' })),
  open('capitals, which sort before small letters', signed('pay', { ...PAY, Zone: '1', account2: '2', zone: '3' })),
  open('fields with names of built-ins', signed('pay', { ...PAY, constructor: 'x', toString: 'y' })),
  { name: 'through one trusted proxy', group: 'proxied', query: genuine, headers: { 'x-forwarded-for': UNITPAY_IP } },
  {
    name: 'through one trusted proxy that appends to what the payer made up',
    group: 'proxied',
    query: genuine,
    headers: { 'x-forwarded-for': `8.8.8.8, ::ffff:${UNITPAY_IP}` },
  },
  {
    name: 'through two proxies of trusted ranges',
    group: 'ranges',
    query: genuine,
    headers: { 'x-forwarded-for': `8.8.8.8, ${UNITPAY_IP}, 10.1.2.3` },
  },
  { name: 'from loopback, when a mock is expected there', group: 'local', query: genuine },
  open(
    'repeated from the UnitPay dashboard years later, without maxAge',
    signed('pay', { ...PAY, date: '2017-10-23 17:58:07' }),
  ),
  {
    name: 'within maxAge',
    group: 'fresh',
    query: signed('pay', { ...PAY, date: '2026-11-23 10:06:00' }),
  },
];

const FOREIGN_ADDRESSES: readonly BadRequest[] = [
  { name: 'loopback is nobody', group: 'listed', query: genuine, reason: 'ip-loopback' },
  {
    name: 'a forwarded address without a trusted proxy',
    group: 'listed',
    query: genuine,
    headers: { 'x-forwarded-for': UNITPAY_IP },
    reason: 'ip-loopback',
  },
  {
    name: 'a stranger through a proxy on this machine that nobody named, when a mock is expected there',
    group: 'local',
    query: genuine,
    headers: { 'x-forwarded-for': '8.8.8.8' },
    reason: 'ip-loopback',
  },
  {
    name: 'the left-most forwarded address is the caller’s invention',
    group: 'proxied',
    query: genuine,
    headers: { 'x-forwarded-for': `${UNITPAY_IP}, 8.8.8.8` },
    reason: 'ip-not-allowed',
  },
  {
    name: 'a forwarded address that is not one',
    group: 'proxied',
    query: genuine,
    headers: { 'x-forwarded-for': 'unitpay.ru' },
    reason: 'ip-unknown',
  },
  {
    name: 'a stranger behind proxies of trusted ranges',
    group: 'ranges',
    query: genuine,
    headers: { 'x-forwarded-for': `${UNITPAY_IP}, 8.8.8.8, 10.1.2.3` },
    reason: 'ip-not-allowed',
  },
  { name: 'no forwarded address behind a proxy', group: 'proxied', query: genuine, reason: 'ip-unknown' },
];

/** Forged or broken ones, each by the trap it falls into. */
export const BAD_REQUESTS: readonly BadRequest[] = [
  bad(
    'separator-in-value',
    'two values merged around {up}',
    signed('pay', { ...without('date'), account: 'order-1{up}2026-11-23' }),
  ),
  bad(
    'separator-in-value',
    '{up} inside a value that is signed as it is',
    signed('pay', { ...PAY, operator: 'a{up}b' }),
  ),
  bad(
    'signature-mismatch',
    'payerSum renamed to orderSum',
    genuine.replace('orderSum', 'x').replace('payerSum', 'orderSum'),
  ),
  ...REQUIRED.map((name) => bad('field-missing', `no ${name}, signed`, signed('pay', without(name)))),
  bad('field-invalid', 'a payment id that is not digits, signed', signed('pay', { ...PAY, unitpayId: '1 OR 1' })),
  bad('field-invalid', 'a sum that is not one, signed', signed('pay', { ...PAY, orderSum: '1e2' })),
  bad('field-invalid', 'test that is neither 0 nor 1, signed', signed('pay', { ...PAY, test: '2' })),
  bad('field-invalid', 'a date that is not one, signed', signed('pay', { ...PAY, date: 'yesterday' })),
  bad('account-reserved', 'an account that is a method’s name, signed', signed('pay', { ...PAY, account: 'pay' })),
  bad('account-reserved', 'an account named like a webhook, signed', signed('pay', { ...PAY, account: 'check' })),
  bad('project-mismatch', 'another project, signed', signed('pay', { ...PAY, projectId: '136' })),
  bad('test-not-accepted', 'a test payment, signed with the live key', signed('pay', { ...PAY, test: '1' })),
  bad('signature-mismatch', 'signed with another key', signed('pay', PAY, 'guessed')),
  bad('signature-mismatch', 'a value changed after signing', genuine.replace('order-1', 'order-2')),
  bad('signature-mismatch', 'an unknown field that nobody signed', `${genuine}&params%5Bextra%5D=1`),
  bad('signature-mismatch', 'an empty field that nobody signed', `${genuine}&params%5Bextra%5D=`),
  bad('signature-mismatch', 'a signed field dropped', genuine.replace('&params%5Boperator%5D=card', '')),
  bad('signature-mismatch', 'signed as check, sent as pay', genuine.replace(/[0-9a-f]{64}/, signature('check', PAY))),
  bad('signature-mismatch', 'a signature of another length', genuine.replace(/[0-9a-f]{64}/, 'abc')),
  bad('signature-mismatch', 'a signature longer than a hash', genuine.replace(/([0-9a-f]{64})/, '$1$1')),
  bad('signature-mismatch', 'an empty signature', genuine.replace(/[0-9a-f]{64}/, '')),
  bad('signature-mismatch', 'a signature that is not ASCII', genuine.replace(/[0-9a-f]{64}/, '%D1%84'.repeat(32))),
  bad('signature-missing', 'no signature', genuine.replace(/&params%5Bsignature%5D=[0-9a-f]{64}/, '')),
  bad('method-missing', 'no method', genuine.replace('method=pay&', '')),
  bad('method-unknown', 'an unknown method', signed('refund', PAY)),
  bad('duplicate-method', 'two methods', `${genuine}&method=check`),
  bad('array-parameter', 'an array', genuine.replace('params%5Baccount%5D=', 'params%5Baccount%5D%5B%5D=')),
  bad('nested-parameter', 'deeper nesting', genuine.replace('params%5Baccount%5D=', 'params%5Baccount%5D%5Bid%5D=')),
  bad('duplicate-name', 'a key given twice', `${genuine}&params%5Baccount%5D=order-1`),
  bad('duplicate-name', 'a key given twice, encoded differently', `${genuine}&params[acc%6Funt]=order-2`),
  bad('forbidden-name', '__proto__', `${genuine}&params%5B__proto__%5D=x`),
  bad('array-parameter', 'params[]', `${genuine}&params%5B%5D=x`),
  bad('array-parameter', 'params[0]', `${genuine}&params%5B0%5D=x`),
  bad('malformed-name', 'a bracket that is not closed', `${genuine}&params%5Bx=1`),
  bad('bare-params', 'bare params', `${genuine}&params=x`),
  bad('invalid-encoding', 'bytes that are not UTF-8', genuine.replace('order-1', '%FF%FE')),
  bad('invalid-encoding', 'a lone percent sign', genuine.replace('order-1', '%')),
  bad('nul-character', 'NUL in a value', genuine.replace('order-1', 'order%00')),
  bad('method-missing', 'nothing at all', ''),
  bad('query-too-large', 'over 16 KiB', `${genuine}&params%5Bpad%5D=${'x'.repeat(16_384)}`),
  bad(
    'too-many-pairs',
    'over 64 pairs',
    signed('pay', { ...PAY, ...Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`extra${i}`, '1'])) }),
  ),
  ...FOREIGN_ADDRESSES,
  { name: 'older than maxAge', group: 'fresh', query: genuine, reason: 'too-old' },
  {
    name: 'from further in the future than maxAge',
    group: 'fresh',
    query: signed('pay', { ...PAY, date: '2026-11-23 10:16:00' }),
    reason: 'too-old',
  },
];
