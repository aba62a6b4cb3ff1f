import { describe, expect, it } from 'vitest';
import { type Address, parseAddress, parseRange, type Range } from './address.js';
import { AllowedAddresses } from './allowed-ips.js';
import { UNITPAY_IPS } from './unitpay-ips.js';

const ranges = (...texts: string[]): Range[] => texts.map(parseRange).filter((range) => range !== undefined);
const address = (text: string): Address | undefined => parseAddress(text);

describe("with UnitPay's list", () => {
  const allowed = new AllowedAddresses(ranges(...UNITPAY_IPS), false);

  it.each(['31.186.100.49', '51.250.20.9', '::ffff:51.250.20.9'])('%s may call', (text) => {
    expect(allowed.refusal(address(text))).toBeUndefined();
  });

  it.each([
    ['31.186.100.48', 'ip-not-allowed'],
    ['2a02:6b8::1', 'ip-not-allowed'],
    ['127.0.0.1', 'ip-loopback'],
    ['::1', 'ip-loopback'],
    ['::ffff:127.0.0.1', 'ip-loopback'],
    ['not an address', 'ip-unknown'],
  ])('%s may not: %s', (text, reason) => {
    expect(allowed.refusal(address(text))).toBe(reason);
  });
});

it.each(['::ffff:0.0.0.0/95', '::ffff:31.186.100.0/0'])('%s is no range: it is wider than all of IPv4', (text) => {
  expect(parseRange(text)).toBeUndefined();
});

it('an address is read the same before and after strangers have called from very many others', () => {
  const before = parseAddress('31.186.100.49');
  for (let i = 0; i < 600; i += 1) parseAddress(`10.0.${i >> 8}.${i & 255}`);
  expect(parseAddress('31.186.100.49')?.toString()).toBe(before?.toString());
  expect(parseAddress('no address')).toBeUndefined();
});

it('ranges are matched in their own family', () => {
  const allowed = new AllowedAddresses(ranges('198.18.0.0/15', '2a02:6b8::/32', '::ffff:5.5.0.0/112'), false);
  const may = (text: string) => allowed.refusal(address(text)) === undefined;
  expect(['198.19.255.255', '2a02:6b8:ffff::1', '5.5.9.9'].map(may)).toEqual([true, true, true]);
  expect(['198.20.0.0', '2a02:6b9::1', '5.6.0.0'].map(may)).toEqual([false, false, false]);
});

it('allowLoopback lets this machine call, and nobody else more', () => {
  const allowed = new AllowedAddresses(ranges(...UNITPAY_IPS), true);
  expect(allowed.refusal(address('127.0.0.5'))).toBeUndefined();
  expect(allowed.refusal(address('::1'))).toBeUndefined();
  expect(allowed.refusal(address('10.0.0.1'))).toBe('ip-not-allowed');
});

it('allowLoopback does not let in what a proxy on this machine passes on', () => {
  const allowed = new AllowedAddresses(ranges(...UNITPAY_IPS), true);
  expect(allowed.refusal(address('127.0.0.1'), true)).toBe('ip-loopback');
  expect(allowed.refusal(address('31.186.100.49'), true)).toBeUndefined();
});

it('a wide range of the operator does not let loopback in', () => {
  expect(new AllowedAddresses(ranges('0.0.0.0/0', '::/0'), false).refusal(address('127.0.0.1'))).toBe('ip-loopback');
});

it('an empty list refuses everyone, loopback and learned addresses included', () => {
  const allowed = new AllowedAddresses([], true);
  allowed.learn(ranges('31.186.100.49'));
  expect(allowed.refusal(address('31.186.100.49'))).toBe('ip-not-allowed');
  expect(allowed.refusal(address('127.0.0.1'))).toBe('ip-not-allowed');
});

it("'any' lets everyone in, known address or not", () => {
  expect(new AllowedAddresses('any', false).refusal(undefined)).toBeUndefined();
});
