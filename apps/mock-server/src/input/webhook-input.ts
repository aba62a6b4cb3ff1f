/**
 * @module
 * A webhook sent by hand, as it comes from plain JavaScript or JSON.
 */
import * as v from 'valibot';
import { WEBHOOK_PRESETS } from '../webhooks/presets.js';
import { byName } from './by-name.js';
import { knownFields } from './known-fields.js';

/** Most copies of one webhook. */
const MOST = 100;

/** ManualWebhook. */
export const webhookInput = knownFields({
  method: v.pipe(v.string(), v.nonEmpty('it is empty')),
  preset: v.optional(v.picklist(WEBHOOK_PRESETS)),
  paymentId: v.optional(v.union([v.number(), v.string(), v.bigint()])),
  projectId: v.optional(v.union([v.number(), v.string()])),
  fields: v.optional(byName(v.nullable(v.string()))),
  signature: v.optional(v.string()),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST))),
});
