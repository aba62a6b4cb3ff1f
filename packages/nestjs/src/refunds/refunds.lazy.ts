/**
 * @module
 * Refunds that can be injected before the providers with their handlers exist.
 */
import type {
  IdInput,
  RefundListOptions,
  RefundRecord,
  RefundRequestOptions,
  RefundState,
  Refunds,
} from '@unitpay-kit/core';

/** Made at the first use, and at the latest when the module starts. */
export class LazyRefunds implements Refunds<unknown> {
  readonly #make: () => Refunds<unknown>;
  #made: Refunds<unknown> | undefined;

  constructor(make: () => Refunds<unknown>) {
    this.#make = make;
  }

  /** The refunds themselves. */
  get made(): Refunds<unknown> {
    this.#made ??= this.#make();
    return this.#made;
  }

  // Rejects, as all else that goes wrong with a refund.
  async request(
    params: Parameters<Refunds['request']>[0],
    options?: RefundRequestOptions<unknown>,
  ): Promise<RefundRecord> {
    return this.made.request(params, options);
  }

  async settle(paymentId: IdInput): Promise<RefundRecord> {
    return this.made.settle(paymentId);
  }

  async get(paymentId: IdInput): Promise<RefundRecord | undefined> {
    return this.made.get(paymentId);
  }

  async list(state: RefundState, options?: RefundListOptions): Promise<readonly RefundRecord[]> {
    return this.made.list(state, options);
  }

  async retry(paymentId: IdInput): Promise<RefundRecord> {
    return this.made.retry(paymentId);
  }

  async resolve(paymentId: IdInput, found: 'refunded' | 'not-refunded'): Promise<RefundRecord> {
    return this.made.resolve(paymentId, found);
  }

  async run(): Promise<number> {
    return this.made.run();
  }

  start(): void {
    this.made.start();
  }

  /** Refunds that were never made have nothing under way. */
  async stop(): Promise<void> {
    await this.#made?.stop();
  }
}
