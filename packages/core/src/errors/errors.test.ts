import { inspect } from 'node:util';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { apiErrorReason } from './api-reason.js';
import { UnitPayAbortError } from './unitpay-abort-error.js';
import { UnitPayApiError } from './unitpay-api-error.js';
import { UnitPayConnectionError } from './unitpay-connection-error.js';
import { isUnitPayError, UnitPayError } from './unitpay-error.js';
import { UnitPayHttpError } from './unitpay-http-error.js';
import { UnitPayRefundError } from './unitpay-refund-error.js';
import { UnitPayResponseError } from './unitpay-response-error.js';
import { UnitPayTimeoutError } from './unitpay-timeout-error.js';
import { UnitPayValidationError } from './unitpay-validation-error.js';
import { toUnitPayIssues } from './validation-issues.js';
import { WebhookVerificationError } from './webhook-verification-error.js';

const call = { method: 'refundPayment', outcome: 'unknown', safe: false } as const;

const ERRORS = [
  [UnitPayAbortError, new UnitPayAbortError(call)],
  [UnitPayApiError, new UnitPayApiError({ ...call, apiCode: -32603, apiMessage: 'Ошибка', status: 200 })],
  [
    UnitPayConnectionError,
    new UnitPayConnectionError({
      ...call,
      requestSent: true,
      causeCode: 'ECONNRESET',
      attempts: 1,
      baseUrl: 'https://unitpay.ru',
    }),
  ],
  [UnitPayHttpError, new UnitPayHttpError({ ...call, status: 502, retryAfter: undefined, body: '' })],
  [
    UnitPayRefundError,
    new UnitPayRefundError('text', { reason: 'held', outcome: 'not-sent', paymentId: '1', observed: undefined }),
  ],
  [
    UnitPayResponseError,
    new UnitPayResponseError({ ...call, status: 200, issues: [{ path: 'status', message: 'is required' }], body: '' }),
  ],
  [UnitPayTimeoutError, new UnitPayTimeoutError({ ...call, timeout: 5 })],
  [UnitPayValidationError, new UnitPayValidationError('refundPayment', [{ path: 'sum', message: 'is required' }])],
  [WebhookVerificationError, new WebhookVerificationError('signature-mismatch', 'text')],
] as const;

describe.each(ERRORS.map(([type, error]) => [type.name, type, error] as const))('%s', (name, type, error) => {
  it('is named in its stack, its inspection and its name', () => {
    expect([error.name, error.stack?.startsWith(`${name}: `), inspect(error).startsWith(`${name}: `)]).toStrictEqual([
      name,
      true,
      true,
    ]);
  });

  it('is an instance of its own class and of the root only', () => {
    const classes = [UnitPayError, ...ERRORS.map(([other]) => other)];
    expect(classes.filter((other) => error instanceof other)).toStrictEqual([UnitPayError, type]);
  });

  it('is recognised by another copy of the package', async () => {
    vi.resetModules();
    const copy = await import('./unitpay-error.js');
    const copies = (await import(`../index.js`)) as unknown as Record<string, typeof UnitPayError>;
    const other = copies[name];
    expect(other).not.toBe(type);
    expect([
      copy.isUnitPayError(error),
      error instanceof copy.UnitPayError,
      other !== undefined && error instanceof other,
    ]).toStrictEqual([true, true, true]);
  });
});

it('an error class does not take other errors for its own', () => {
  const others = [new Error('x'), { code: 'api' }, null, undefined, 'api', Object.create(null)];
  expect(
    others.map((other) => isUnitPayError(other) || other instanceof UnitPayApiError || other instanceof UnitPayError),
  ).toStrictEqual(others.map(() => false));
});

it('an error class leaves instanceof alone in classes that users derive', () => {
  class Special extends UnitPayAbortError {}
  expect([
    new Special(call) instanceof Special,
    new UnitPayAbortError(call) instanceof Special,
    new Special(call) instanceof UnitPayAbortError,
  ]).toStrictEqual([true, false, true]);
});

