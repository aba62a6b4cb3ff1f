/**
 * @module
 * The options that name addresses.
 */
import * as v from 'valibot';
import { got } from '../../schema/describe.js';
import { isLoopback, parseRange, type Range } from '../ip/address.js';
import type { TrustedProxies } from '../ip/client-ip.js';
import { UNITPAY_IPS } from '../ip/unitpay-ips.js';
import { coverMost, tooWide } from '../ip/wide-ranges.js';

/** `allowedIps`. */
export function allowedIps(allowLoopback: boolean): v.GenericSchema<unknown, readonly Range[] | 'any'> {
  const ranges = v.pipe(
    rangeList("or 'any'", "use 'any' to switch the check off"),
    v.check(
      (list) => allowLoopback || !list.some(([address]) => isLoopback(address)),
      'names loopback: set allowLoopback instead',
    ),
  );
  return v.lazy((value) => (value === 'any' ? v.literal('any') : ranges)) as never;
}

/** The addresses without `allowedIps`. */
export const unitpayRanges = (): readonly Range[] => UNITPAY_IPS.map(parseRange).filter((range) => range !== undefined);

/** `trustedProxies`. */
export function trustedProxies(): v.GenericSchema<unknown, TrustedProxies> {
  const number = v.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 16,
    'expected how many proxies stand in front, a whole number from 0 to 16',
  );
  const ranges = rangeList('or how many proxies there are', 'anyone in it could choose the address that is checked');
  return v.lazy((value) => (typeof value === 'number' ? number : ranges)) as never;
}

function rangeList(otherwise: string, whenTooWide: string): v.GenericSchema<unknown, readonly Range[]> {
  const range = v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = parseRange(dataset.value);
      const widest = read && tooWide(read);
      if (read && widest === undefined) return read;
      addIssue({
        message: read
          ? `is wider than /${widest}, so that strangers are in it: ${whenTooWide}`
          : 'expected an address or a CIDR range in plain decimal notation, such as 203.0.113.0/24',
      });
      return NEVER;
    }),
  );
  return v.pipe(
    v.array(range, ({ input }) => `expected a list of addresses and CIDR ranges, ${otherwise}, ${got(input)}`),
    v.check((ranges) => !coverMost(ranges), `covers most addresses there are: ${whenTooWide}`),
  );
}
