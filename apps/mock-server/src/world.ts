/**
 * @module
 * What every part of one mock shares; nothing is global, so that many mocks run side by side.
 */
import type { Clock } from './clock/clock.js';
import type { Background } from './engine/background.js';
import type { Lives } from './engine/life.js';
import type { Locks } from './engine/locks.js';
import type { Events } from './events.js';
import type { FaultRules } from './faults/fault-rules.js';
import type { PresetName } from './faults/presets.js';
import type { Journal } from './journal/journal.js';
import type { Store } from './state/store.js';
import type { DeferredDeliveries } from './webhooks/deferred.js';
import type { WebhookFunction } from './webhooks/webhook-function.js';

/** Settings that hold for the whole mock. */
export interface Settings {
  /** Where links point to when the browser reaches the mock by another name. */
  readonly publicUrl: string | null;
  /** How long the merchant may take to answer a webhook, in milliseconds. */
  readonly webhookTimeout: number;
  /** The address webhooks seem to come from: told to functions and listed in the IP feed. */
  readonly webhookIp: string;
  /** Host names, besides its own, under which the control API and the dashboard may be used. */
  readonly allowedHosts: readonly string[];
  /** Fault presets that are on from the start and after each reset. */
  readonly faults: readonly PresetName[];
  /** How many journal entries are kept. */
  readonly journalLimit: number;
  /** How many deliveries are kept. */
  readonly deliveryLimit: number;
}

/** One mock UnitPay. */
export interface World {
  readonly settings: Settings;
  readonly store: Store;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: FaultRules;
  readonly events: Events;
  readonly background: Background;
  /** What is under way belongs to the current one. */
  readonly lives: Lives;
  readonly locks: Locks;
  readonly deferred: DeferredDeliveries;
  /** Webhook functions by project id; they come before a project's `webhookUrl`. */
  readonly functions: Map<number, WebhookFunction>;
  /** Cards entered on the page, between the card form and the 3-D Secure step, by payment id. */
  readonly enteredCards: Map<number, string>;
  /** The id a test payment got when it was paid, by the id it was created with. */
  readonly testSuccessors: Map<number, number>;
  /** The address links start with, without a slash at the end. */
  origin(): string;
}
