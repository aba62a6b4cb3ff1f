/**
 * @module
 * The switches that hide parts of the payment pages.
 */
import { flag, type Params } from '../wire/params.js';

/** Their names. */
export const FORM_FLAGS = [
  'hideHint',
  'hideBackUrl',
  'hideOrderCost',
  'hideMenu',
  'hideOtherMethods',
  'hideOtherPSMethods',
] as const;

/** One of them. */
export type FormFlag = (typeof FORM_FLAGS)[number];

/** Shared by all that hide nothing: very many payments do. */
const NOTHING: readonly FormFlag[] = [];

/** Reads those that are on. */
export function readFlags(params: Params): readonly FormFlag[] {
  const on = FORM_FLAGS.filter((name) => flag(params, name));
  return on.length === 0 ? NOTHING : on;
}
