/**
 * @module
 * A webhook sent by hand: about a payment, or from fields of one's own.
 */
import { findPayment, projectOf } from '../engine/find.js';
import { ActionError } from '../errors/action-error.js';
import type { Delivery, WebhookMethod } from '../state/delivery.js';
import { changedBy } from '../wire/changed-by.js';
import type { World } from '../world.js';
import { deliverWebhook, type WebhookOrder } from './deliver.js';
import { webhookFields } from './fields.js';
import { presetFields, type WebhookPreset } from './presets.js';

/** What to send. */
export interface ManualWebhook {
  /** `check`, `pay`, `preauth`, `error`, or anything you want to try. */
  readonly method: string;
  /** Takes its fields from an example: `'test-request'` is the "test request" of the UnitPay dashboard, about an order that does not exist. */
  readonly preset?: WebhookPreset;
  /** Takes its fields from this payment. */
  readonly paymentId?: number | string | bigint;
  /** Whose handler and key; the payment's project, or the first one, by default. */
  readonly projectId?: number | string;
  /** Set over the payment's fields; `null` leaves one out. */
  readonly fields?: Readonly<Record<string, string | null>>;
  /** Sent as it stands instead of the right one. */
  readonly signature?: string;
  /** How many times at once; once by default. */
  readonly times?: number;
}

/** Sends a webhook and resolves with its deliveries. The payment does not change. */
export async function sendManualWebhook(world: World, webhook: ManualWebhook): Promise<readonly Delivery[]> {
  const order = readOrder(world, webhook);
  const sent = await Promise.all(Array.from({ length: webhook.times ?? 1 }, () => deliverWebhook(world, order)));
  return sent.flat();
}

function readOrder(world: World, webhook: ManualWebhook): WebhookOrder {
  const payment = webhook.paymentId === undefined ? null : findPayment(world, webhook.paymentId);
  const [first] = world.store.projects.values();
  const wanted = webhook.projectId === undefined ? first : world.store.projects.get(Number(webhook.projectId));
  const project = payment === null ? wanted : projectOf(world, payment);
  if (project === undefined) throw new ActionError('not-found', `There is no project ${webhook.projectId}.`);
  const begun =
    payment === null
      ? presetFields(world, webhook.preset, project)
      : webhookFields(webhook.method as WebhookMethod, payment);
  const signature = webhook.signature === undefined ? {} : { signature: webhook.signature };
  const fields = changedBy(changedBy(begun, webhook.fields ?? {}), signature);
  return { project, paymentId: payment?.id ?? null, method: webhook.method, fields, cause: 'manual' };
}
