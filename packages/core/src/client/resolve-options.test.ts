import { expect, it } from 'vitest';
import { client, KEYS } from '../../test/runtimes.js';
import { resolveOptions } from './resolve-options.js';

it('resolveOptions fills in the documented defaults', () => {
  expect(resolveOptions({ projectId: 135, secretKey: 'k' })).toStrictEqual({
    projectId: '135',
    secretKey: 'k',
    baseUrl: 'https://unitpay.ru',
    test: false,
    timeout: 10_000,
    maxRetries: 2,
    maxReplySize: 1_048_576,
    paramStyle: 'flat',
    on: {},
  });
});

it.each(['https://unitpay.ru/', 'HTTPS://UnitPay.ru', 'https://unitpay.ru:443'])(
  'resolveOptions takes %s for https://unitpay.ru',
  (baseUrl) => {
    expect(resolveOptions({ ...KEYS, baseUrl }).baseUrl).toBe('https://unitpay.ru');
  },
);

it('resolveOptions leaves the options alone', () => {
  const options = Object.freeze({ ...KEYS, partner: Object.freeze({ ...KEYS.partner }), on: Object.freeze({}) });
  expect(() => resolveOptions(options)).not.toThrow();
});

const WRONG: readonly (readonly [path: string, options: object, hint: RegExp])[] = [
  ['projectId', { projectId: 'shop' }, /digits/],
  ['projectId', { projectId: undefined }, /expected an id/],
  ['projectId', { projectId: 2 ** 60 }, /string or bigint/],
  ['secretKey', { secretKey: '' }, /empty string/],
  ['secretKey', { secretKey: undefined }, /got undefined/],
  ['secretKey', { secretKey: 'k\n' }, /line break/],
  ['secretKey', { secretKey: 'a{up}b' }, /\{up\}/],
  ['testSecretKey', { testSecretKey: '' }, /empty string/],
  ['publicKey', { publicKey: '' }, /such as 123456-abcde/],
  ['publicKey', { publicKey: 'abcde' }, /such as 123456-abcde/],
  ['publicKey', { publicKey: '654321-abcde' }, /another project/],
  ['publicKey', { publicKey: '123456-key', secretKey: '123456-key' }, /secret key/],
  ['partner', { partner: 'me@shop.ru' }, /object with options/],
  ['partner.login', { partner: { secretKey: 'k' } }, /is required/],
  ['partner.secretKey', { partner: { login: 'me@shop.ru' } }, /is required/],
  ['partner.secretKey', { partner: { login: 'me@shop.ru', secretKey: '' } }, /empty string/],
  ['partner.loggin', { partner: { ...KEYS.partner, loggin: 1 } }, /perhaps "login"/],
  ['baseUrl', { baseUrl: 'unitpay.ru' }, /http:\/\/ or https:\/\//],
  ['baseUrl', { baseUrl: 'ftp://unitpay.ru' }, /must begin with https/],
  ['baseUrl', { baseUrl: 'https://unitpay.ru/api' }, /without path/],
  ['baseUrl', { baseUrl: 'https://unitpay.ru?x=1' }, /without path/],
  ['baseUrl', { baseUrl: 'https://me:pw@unitpay.ru' }, /password/],
  ['baseUrl', { baseUrl: new URL('https://unitpay.ru') }, /an origin/],
  ['test', { test: 'true' }, /true or false/],
  ['timeout', { timeout: 0 }, /milliseconds/],
  ['timeout', { timeout: Number.POSITIVE_INFINITY }, /milliseconds/],
  ['maxRetries', { maxRetries: 11 }, /from 0 to 10/],
  ['maxReplySize', { maxReplySize: 0 }, /bytes from 1/],
  ['paramStyle', { paramStyle: 'params' }, /'flat' or 'nested'/],
  ['fetch', { fetch: {} }, /function/],
  ['on', { on: () => {} }, /object with options/],
  ['on.request', { on: { request: 1 } }, /function/],
  ['on.respone', { on: { respone: () => {} } }, /perhaps "response"/],
  ['secretkey', { secretkey: 'k' }, /perhaps "secretKey"/],
  ['apiVersion', { apiVersion: 2 }, /the options are projectId/],
];

it.each(WRONG)('resolveOptions names %s in %j', (path, wrong, hint) => {
  const options = path === 'projectId' ? { secretKey: 'k', ...wrong } : { ...KEYS, ...wrong };
  expect(() => resolveOptions(options)).toThrow(
    expect.objectContaining({
      name: 'UnitPayValidationError',
      issues: [{ path, message: expect.stringMatching(hint) }],
    }),
  );
});

it.each([undefined, null, 'key', 5])('resolveOptions asks for an object instead of %j', (options) => {
  expect(() => resolveOptions(options)).toThrow(/new UnitPay: expected an object with options/);
});

it.each([
  'http://localhost:4000',
  'http://127.0.0.1:4000',
  'http://[::1]:4000',
  'http://10.0.0.7',
  'http://172.16.0.1',
  'http://192.168.1.10',
  'http://[fd00::1]',
  'http://mock:4000',
  'http://unitpay-mock.local',
  'http://mock.internal',
  'http://unitpay.test',
  'http://shop.localhost:4000',
  'https://unitpay.ru',
])('the client takes baseUrl %s', (baseUrl) => {
  expect(() => client({ baseUrl })).not.toThrow();
});

it.each([
  'http://unitpay.ru',
  'http://unitpay.money.',
  'http://31.186.100.49',
  'http://172.32.0.1',
  'http://8.8.8.8:8080',
  'http://[2001:db8::1]',
  'http://[fe00::1]',
  'http://10.0.0.7.example.ru',
  'http://local.ru',
  'http://2130706434.ru',
])('the client refuses baseUrl %s, over which everybody on the way would read the keys', (baseUrl) => {
  expect(() => client({ baseUrl })).toThrow(/"baseUrl": must begin with https:\/\/.*private addresses/);
});
