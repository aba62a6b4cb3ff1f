/**
 * @module
 * IP addresses and ranges as values; IPv4 written inside IPv6 is IPv4.
 */
import ipaddr from 'ipaddr.js';

/** A parsed address. */
export type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** A parsed range: its address and its prefix length. */
export type Range = readonly [address: Address, bits: number];

const V4_WITH_PORT = /^(\d+\.\d+\.\d+\.\d+):\d+$/;
const BRACKETED = /^\[([^\]]+)\](?::\d+)?$/;

/** Few addresses call, again and again. Emptied when it is full, so that strangers can't make it grow. */
const parsed = new Map<string, Address | undefined>();
const MOST_PARSED = 256;

/** Parses an address as sockets and proxies write it, a port and brackets included; `undefined` for anything else. */
export function parseAddress(text: string): Address | undefined {
  const known = parsed.get(text);
  if (known !== undefined || parsed.has(text)) return known;
  const address = readAddress(text);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(text, address);
  return address;
}

function readAddress(text: string): Address | undefined {
  const trimmed = text.trim();
  const bare = V4_WITH_PORT.exec(trimmed)?.[1] ?? BRACKETED.exec(trimmed)?.[1] ?? trimmed;
  return isPlain(bare) && ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined;
}

/** `010.1` and `2130706433` are addresses to some readers and not to others, also at the end of an IPv6 address. */
function isPlain(address: string): boolean {
  const last = address.slice(address.lastIndexOf(':') + 1);
  return address.includes(':') && !last.includes('.') ? true : ipaddr.IPv4.isValidFourPartDecimal(last);
}

const CIDR = /^([^/]+)\/(0|[1-9]\d{0,2})$/;

/** Parses an address or a CIDR range; `undefined` for anything else. */
export function parseRange(text: unknown): Range | undefined {
  if (typeof text !== 'string') return undefined;
  if (!text.includes('/')) {
    const address = parseAddress(text);
    return address && [address, address.kind() === 'ipv4' ? 32 : 128];
  }
  const [, base = ''] = CIDR.exec(text) ?? [];
  if (!isPlain(base) || !ipaddr.isValidCIDR(text)) return undefined;
  const [address, bits] = ipaddr.parseCIDR(text);
  if (!(address instanceof ipaddr.IPv6) || !address.isIPv4MappedAddress()) return [address, bits];
  return bits >= 96 ? [address.toIPv4Address(), bits - 96] : undefined;
}

/** Whether an address lies in one of the ranges. */
export function inRanges(address: Address, ranges: readonly Range[]): boolean {
  return ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
}

/** Whether an address is this machine's own. */
export function isLoopback(address: Address): boolean {
  return address.range() === 'loopback';
}
