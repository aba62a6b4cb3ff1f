/**
 * @module
 * The options that name addresses.
 */
import { isLoopback, parseRange, type Range } from '../ip/address.js';
import type { TrustedProxies } from '../ip/client-ip.js';
import type { ReadFeed } from '../ip/ip-feed.js';
import { UNITPAY_IPS } from '../ip/unitpay-ips.js';
import type { Source } from './credentials.js';
import type { OptionReader } from './option-reader.js';

/** Reads `allowedIps`. */
export function readAllowedIps(value: unknown, allowLoopback: boolean, read: OptionReader): readonly Range[] | 'any' {
  if (value === 'any') return 'any';
  const ranges = readRanges('allowedIps', value ?? UNITPAY_IPS, "or 'any'", read);
  if (!allowLoopback && ranges.some(([address]) => isLoopback(address))) {
    read.problem('allowedIps', 'names loopback: set allowLoopback instead');
  }
  return ranges;
}

/** Reads `trustedProxies`. */
export function readTrustedProxies(value: unknown, read: OptionReader): TrustedProxies {
  if (value === undefined) return 0;
  if (typeof value !== 'number') return readRanges('trustedProxies', value, 'or how many proxies there are', read);
  if (!Number.isInteger(value) || value < 0 || value > 16) {
    read.problem('trustedProxies', 'expected how many proxies stand in front, a whole number from 0 to 16');
  }
  return value;
}

/** Reads `ipFeed`: by default a list of the operator's own is not widened behind their back. */
export function readFeed(
  value: unknown,
  allowedIps: unknown,
  source: Source,
  read: OptionReader,
): ReadFeed | undefined {
  if (value !== undefined && typeof value !== 'boolean' && typeof value !== 'function') {
    read.problem('ipFeed', 'expected true, false or a function that reads the list');
  }
  if (value === false || (value === undefined && allowedIps !== undefined)) return undefined;
  return typeof value === 'function' ? (value as ReadFeed) : source.readFeed;
}

function readRanges(name: string, value: unknown, otherwise: string, read: OptionReader): readonly Range[] {
  if (!Array.isArray(value)) {
    read.problem(name, `expected a list of addresses and CIDR ranges, ${otherwise}`);
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const range = parseRange(entry);
    if (!range) read.problem(`${name}.${index}`, 'expected an address or a CIDR range, such as 203.0.113.0/24');
    return range ? [range] : [];
  });
}
