/**
 * @module
 * Delivers one webhook: applies the rules in force, signs, sends, lists it with its answer.
 */

import type { Life } from '../engine/life.js';
import { redact } from '../journal/mask.js';
import { secretsOf } from '../journal/secrets-of.js';
import { truncate } from '../journal/truncate.js';
import type { Delivery, DeliveryCause } from '../state/delivery.js';
import type { FaultRule, WebhookFault } from '../state/fault-rule.js';
import type { Project } from '../state/project.js';
import { changedBy } from '../wire/changed-by.js';
import { byName, signWebhook } from '../wire/webhook-signature.js';
import type { World } from '../world.js';
import { encodeWebhook } from './encode.js';
import { sendWebhook, webhookTarget } from './send.js';
import type { WebhookFunction } from './webhook-function.js';

/** What to deliver. */
export interface WebhookOrder {
  readonly project: Project;
  readonly paymentId: number | null;
  readonly method: string;
  /** Unsigned fields, unless `signature` is among them. */
  readonly fields: Readonly<Record<string, string>>;
  readonly cause: DeliveryCause;
  /** Told the outcome of a delivery that a rule has postponed, once it is answered. */
  readonly answeredLate?: (delivery: Delivery) => void;
}

/**
 * Delivers a webhook and resolves once it is answered. The first delivery decides; others are duplicates.
 * Resolves to nothing when the project has no handler.
 */
export async function deliverWebhook(world: World, order: WebhookOrder): Promise<readonly Delivery[]> {
  const life = world.lives.current;
  life.assertGoesOn();
  const target = webhookTarget(world, order.project);
  if (target === null) return [];
  const rules = world.faults.takeWebhook({
    method: order.method,
    projectId: order.project.id,
    paymentId: order.paymentId,
  });
  if (rules.length > 0) world.events.emit({ type: 'fault' });
  const faults = rules.map((rule) => rule.input as WebhookFault);
  const kinds = faults.map((fault) => fault.kind);
  const query = signedQuery(order, faults);
  const first = list(world, order, target, query, rules, order.cause);
  if (kinds.includes('drop')) return [finish(world, first, { outcome: 'dropped', message: null, reply: null }, 0)];
  if (kinds.includes('reorder')) {
    first.outcome = 'deferred';
    world.deferred.add(() =>
      send(world, life, first, target, query.text, delayOf(world, rules)).then(order.answeredLate),
    );
    return [first];
  }
  const duplicates = Array.from({ length: timesOf(faults) - 1 }, () =>
    list(world, order, target, query, rules, 'duplicate'),
  );
  const sent = await Promise.all(
    [first, ...duplicates].map((delivery) => send(world, life, delivery, target, query.text, delayOf(world, rules))),
  );
  await world.deferred.flush();
  return sent;
}

function signedQuery(
  order: WebhookOrder,
  faults: readonly WebhookFault[],
): { text: string; fields: Record<string, string> } {
  let fields = order.fields;
  for (const fault of faults) if (fault.kind === 'fields') fields = changedBy(fields, fault.fields);
  const key = faults.some((fault) => fault.kind === 'signature')
    ? `wrong-${order.project.secretKey}`
    : order.project.secretKey;
  const signed = { signature: signWebhook(order.method, fields, key), ...fields };
  const sorted = Object.fromEntries(Object.entries(signed).sort(byName));
  return { text: encodeWebhook(order.method, sorted, order.project.encoding), fields: sorted };
}

function list(
  world: World,
  order: WebhookOrder,
  target: string | WebhookFunction,
  query: { text: string; fields: Record<string, string> },
  rules: readonly FaultRule[],
  cause: DeliveryCause,
): Delivery {
  const delivery: Delivery = {
    id: world.store.ids.take('delivery'),
    projectId: order.project.id,
    paymentId: order.paymentId,
    method: order.method,
    cause,
    target: typeof target === 'function' ? 'function' : (target.split(/[?#]/)[0] ?? target),
    query: truncate(query.text),
    fields: truncateAll(query.fields),
    disturbed: rules.map((rule) => rule.input.kind),
    sentAt: world.clock.now(),
    after: world.journal.lastId,
    faults: rules.map((rule) => rule.id),
    durationMs: null,
    outcome: 'pending',
    message: null,
    reply: null,
  };
  world.store.deliveries.push(delivery);
  return delivery;
}

function truncateAll(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, truncate(value)]));
}

async function send(
  world: World,
  life: Life,
  delivery: Delivery,
  target: string | WebhookFunction,
  query: string,
  delay: number,
): Promise<Delivery> {
  if (delay > 0) await world.deferred.wait(delay);
  life.assertGoesOn();
  const started = performance.now();
  const sent = await sendWebhook(world, life, target, query);
  life.assertGoesOn();
  return finish(world, delivery, sent, Math.round(performance.now() - started));
}

type Answer = Pick<Delivery, 'outcome' | 'message' | 'reply'>;

function finish(world: World, delivery: Delivery, answer: Answer, durationMs: number): Delivery {
  Object.assign(delivery, withoutKeys(answer, secretsOf(world.store)), { durationMs });
  world.journal.record({
    kind: 'webhook',
    at: world.clock.now(),
    method: delivery.method,
    projectId: delivery.projectId,
    paymentId: delivery.paymentId,
    params: null,
    query: delivery.query,
    status: delivery.reply?.status ?? null,
    reply: delivery.reply?.body ?? delivery.outcome,
    faults: delivery.faults,
    durationMs,
    after: delivery.after,
    deliveryId: delivery.id,
  });
  world.events.emit({ type: 'delivery', id: delivery.id });
  return delivery;
}

/** A handler that fails may tell its settings in what it answers, and from there they would reach the payer. */
function withoutKeys({ outcome, message, reply }: Answer, secrets: readonly string[]): Answer {
  return {
    outcome,
    message: message === null ? null : redact(message, secrets),
    reply: reply === null ? null : { ...reply, body: redact(reply.body, secrets) },
  };
}

function delayOf(world: World, rules: readonly FaultRule[]): number {
  return rules.reduce((total, rule) => total + world.faults.delayOf(rule), 0);
}

function timesOf(faults: readonly WebhookFault[]): number {
  return faults.reduce((most, fault) => (fault.kind === 'duplicate' ? Math.max(most, fault.times ?? 2) : most), 1);
}
