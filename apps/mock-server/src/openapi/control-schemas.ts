/**
 * @module
 * What the control API answers, as JSON schemas. Objects name every field they have; a test holds the running mock to that.
 */
import { payment, payout, project, subscription } from '../state/state-document.js';
import { jsonSchema } from './json-schema.js';
import type { Schema } from './schema.js';

const text: Schema = { type: 'string' };
const whole: Schema = { type: 'integer' };
const yes: Schema = { type: 'boolean' };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const word = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const texts: Schema = { type: 'object', additionalProperties: text };

/** An object with just these fields, all of them there. */
export function exactly(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}

/** A list under a name. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const list = (name: string): Schema => ({ type: 'array', items: ref(name) });

/** Fields of a stored thing, all of them there, as the mock answers them. */
function stored(schema: Parameters<typeof jsonSchema>[0], besides: Readonly<Record<string, Schema>> = {}): Schema {
  const { properties } = jsonSchema(schema) as { properties: Readonly<Record<string, Schema>> };
  return exactly({ ...properties, ...besides });
}

const refund = exactly({ sum: text, at: whole, cashItems: orNull({ type: 'array', items: { type: 'object' } }) });
const { secretKey: _secret, testSecretKey: _test, ...shownOfProject } = project.entries;

/** By name. */
export const CONTROL_SCHEMAS: Readonly<Record<string, Schema>> = {
  Payment: stored(payment, {
    test: yes,
    redirectUrl: text,
    receiptUrl: text,
    refunds: { type: 'array', items: refund },
  }),
  Subscription: stored(subscription),
  Payout: stored(payout),
  Project: stored({ ...project, entries: shownOfProject } as never),
  Delivery: exactly({
    id: whole,
    projectId: whole,
    paymentId: orNull(whole),
    method: text,
    cause: word('payment', 'repeat', 'duplicate', 'manual'),
    target: text,
    query: text,
    fields: texts,
    disturbed: { type: 'array', items: text },
    sentAt: { type: 'number' },
    after: whole,
    faults: { type: 'array', items: whole },
    durationMs: orNull({ type: 'number' }),
    outcome: word('pending', 'accepted', 'refused', 'invalid', 'timeout', 'unreachable', 'dropped', 'deferred'),
    message: orNull(text),
    reply: orNull(exactly({ status: whole, contentType: orNull(text), body: text })),
  }),
  JournalEntry: exactly({
    id: whole,
    kind: word('api', 'page', 'webhook', 'state', 'unmatched'),
    at: { type: 'number' },
    method: text,
    projectId: orNull(whole),
    paymentId: orNull(whole),
    params: texts,
    query: text,
    status: orNull(whole),
    reply: text,
    faults: { type: 'array', items: whole },
    durationMs: { type: 'number' },
    after: whole,
    deliveryId: orNull(whole),
  }),
  FaultRule: exactly({ id: whole, input: { type: 'object' }, hits: whole, left: orNull(whole) }),
  Clock: exactly({ now: { type: 'number' }, iso: text, offset: { type: 'number' }, frozen: yes }),
  State: { type: 'object', required: ['version'], properties: { version: whole } },
  Error: {
    type: 'object',
    required: ['error'],
    properties: { error: { type: 'object', required: ['message'], properties: { code: text, message: text } } },
  },
};
