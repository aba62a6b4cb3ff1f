/**
 * @module
 * Where to listen, as it comes from plain JavaScript.
 */
import * as v from 'valibot';
import { knownFields } from './known-fields.js';

/** ListenOptions. */
export const listenInput = knownFields({
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))),
  // An empty one would mean every address of the machine.
  host: v.optional(v.pipe(v.string(), v.nonEmpty('it is empty'))),
  tls: v.optional(knownFields({ cert: v.string(), key: v.string() })),
});
