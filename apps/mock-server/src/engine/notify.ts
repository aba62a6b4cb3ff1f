/**
 * @module
 * Tells the merchant about a payment and reads whether that was accepted.
 */
import type { Delivery, DeliveryCause, WebhookMethod } from '../state/delivery.js';
import type { Payment } from '../state/payment.js';
import { deliverWebhook } from '../webhooks/deliver.js';
import { webhookFields } from '../webhooks/fields.js';
import type { World } from '../world.js';
import { projectOf } from './find.js';

/** Deliveries of one webhook and what they come to. */
export interface Notified {
  readonly deliveries: readonly Delivery[];
  /** Whether the payment may go on: accepted, or nobody to ask. One that a rule has postponed is not answered yet. */
  readonly accepted: boolean;
  /** What the merchant said when it refused. */
  readonly message: string | null;
}

/** Sends one webhook about a payment; `answered` hears the merchant's verdict, later when a rule has postponed the webhook, and never when there is nobody to ask. */
export async function notify(
  world: World,
  payment: Payment,
  method: WebhookMethod,
  cause: DeliveryCause = 'payment',
  answered?: (accepted: boolean) => void,
): Promise<Notified> {
  const project = projectOf(world, payment);
  const fields = webhookFields(method, payment);
  const deliveries = await deliverWebhook(world, {
    project,
    paymentId: payment.id,
    method,
    fields,
    cause,
    answeredLate: (late) => answered?.(late.outcome === 'accepted'),
  });
  const [first] = deliveries;
  const accepted = first === undefined || first.outcome === 'accepted';
  if (first !== undefined && first.outcome !== 'deferred') answered?.(accepted);
  return { deliveries, accepted, message: first?.message ?? null };
}
