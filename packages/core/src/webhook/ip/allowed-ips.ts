/**
 * @module
 * Which addresses may call: UnitPay's list or the operator's, what UnitPay's feed adds, and loopback only on request.
 */
import { type Address, inRanges, isLoopback, type Range } from './address.js';

/** The addresses of one webhook. */
export class AllowedAddresses {
  readonly #ranges: readonly Range[] | 'any';
  readonly #loopback: boolean;
  #fromFeed: readonly Range[] = [];

  constructor(ranges: readonly Range[] | 'any', loopback: boolean) {
    this.#ranges = ranges;
    this.#loopback = loopback;
  }

  /** Whether everyone is refused, whatever a feed says. */
  get none(): boolean {
    return this.#ranges !== 'any' && this.#ranges.length === 0;
  }

  /** Replaces what the feed added before, unless by nothing: a broken list takes no address away. The own list is never touched. */
  learn(ranges: readonly Range[]): void {
    if (ranges.length > 0) this.#fromFeed = ranges;
  }

  /**
   * Says why an address may not call; `undefined` when it may. Of loopback it matters whether the request was `forwarded`: then it is a
   * proxy's, and the caller is not this machine.
   */
  refusal(
    address: Address | undefined,
    forwarded = false,
  ): 'ip-unknown' | 'ip-loopback' | 'ip-not-allowed' | undefined {
    const ranges = this.#ranges;
    if (ranges === 'any') return undefined;
    if (!address) return 'ip-unknown';
    if (ranges.length === 0) return 'ip-not-allowed';
    if (isLoopback(address)) return this.#loopback && !forwarded ? undefined : 'ip-loopback';
    return inRanges(address, ranges) || inRanges(address, this.#fromFeed) ? undefined : 'ip-not-allowed';
  }
}
