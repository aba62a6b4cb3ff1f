/**
 * @module
 * The fields that every genuine webhook has. Names are not signed, so a captured webhook can have them moved to other values; what
 * must be here, and how it must look, leaves an attacker no place to move them to.
 */
import { moscowInstant } from '../../schema/dates.js';
import { canonicalSum } from './decimal-sum.js';
import type { WebhookMethod } from './event.js';

type Params = Readonly<Record<string, string>>;

/** What is read of the required fields, each once. */
export interface RequiredFields {
  readonly dateAt: Date;
  readonly orderSum: string | undefined;
  readonly payerSum: string | undefined;
}

/** A field that is not as it must be. */
export class FieldProblem {
  readonly reason: 'field-missing' | 'field-invalid';
  readonly field: string;

  constructor(reason: 'field-missing' | 'field-invalid', field: string) {
    this.reason = reason;
    this.field = field;
  }
}

const PAYMENT_ID = /^[1-9]\d{0,29}$/;
const PROJECT_ID = /^\d{1,20}$/;
const CURRENCY = /^[A-Z]{3}$/;
const PAYMENT_TYPE = /^[A-Za-z][\w-]*$/;
const FLAG = /^[01]$/;

/** Reads the required fields, or names the first that is missing, malformed, or visibly another field's value. */
export function readRequired(method: WebhookMethod, params: Params): RequiredFields | FieldProblem {
  const dateAt = moscowInstant(params['date']);
  const base =
    wrong(params, 'unitpayId', PAYMENT_ID) ??
    (method === 'error' && params['projectId'] === undefined ? undefined : wrong(params, 'projectId', PROJECT_ID)) ??
    problem(params, 'account', params['account'] !== '') ??
    problem(params, 'date', dateAt !== null);
  if (base) return base;
  const orderSum = canonicalSum(params['orderSum']);
  const payerSum = canonicalSum(params['payerSum']);
  // An `error` may leave these out, and its project above: one was observed without, and its signature is of the project's key.
  const further =
    method === 'error'
      ? params['test'] === undefined
        ? undefined
        : wrong(params, 'test', FLAG)
      : (problem(params, 'orderSum', orderSum !== undefined) ??
        wrong(params, 'orderCurrency', CURRENCY) ??
        problem(params, 'payerSum', payerSum !== undefined) ??
        wrong(params, 'payerCurrency', CURRENCY) ??
        wrong(params, 'paymentType', PAYMENT_TYPE) ??
        wrong(params, 'test', FLAG));
  if (further) return further;
  const moved = movedField(method, params);
  if (moved !== undefined) return new FieldProblem('field-invalid', moved);
  return { dateAt: dateAt as Date, orderSum, payerSum };
}

function wrong(params: Params, field: string, pattern: RegExp): FieldProblem | undefined {
  return problem(params, field, pattern.test(params[field] ?? ''));
}

function problem(params: Params, field: string, isWellFormed: boolean): FieldProblem | undefined {
  if (params[field] === undefined) return new FieldProblem('field-missing', field);
  return isWellFormed ? undefined : new FieldProblem('field-invalid', field);
}

/**
 * The moves that well-formedness alone lets through: in `pay` the value of `3ds` standing as the account, with the account under an unknown
 * name or, if it looks like one, as the date; and another number standing as the payment's id, with the id under a name that no genuine
 * webhook has. Names that are new to us are a reason to refuse only where such a move is possible: UnitPay may add some any day.
 */
function movedField(method: WebhookMethod, params: Params): string | undefined {
  const looseAccount = method === 'pay' && isFlag(params['account']) && params['3ds'] === undefined;
  const looseId = mayHaveMovedId(method, params);
  if (!looseAccount && !looseId) return undefined;
  const names = Object.keys(params);
  const between = (before: string, after: string) => names.filter((name) => name > before && name < after);
  if (looseAccount) {
    const anotherDate = between('date', 'orderCurrency').some((name) => moscowInstant(params[name]) !== null);
    if (anotherDate || between('account', 'date').length > 0) return 'account';
  }
  // The id itself was moved along: it stands, and looks like one, under a later name.
  const anotherId = names.some((name) => name > 'unitpayId' && PAYMENT_ID.test(params[name] ?? ''));
  return looseId && anotherId ? 'unitpayId' : undefined;
}

/** Whether the payment's id can be the value of `test`, or in an `error`, which must have less, that of another number. */
function mayHaveMovedId(method: WebhookMethod, params: Params): boolean {
  if (method === 'error' && (params['test'] === undefined || params['projectId'] === undefined)) return true;
  if (!isFlag(params['unitpayId'])) return false;
  // The value of `test` can move there only if that of `sum` becomes the test flag, so that no sum like the order's is left.
  const sum = canonicalSum(params['sum']);
  return method === 'pay' || sum === undefined || sum !== canonicalSum(params['orderSum']);
}

function isFlag(value: string | undefined): boolean {
  return value === '0' || value === '1';
}
