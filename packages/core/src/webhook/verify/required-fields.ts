/**
 * @module
 * The fields that every genuine webhook has. Names are not signed, so a captured webhook can have them moved to other values; what
 * must be here, and how it must look, leaves an attacker no place to move them to.
 */
import { moscowInstant } from '../../schema/dates.js';
import { canonicalSum } from './decimal-sum.js';
import type { WebhookMethod } from './event.js';

type Params = Readonly<Record<string, string>>;

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

const WELL_FORMED: Readonly<Record<string, (value: string) => boolean>> = {
  unitpayId: matches(/^[1-9]\d{0,29}$/),
  projectId: matches(/^\d{1,20}$/),
  account: (value) => value !== '',
  orderSum: (value) => canonicalSum(value) !== undefined,
  orderCurrency: matches(/^[A-Z]{3}$/),
  payerSum: (value) => canonicalSum(value) !== undefined,
  payerCurrency: matches(/^[A-Z]{3}$/),
  paymentType: matches(/^[A-Za-z][\w-]*$/),
  date: (value) => moscowInstant(value) !== null,
  test: matches(/^[01]$/),
};

const ALWAYS = ['unitpayId', 'projectId', 'account', 'date'];
const WITH_SUMS = [...ALWAYS, 'orderSum', 'orderCurrency', 'payerSum', 'payerCurrency', 'paymentType', 'test'];

/** Names that must be there; of `error` no full sample is known. `signature` is looked for earlier. */
const REQUIRED: Readonly<Record<WebhookMethod, readonly string[]>> = {
  check: WITH_SUMS,
  pay: WITH_SUMS,
  preauth: WITH_SUMS,
  error: ALWAYS,
};

/** A field that is not as it must be. */
export interface FieldProblem {
  readonly reason: 'field-missing' | 'field-invalid';
  readonly field: string;
}

/** The first required field that is missing, malformed, or visibly another field's value. */
export function fieldProblem(method: WebhookMethod, params: Params): FieldProblem | undefined {
  for (const field of REQUIRED[method]) {
    const value = params[field];
    if (value === undefined) return { reason: 'field-missing', field };
    if (WELL_FORMED[field]?.(value) === false) return { reason: 'field-invalid', field };
  }
  const moved = movedField(method, params);
  return moved === undefined ? undefined : { reason: 'field-invalid', field: moved };
}

/**
 * The moves that well-formedness alone lets through: the value of `3ds` standing as the account, with the account under an unknown
 * name or, if it looks like one, as the date; and, in `error`, another number standing as the payment's id.
 */
function movedField(method: WebhookMethod, params: Params): string | undefined {
  const names = Object.keys(params);
  const flag = (value: string | undefined) => value === '0' || value === '1';
  const between = (before: string, after: string) => names.filter((name) => name > before && name < after);
  if (flag(params['account']) && params['3ds'] === undefined) {
    const anotherDate = between('date', 'orderCurrency').some((name) => moscowInstant(params[name]) !== null);
    if (anotherDate || between('account', 'date').length > 0) return 'account';
  }
  const looseId = flag(params['unitpayId']) || (method === 'error' && params['test'] === undefined);
  return looseId && names.some((name) => name > 'unitpayId') ? 'unitpayId' : undefined;
}
