/**
 * @module
 * UnitPay's published list of addresses, read only when a well-signed webhook comes from an address we don't know.
 */

import { untilAborted } from '../../async/until-aborted.js';
import { parseRange, type Range } from './address.js';

const MINUTE = 60_000;
const MAX_ENTRIES = 256;
/** A wider range would let in strangers' machines; nothing UnitPay uses is close to it. */
const WIDEST = { ipv4: 16, ipv6: 32 } as const;

/** What a reading gave. */
export interface FeedReading {
  readonly ranges: readonly Range[];
  /** How many entries were not usable. */
  readonly refused: number;
}

/** Reads UnitPay's published list of addresses; resolves to the decoded JSON. */
export type IpFeedReader = (options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** The feed of one webhook: at most one reading a minute, shared by all who ask meanwhile. */
export class IpFeed {
  readonly #read: IpFeedReader;
  readonly #now: () => number;
  #readAt: number | undefined;
  #reading: Promise<FeedReading | undefined> | undefined;

  constructor(read: IpFeedReader, now: () => number) {
    this.#read = read;
    this.#now = now;
  }

  /** Reads the list, or resolves to `undefined` when it was read within the last minute or is not usable. Never rejects. */
  refresh(signal: AbortSignal): Promise<FeedReading | undefined> {
    if (this.#reading) return this.#reading;
    const now = this.#now();
    if (this.#readAt !== undefined && Math.abs(now - this.#readAt) < MINUTE) return Promise.resolve(undefined);
    this.#readAt = now;
    this.#reading = this.#readSafely(signal).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readSafely(signal: AbortSignal): Promise<FeedReading | undefined> {
    try {
      return usable(await untilAborted(Promise.resolve(this.#read({ signal })), signal));
    } catch {
      return undefined;
    }
  }
}

/** Keeps the entries that may be believed; `undefined` when it is no list at all. */
export function usable(feed: unknown): FeedReading | undefined {
  const entries: unknown = Array.isArray(feed) ? feed : Reflect.get(Object(feed), 'webhooks');
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > MAX_ENTRIES) return undefined;
  const ranges = entries.map(parseRange).filter((range) => range !== undefined);
  const believed = ranges.filter(isNarrowAndPublic);
  return { ranges: believed, refused: entries.length - believed.length };
}

function isNarrowAndPublic([address, bits]: Range): boolean {
  return address.range() === 'unicast' && bits >= WIDEST[address.kind()];
}
