import { inspect } from 'node:util';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import type { MethodSpec } from '../define-method.js';
import * as methods from '../methods/index.js';
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

const { name: method, safe, ifUnknown } = methods.refundPayment;
const call = { method, outcome: 'unknown', safe, ifUnknown } as const;

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
      "refundPayment: aborted by the caller's signal. UnitPay may or may not have performed the operation. Do not retry it blindly: use ensureRefunded, or read getPayment first. https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/abort.md",
      "refundPayment: UnitPay answered with an error (code -32603, internal-error): "Ошибка". UnitPay may or may not have performed the operation. Do not retry it blindly: use ensureRefunded, or read getPayment first. https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/api.md",
      "refundPayment: the connection to https://unitpay.ru broke (ECONNRESET), attempts made: 1. UnitPay may or may not have performed the operation. Do not retry it blindly: use ensureRefunded, or read getPayment first. https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/connection.md",
      "refundPayment: HTTP status 502 without UnitPay's envelope. UnitPay may or may not have performed the operation. Do not retry it blindly: use ensureRefunded, or read getPayment first. The answer did not come from the API itself: check "baseUrl" and any proxy on the way. https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/http.md",
      "text https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/refund.md",
      "refundPayment: the answer (HTTP 200) could not be understood: "status": is required. UnitPay may or may not have performed the operation. Do not retry it blindly: use ensureRefunded, or read getPayment first. https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/response.md",
      "refundPayment: not finished within 5 ms. UnitPay may or may not have performed the operation. Do not retry it blindly: use ensureRefunded, or read getPayment first. The option "timeout" sets the limit of the whole call. https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/timeout.md",
      "refundPayment: "sum": is required. https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/validation.md",
      "text https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/webhook-verification.md",
    ]
  `);
});

const PAYOUT_REASONS = {
  100: 'payouts-disabled',
  101: 'payouts-not-allowed',
  102: 'sum-below-minimum',
  103: 'insufficient-balance',
  104: 'country-not-allowed',
  105: 'unknown-recipient',
  106: 'sum-above-limit',
  122: 'payout-not-possible',
  201: 'transfer-failed',
  1000: 'sum-below-minimum',
  1051: 'unknown-wallet',
  1052: 'unknown-card',
  1053: 'unknown-phone',
} as const;

describe('reasons', () => {
  const own = Object.values<MethodSpec>(methods)
    .filter(({ errors }) => errors !== undefined)
    .map(({ name, errors }) => [name, errors] as const);

  it.each([
    [-32000, 'unauthorized'],
    [-32602, 'invalid-params'],
    [-32603, 'internal-error'],
  ] as const)('of any method with code %s: %s', (code, reason) => {
    expect(Object.values<MethodSpec>(methods).map(({ errors }) => apiErrorReason(code, errors))).toStrictEqual(
      Object.values(methods).map(() => reason),
    );
  });

  it('of their own have the payout methods and getBinInfo, as their pages list them', () => {
    expect(Object.fromEntries(own)).toStrictEqual({
      massPayment: PAYOUT_REASONS,
      massPaymentAvailableAmount: PAYOUT_REASONS,
      massPaymentCommissions: PAYOUT_REASONS,
      massPaymentStatus: PAYOUT_REASONS,
      getBinInfo: { 100: 'not-found' },
    });
  });

  it.each([[undefined], [100], [999]])('of a method without codes of its own with code %s: other', (code) => {
    expect(apiErrorReason(code, undefined)).toBe('other');
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

it('advises on a method that nobody declared to find out its effect', () => {
  const { message } = new UnitPayAbortError({ method: 'someNewMethod', outcome: 'unknown', safe: false });
  expect(message).toContain('Find out its effect before you retry it.');
});
