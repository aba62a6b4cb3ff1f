import { expect, it } from 'vitest';
import { UnitPayApiError } from './unitpay-api-error.js';
import { UnitPayConnectionError } from './unitpay-connection-error.js';
import { isUnitPayError, UnitPayError } from './unitpay-error.js';
import { UnitPayHttpError } from './unitpay-http-error.js';
import { UnitPayResponseError } from './unitpay-response-error.js';

const call = { method: 'getPayment', safe: true, outcome: 'refused' } as const;
const PAGE = 'https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/';
const DONE = 'The operation was not performed.';

const api = (apiCode: number | undefined) =>
  new UnitPayApiError({ ...call, apiCode, apiMessage: 'Ошибка', status: 200 }).message;
const http = (status: number) => new UnitPayHttpError({ ...call, status, retryAfter: undefined, body: '' }).message;
const connection = (changes: object = {}) =>
  new UnitPayConnectionError({
    ...call,
    requestSent: true,
    causeCode: undefined,
    attempts: 3,
    baseUrl: 'https://unitpay.ru',
    ...changes,
  });

it.each([
  [
    -32000,
    ' (code -32000, unauthorized)',
    ' Check that the key belongs to this project (or profile and login) and that test mode uses the test key.',
  ],
  [-32602, ' (code -32602, invalid-params)', ' Check the parameters against the documentation of the method.'],
  [-32603, ' (code -32603, internal-error)', ''],
  [7, ' (code 7)', ''],
  [undefined, '', ''],
])('an error of UnitPay with the code %s says so', (code, shown, remedy) => {
  expect(api(code)).toBe(
    `getPayment: UnitPay answered with an error${shown}: "Ошибка". ${DONE}${remedy} ${PAGE}api.md`,
  );
});

it.each([
  [300, 'Redirects are not followed, because the key is in the query: set "baseUrl" to the final address.'],
  [399, 'Redirects are not followed, because the key is in the query: set "baseUrl" to the final address.'],
  [299, 'The answer did not come from the API itself: check "baseUrl" and any proxy on the way.'],
  [400, 'The answer did not come from the API itself: check "baseUrl" and any proxy on the way.'],
  [429, 'Slow down before the next call.'],
])('the status %i comes with its remedy', (status, remedy) => {
  expect(http(status)).toBe(
    `getPayment: HTTP status ${status} without UnitPay's envelope. ${DONE} ${remedy} ${PAGE}http.md`,
  );
});

it('an answer that can not be understood has an unknown outcome, and says what is wrong with it', () => {
  const error = new UnitPayResponseError({
    ...call,
    status: 200,
    issues: [{ path: 'a', message: 'is required' }],
    body: '',
  });
  expect(error.outcome).toBe('unknown');
  expect(error.message).toMatch(/^getPayment: the answer \(HTTP 200\) could not be understood: .*a.*is required/);
});

it.each([
  [{}, 'the connection to https://unitpay.ru broke, attempts made: 3'],
  [{ requestSent: false }, 'no connection to https://unitpay.ru could be opened, attempts made: 3'],
  [{ causeCode: 'ECONNRESET' }, 'the connection to https://unitpay.ru broke (ECONNRESET), attempts made: 3'],
  [{ cause: new TypeError('lost') }, 'the connection to https://unitpay.ru broke (TypeError: lost), attempts made: 3'],
  [{ cause: new TypeError('') }, 'the connection to https://unitpay.ru broke, attempts made: 3'],
  [
    { cause: new TypeError('x'.repeat(300)) },
    `the connection to https://unitpay.ru broke (TypeError: ${'x'.repeat(200)}), attempts made: 3`,
  ],
])('a broken connection is told from one that never opened: %j', (changes, told) => {
  expect(connection(changes).message).toBe(`getPayment: ${told}. ${DONE} ${PAGE}connection.md`);
});

it('what broke a connection is not shown when the error is listed, and can be replaced', () => {
  const cause = new TypeError('lost');
  const error = connection({ cause });
  expect(error.cause).toBe(cause);
  expect(Object.getOwnPropertyDescriptor(error, 'cause')).toMatchObject({
    configurable: true,
    writable: true,
    enumerable: false,
  });
  expect(Object.hasOwn(connection(), 'cause')).toBe(false);
});

it('an error is ours by its mark, and nothing else is', () => {
  expect(isUnitPayError(connection())).toBe(true);
  for (const other of [undefined, null, 'text', 7, new Error('x'), { code: 'api' }]) {
    expect(isUnitPayError(other)).toBe(false);
    expect(other instanceof UnitPayError).toBe(false);
    expect(other instanceof UnitPayApiError).toBe(false);
  }
});

it('an error of a merchant’s own class is an instance of that class by its prototype', () => {
  class Own extends UnitPayApiError {}
  abstract class Root extends UnitPayError {}
  const own = new Own({ ...call, apiCode: 1, apiMessage: '', status: 200 });
  expect(own instanceof Own).toBe(true);
  expect(connection() instanceof Own).toBe(false);
  expect(connection() instanceof Root).toBe(false);
});
