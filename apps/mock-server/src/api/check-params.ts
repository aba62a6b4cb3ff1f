/**
 * @module
 * Refuses a call that lacks a parameter, or has one of the wrong kind, with -32602.
 */
import { apiError } from '../errors/api-error.js';
import type { ApiMethod, Params, ParamType } from '../methods/api-method.js';

const ID = /^\d{1,19}$/;
const SUM = /^\d{1,12}(\.\d{1,2})?$/;

/**
 * Checks presence first, in the documented order, then kinds.
 *
 * @param again Whether the call only asks again for what was done: the other parameters mean nothing then.
 */
export function checkParams(method: ApiMethod, params: Params, again = false): void {
  if (method.level === 'partner') assertGiven(params, 'login');
  if (!again) for (const spec of method.params) if (spec.required) assertGiven(params, spec.name);
  assertGiven(params, 'secretKey');
  if (again) return;
  for (const spec of method.params) {
    const value = params.get(spec.name);
    if (value !== undefined && value !== '' && !isOfType(spec.type, value)) throw apiError('wrongParam', spec.name);
  }
}

function assertGiven(params: Params, name: string): void {
  if ((params.get(name) ?? '') === '') throw apiError('missingParam', name);
}

function isOfType(type: ParamType, value: string): boolean {
  if (type === 'id') return ID.test(value);
  if (type === 'sum') return SUM.test(value);
  return type !== 'email' || /^[^\s@]+@[^\s@]+$/.test(value);
}
