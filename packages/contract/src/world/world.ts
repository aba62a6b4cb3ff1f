/**
 * @module
 * What a scenario may use: the client, and everyone else who acts around a payment. Scenarios don't know which UnitPay they run against.
 */
import type { UnitPay } from '@unitpay-kit/core';

/** Thrown by a world that can't do something; a run reports it instead of passing silently. */
export class CantBeDone extends Error {
  override readonly name = 'CantBeDone';
}

/** A payment that can be refunded. */
interface Refundable {
  readonly paymentId: string;
  /** What can be refunded, two decimals. */
  readonly sum: string;
}

/** Payments, subscriptions and payouts in a known state: made on the spot, or the numbers that test mode has for them. */
export interface Given {
  /** Created, not paid yet. */
  waiting(): Promise<string>;
  paid(): Promise<string>;
  /** Refused by the payer or the bank. */
  declined(): Promise<string>;
  refundable(): Promise<Refundable>;
  /** Created with preauth and paid: the money is held. */
  held(options?: { preauthExpireLogic?: 0 | 1 }): Promise<string>;
  activeSubscription(): Promise<string>;
  closedSubscription(): Promise<string>;
  /** A transactionId whose payout succeeds, and its sum. */
  payout(): { readonly transactionId: string; readonly sum: string };
}

/** The person who pays. */
export interface Payer {
  pay(paymentId: string): Promise<void>;
  decline(paymentId: string): Promise<void>;
}

/** The merchant's own server. */
export interface Shop {
  /** Webhook methods that came for a payment, verified by core, oldest first. */
  received(paymentId: string): readonly string[];
  /** How many times a paid order was delivered. */
  delivered(paymentId: string): number;
  /** From now on answers an error to webhooks of this method; undone by `accept`. */
  refuse(method: 'check' | 'pay'): void;
  accept(): void;
}

/** What only the provider (or a mock of it) can do. */
interface Provider {
  /** Does nothing where what a call changed can be read back; test mode stores nothing. */
  remembers(): void;
  /** Lets time pass, in milliseconds. */
  advance(ms: number): Promise<void>;
  /** Resolves when nothing that a call set going (a charge, a webhook) is under way. */
  settle(): Promise<void>;
  /** The UnitPay dashboard's "repeat payment". */
  repeat(paymentId: string): Promise<void>;
  /** Moves a payout on, as a bank does; an error has code 201. */
  settlePayout(transactionId: string, status: 'not_completed' | 'success' | 'error'): Promise<void>;
  /** Makes the next call of a method fail with this code. */
  failNext(method: string, code: number): Promise<void>;
}

/** One UnitPay to run scenarios against. */
export interface World {
  readonly name: string;
  readonly unitpay: UnitPay;
  /** The same merchant with wrong keys. */
  readonly stranger: UnitPay;
  readonly given: Given;
  readonly payer: Payer;
  readonly shop: Shop;
  readonly provider: Provider;
  /** The limit that a call just met on its way to the wire, where the client's own error hides it; forgets it. */
  takeLimit?(): CantBeDone | undefined;
  /** Ends what the world started. */
  close(): Promise<void>;
}
