/**
 * @module
 * Finds the address a request came from when proxies stand in front. `X-Forwarded-For` is read from the right: each trusted proxy
 * appended the address it was called from, and everything further left is the caller's invention.
 */
import { type Address, inRanges, parseAddress, type Range } from './address.js';

/** How many proxies stand in front, or where they are. */
export type TrustedProxies = number | readonly Range[];

/** The address a request came from, or why it can't be told. */
export interface Peer {
  /** The text it was read from, for the log. */
  readonly text: string;
  readonly address: Address | undefined;
  /** Whether the request came through a proxy that is not trusted, so that the address is the proxy's. */
  readonly forwarded?: boolean | undefined;
  /** What the operator may have to set, when that can be seen. */
  readonly hint?: string | undefined;
}

const NO_PEER =
  "no ip was passed on: give the address of the socket's peer; a unix socket has none, so set trustedProxies to the number of proxies";
const NO_PEER_FOR_RANGES =
  'no ip was passed on, so that no range can be trusted: a unix socket has no address, so set trustedProxies to the number of proxies instead of ranges';

/** The address of the socket, or the one that the trusted proxies name. */
export function findPeer(
  ip: string | undefined,
  forwardedFor: string | readonly string[] | undefined,
  proxies: TrustedProxies,
): Peer {
  const header = typeof forwardedFor === 'string' ? forwardedFor : (forwardedFor ?? []).join(',');
  // An empty entry keeps its place: skipped, the caller's own invention would stand where a proxy knew no address.
  const forwarded = header.trim() === '' ? [] : header.split(',');
  return typeof proxies === 'number' ? byHops(ip, forwarded, proxies) : byRanges(ip, forwarded, proxies);
}

function byHops(ip: string | undefined, forwarded: readonly string[], hops: number): Peer {
  if (hops === 0) {
    if (forwarded.length === 0) return peer(ip);
    const hint = 'X-Forwarded-For is present but trustedProxies is not set: behind one proxy set trustedProxies: 1';
    return { ...peer(ip), forwarded: true, hint };
  }
  if (forwarded.length < hops) {
    const hint = `trustedProxies is ${hops} but X-Forwarded-For names ${forwarded.length}`;
    return { text: ip ?? '', address: undefined, hint };
  }
  return peer(forwarded[forwarded.length - hops]);
}

function byRanges(ip: string | undefined, forwarded: readonly string[], ranges: readonly Range[]): Peer {
  let current: Peer = ip === undefined ? { text: '', address: undefined, hint: NO_PEER_FOR_RANGES } : peer(ip);
  for (let left = forwarded.length - 1; left >= 0; left -= 1) {
    if (!current.address) return current;
    if (!inRanges(current.address, ranges)) {
      const hint = 'X-Forwarded-For is present but the address it came from is not in trustedProxies';
      return { ...current, forwarded: true, hint: left === forwarded.length - 1 ? hint : undefined };
    }
    current = peer(forwarded[left]);
  }
  return current;
}

function peer(text: string | undefined): Peer {
  if (text !== undefined) return { text: text.trim(), address: parseAddress(text) };
  return { text: '', address: undefined, hint: NO_PEER };
}
