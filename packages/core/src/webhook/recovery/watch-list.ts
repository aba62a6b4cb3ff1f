import { Deadline } from '../../async/deadline.js';
import type { Ledger, LedgerChange, LedgerEntry, NewLedgerEntry } from '../../ledger/ledger.js';
import type { Settings } from '../settings.js';
import { storeKey } from '../store/store-key.js';
import type { WebhookEvent } from '../verify/event.js';
import { pauseAfter, type WatchData, type WatchLimits } from './watch-machine.js';

/** What recovery needs of a ledger: any `Ledger`, whatever its transactions. */
export interface WatchLedger extends Pick<Ledger<never>, 'notice' | 'find' | 'take' | 'remove'> {
  /** As of `Ledger`, outside any transaction. */
  add(entry: NewLedgerEntry): Promise<{ readonly entry: LedgerEntry; readonly added: boolean }>;
  /** As of `Ledger`, without work of its own. */
  replace(entry: LedgerEntry, next: LedgerChange): Promise<LedgerEntry | undefined>;
}

/** How long the reply to a `check` may wait for the ledger, in milliseconds. */
const LONGEST_WAIT = 1_000;

/** State of every entry: it is there for as long as the payment is watched. */
export const WATCHED = 'watched';

/** The payments of a project whose `pay` is awaited. Nothing that goes wrong with them ever changes a reply. */
export class WatchList {
  readonly ledger: WatchLedger;
  readonly topic: string;
  readonly limits: WatchLimits;
  readonly #settings: Settings;

  constructor(ledger: WatchLedger, limits: WatchLimits, settings: Settings) {
    this.ledger = ledger;
    this.limits = limits;
    this.topic = `watch:${settings.projectId}:live`;
    this.#settings = settings;
  }

  /** Watches a payment from now on; one that is watched stays as it is. */
  async add(paymentId: string, fingerprint?: string): Promise<void> {
    const data: WatchData = { fingerprint, looks: 0, rejections: 0, paid: false };
    const dueIn = pauseAfter(0, this.limits);
    await this.ledger.add({
      topic: this.topic,
      key: this.keyOf(paymentId),
      state: WATCHED,
      data: JSON.stringify(data),
      dueIn,
    });
  }

  keyOf(paymentId: string): string {
    return `${this.topic}:${paymentId}`;
  }

  paymentOf({ key }: LedgerEntry): string {
    return key.slice(this.topic.length + 1);
  }

  /** After an accepted `check`, before its reply: the payer may be charged from then on. Waits a second at most. */
  async afterCheck(event: WebhookEvent): Promise<void> {
    if (event.test) return;
    const { runtime } = this.#settings;
    const deadline = new Deadline(LONGEST_WAIT, 'the ledger is slow', { runtime });
    try {
      const adding = this.add(event.unitpayId, storeKey(event).fingerprint).then(
        () => true,
        (error) => this.#warn(event, error),
      );
      if ((await deadline.race(adding, 'late')) === 'late') {
        this.#warn(event, new Error('the ledger did not answer within a second'));
      }
    } finally {
      deadline.cancel();
    }
  }

  /** After the reply to an accepted `pay`. */
  async afterPay(event: WebhookEvent): Promise<void> {
    if (event.test) return;
    try {
      await this.ledger.remove(this.topic, this.keyOf(event.unitpayId));
    } catch {
      // It is looked at once more then, and found delivered.
    }
  }

  #warn({ unitpayId }: WebhookEvent, error: unknown): void {
    const { logger, redact } = this.#settings;
    logger.warn(
      'UnitPay webhook: the ledger did not take the payment, so nobody will look for its "pay" if that gets lost; the webhook itself is answered as ever',
      { unitpayId, error: redact(error instanceof Error ? error.message : String(error)) },
    );
  }
}
