/**
 * @module
 * Everything the mock knows, in memory.
 */
import type { Delivery } from './delivery.js';
import { IdCounters } from './ids.js';
import type { Payment } from './payment.js';
import type { Payout } from './payout.js';
import type { Partner, Project } from './project.js';
import { Ring } from './ring.js';
import type { Subscription } from './subscription.js';

/** How many test payments are remembered: just enough to walk the page. */
const TEST_PAYMENTS = 200;

/** Projects, payments, subscriptions, payouts and deliveries. */
export class Store {
  readonly ids = new IdCounters();
  readonly projects = new Map<number, Project>();
  readonly payments = new Map<number, Payment>();
  readonly subscriptions = new Map<number, Subscription>();
  /** By the merchant's transactionId. */
  readonly payouts = new Map<string, Payout>();
  /** Payments of test mode: the page and the webhooks know them, the API and the state file do not. */
  readonly testPayments = new Map<number, Payment>();
  readonly deliveries: Ring<Delivery>;

  constructor(
    readonly partner: Partner,
    deliveryLimit: () => number,
  ) {
    this.deliveries = new Ring(deliveryLimit);
  }

  /** The project with this public key. */
  projectByPublicKey(publicKey: string): Project | undefined {
    for (const project of this.projects.values()) if (project.publicKey === publicKey) return project;
    return undefined;
  }

  /** A payment, live or of test mode. */
  anyPayment(id: number): Payment | undefined {
    return this.payments.get(id) ?? this.testPayments.get(id);
  }

  /** Adds a payment to where it belongs. */
  addPayment(payment: Payment): void {
    if (!payment.test) {
      this.payments.set(payment.id, payment);
      return;
    }
    this.testPayments.set(payment.id, payment);
    if (this.testPayments.size > TEST_PAYMENTS) {
      const [oldest] = this.testPayments.keys();
      if (oldest !== undefined) this.testPayments.delete(oldest);
    }
  }

  /** Forgets everything but projects, the partner and which numbers were given: the merchant's store may remember those. */
  clear(): void {
    this.payments.clear();
    this.subscriptions.clear();
    this.payouts.clear();
    this.testPayments.clear();
    this.deliveries.clear();
  }
}
