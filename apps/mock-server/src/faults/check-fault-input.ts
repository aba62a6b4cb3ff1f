/**
 * @module
 * Refuses fault rules that make no sense, naming the field.
 */

import * as v from 'valibot';
import { ActionError } from '../errors/action-error.js';
import { byName } from '../input/by-name.js';
import { explainIssues } from '../input/explain-issues.js';
import { knownFields } from '../input/known-fields.js';
import { unknownName } from '../input/unknown-name.js';
import { withoutUndefined } from '../input/without-undefined.js';
import { METHOD_NAMES } from '../methods/method-names.js';
import { OVERTAKEN, WEBHOOK_METHODS } from '../state/delivery.js';
import type { FaultInput, FaultScope } from '../state/fault-rule.js';
import { textOfCode } from '../texts/text-of-code.js';
import { FAULT_PRESETS, presetName } from './presets.js';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const ms = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000));
const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));
const someId = v.union([v.number(), v.string()]);

const scope = {
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  probability: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  seed: v.optional(v.pipe(v.number(), v.integer())),
  paymentId: v.optional(someId),
  projectId: v.optional(someId),
};
const api = { ...scope, method: v.optional(v.picklist(METHOD_NAMES)), execute: v.optional(v.boolean()) };
const late = v.optional(v.union([v.boolean(), v.literal('after')]));
const webhook = { ...scope, webhook: v.picklist(['*', ...WEBHOOK_METHODS]) };
const envelope = knownFields({ message: v.string(), code: v.optional(v.pipe(v.number(), v.integer())) });
const delay = { kind: v.literal('delay'), ms: v.optional(ms), min: v.optional(ms), max: v.optional(ms) };

const apiRule = v.variant('kind', [
  knownFields({ ...api, ...delay, execute: late }),
  knownFields({ ...api, kind: v.literal('reset'), at: v.optional(v.picklist(['before', 'body'])) }),
  knownFields({ ...api, kind: v.picklist(['empty', 'broken-json', 'truncated-json', 'wrong-types']) }),
  knownFields({ ...api, kind: v.literal('html'), status: v.optional(status) }),
  knownFields({ ...api, kind: v.literal('status'), status, envelope: v.optional(envelope) }),
  knownFields({ ...api, kind: v.literal('rate-limit'), retryAfter: v.optional(whole) }),
  knownFields({
    ...api,
    kind: v.literal('drip'),
    bytes: v.optional(v.pipe(whole, v.minValue(1))),
    everyMs: v.optional(ms),
  }),
  knownFields({
    ...api,
    kind: v.literal('redirect'),
    location: v.optional(v.pipe(v.string(), v.regex(/^[!-~]+$/, 'expected an address that can stand in a header'))),
    status: v.optional(v.picklist([301, 302, 303, 307, 308])),
  }),
  knownFields({ ...api, kind: v.literal('huge'), bytes: v.optional(v.pipe(whole, v.maxValue(67_108_864))) }),
  knownFields({ ...api, kind: v.literal('fields'), fields: byName(v.unknown()) }),
  knownFields({ ...api, kind: v.literal('error'), message: v.optional(v.string()), code: envelope.entries.code }),
]);

const explainOvertaken = ({ input }: { readonly input: unknown }) =>
  input === 'check'
    ? 'check can\'t come late, since UnitPay waits for its answer before it charges; "delay" keeps both waiting, and pay, preauth and error can be put off'
    : unknownName(String(input), ['*', ...OVERTAKEN]);

const webhookRule = v.variant('kind', [
  knownFields({ ...webhook, ...delay }),
  knownFields({
    ...webhook,
    kind: v.literal('duplicate'),
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(100))),
  }),
  knownFields({ ...webhook, kind: v.picklist(['signature', 'drop']) }),
  knownFields({ ...webhook, webhook: v.picklist(['*', ...OVERTAKEN], explainOvertaken), kind: v.literal('reorder') }),
  knownFields({ ...webhook, kind: v.literal('fields'), fields: byName(v.nullable(v.string())) }),
]);

const isWebhookRule = (value: unknown) => typeof value === 'object' && value !== null && 'webhook' in value;
const isWholeDelay = (rule: object) =>
  'ms' in rule || ('min' in rule && 'max' in rule && Number(rule.min) <= Number(rule.max));

/** A rule as JSON. */
const faultInput = v.pipe(
  v.lazy((value): v.GenericSchema<FaultInput> => (isWebhookRule(value) ? webhookRule : apiRule) as never),
  v.check(
    (rule) => rule.kind !== 'delay' || isWholeDelay(rule),
    'a delay needs "ms", or "min" and "max", the smaller one first',
  ),
  v.check(
    (rule) => rule.kind !== 'error' || rule.message !== undefined || textOfCode(rule.code ?? 0) !== undefined,
    'an error needs a "message", or a documented "code"',
  ),
);

const preset = knownFields({ preset: presetName, ...scope });

/** A rule as JSON, or the name of one and when it applies: `{ "preset": "bank-slow", "count": 1 }`. */
export const faultOrPreset = v.pipe(
  v.lazy((value): v.GenericSchema<FaultInput | v.InferOutput<typeof preset>> => {
    return (typeof value === 'object' && value !== null && 'preset' in value ? preset : faultInput) as never;
  }),
  v.metadata({ anyOf: [preset, apiRule, webhookRule] }),
  v.transform((value): FaultInput => {
    if (!('preset' in value)) return value;
    const { preset: name, ...when } = value;
    return { ...FAULT_PRESETS[name], ...withoutUndefined(when) };
  }),
);

/** Reads what `fault()` was given; throws a ActionError that names the field, or the presets there are. */
export function readFault(given: FaultInput | string, when: FaultScope = {}): FaultInput {
  if (typeof given !== 'string') return given;
  const parsed = v.safeParse(faultOrPreset, { ...when, preset: given });
  if (parsed.success) return parsed.output;
  throw new ActionError('invalid', `Fault rule: ${explainIssues(parsed.issues)}.`);
}

/** Throws a ActionError for a rule that can't work. */
export function checkFaultInput(input: FaultInput): void {
  const parsed = v.safeParse(faultInput, input);
  if (parsed.success) return;
  throw new ActionError('invalid', `Fault rule: ${explainIssues(parsed.issues)}.`);
}