it('an error class says what happened, whether it can have been carried out, and what to do', () => {
  expect(ERRORS.map(([, error]) => error.message)).toMatchInlineSnapshot(`
    [
      "refundPayment: aborted by the caller's signal. UnitPay may or may not have carried it out. Do not repeat it blindly: use ensureRefunded, or read getPayment first.",
      "refundPayment: UnitPay answered with an error (code -32603, internal-error): "Ошибка". UnitPay may or may not have carried it out. Do not repeat it blindly: use ensureRefunded, or read getPayment first.",
      "refundPayment: the connection to https://unitpay.ru broke (ECONNRESET), attempts made: 1. UnitPay may or may not have carried it out. Do not repeat it blindly: use ensureRefunded, or read getPayment first.",
      "refundPayment: HTTP status 502 without UnitPay's envelope. UnitPay may or may not have carried it out. Do not repeat it blindly: use ensureRefunded, or read getPayment first. The answer did not come from the API itself: check "baseUrl" and any proxy on the way.",
      "text",
      "refundPayment: the answer (HTTP 200) could not be understood: "status": is required. UnitPay may or may not have carried it out. Do not repeat it blindly: use ensureRefunded, or read getPayment first.",
      "refundPayment: not finished within 5 ms. UnitPay may or may not have carried it out. Do not repeat it blindly: use ensureRefunded, or read getPayment first. The option "timeout" sets the limit of the whole call.",
      "refundPayment: "sum": is required. Nothing was sent. Correct the input and call again.",
      "text",
    ]
  `);
});

describe('reasons', () => {
  it.each([
    ['getPayment', -32000, 'unauthorized'],
    ['massPayment', -32602, 'invalid-params'],
    ['initPayment', -32603, 'internal-error'],
    ['massPayment', 100, 'payouts-disabled'],
    ['massPayment', 101, 'payouts-not-allowed'],
    ['massPayment', 102, 'sum-below-minimum'],
    ['massPayment', 103, 'insufficient-balance'],
    ['massPayment', 104, 'country-not-allowed'],
    ['massPaymentStatus', 105, 'unknown-recipient'],
    ['massPayment', 106, 'sum-above-limit'],
    ['massPaymentStatus', 122, 'payout-not-possible'],
    ['massPayment', 201, 'transfer-failed'],
    ['massPayment', 1051, 'unknown-wallet'],
    ['massPayment', 1052, 'unknown-card'],
    ['massPayment', 1053, 'unknown-phone'],
    ['getBinInfo', 100, 'not-found'],
    ['initPayment', 100, 'other'],
    ['massPayment', 999, 'other'],
    ['getPayment', undefined, 'other'],
  ] as const)('of %s with code %s: %s', (method, code, reason) => {
    expect(apiErrorReason(method, code)).toBe(reason);
  });
});

describe('issues', () => {
  const schema = v.strictObject({
    a: v.number(),
    list: v.array(v.object({ b: v.picklist(['x']) })),
    c: v.pipe(v.string(), v.maxLength(1)),
  });

  function issuesOf(input: unknown): unknown {
    return toUnitPayIssues(v.safeParse(schema, input).issues ?? []);
  }

  it('name the field and never repeat the value', () => {
    expect(issuesOf({ a: 's3cret', list: [{ b: 's3cret' }], c: 's3cret' })).toStrictEqual([
      { path: 'a', message: 'expected number, received a string of another form' },
      { path: 'list.0.b', message: 'expected "x", received a string of another form' },
      { path: 'c', message: 'expected <=1, received a string of another form' },
    ]);
  });

  it('tell missing and unknown names apart', () => {
    expect(issuesOf({ list: [], c: '', d: 1 })).toStrictEqual([
      { path: 'a', message: 'is required' },
      { path: 'd', message: 'is not a known name here: remove it, or check its spelling' },
    ]);
  });

  it.each([
    [null, 'null'],
    [[], 'an array'],
    [Number.NaN, 'NaN'],
  ])('call %j %s', (a, kind) => {
    expect(issuesOf({ a: a, list: [], c: '' })).toStrictEqual(
      a === null || Array.isArray(a) || Number.isNaN(a)
        ? [{ path: 'a', message: `expected number, received ${kind}` }]
        : [],
    );
  });
});

it.each(['toString', 'constructor', 'valueOf'])(
  'an error class advises on a method called %s as on any unknown one',
  (method) => {
    const { message } = new UnitPayAbortError({ ...call, method });
    expect(message).toContain('Find out its effect before repeating it.');
  },
);
