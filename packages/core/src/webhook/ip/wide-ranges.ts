/**
 * @module
 * Ranges that nobody means: so wide that strangers are in them.
 */
import type { Address, Range } from './address.js';

/** The widest range that is taken: a private network as large as 10.0.0.0/8, unique local addresses, what one provider owns. */
function widestPrefix(address: Address): number {
  if (address.kind() === 'ipv4') return 8;
  return address.range() === 'uniqueLocal' ? 7 : 16;
}

/** The prefix length that a range would need at least; `undefined` for one that has it. */
export function tooWide([address, bits]: Range): number | undefined {
  const widest = widestPrefix(address);
  return bits < widest ? widest : undefined;
}

/** Whether ranges together hold more than half of all addresses of a kind: then the list is no list. */
export function coverMost(ranges: readonly Range[]): boolean {
  return coverMostOf(ranges, 'ipv4', 32n) || coverMostOf(ranges, 'ipv6', 128n);
}

function coverMostOf(ranges: readonly Range[], kind: 'ipv4' | 'ipv6', width: bigint): boolean {
  const spans = ranges.filter(([address]) => address.kind() === kind).map((range) => spanOf(range, width));
  spans.sort(([left], [right]) => (left < right ? -1 : 1));
  let covered = 0n;
  let end = 0n;
  for (const [from, to] of spans) {
    if (to > end) covered += to - (from > end ? from : end);
    if (to > end) end = to;
  }
  return covered > 1n << (width - 1n);
}

/** The first address of a range and the one after its last, as numbers. */
function spanOf([address, bits]: Range, width: bigint): readonly [from: bigint, to: bigint] {
  const value = address.toByteArray().reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  const size = 1n << (width - BigInt(bits));
  const from = value - (value % size);
  return [from, from + size];
}
