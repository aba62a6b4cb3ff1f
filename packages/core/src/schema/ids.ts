/**
 * @module
 * Identifiers: strings on our side, every digit kept; accepted as string, number or bigint.
 */
import type * as v from 'valibot';
import { WEBHOOK_METHODS } from '../dictionaries/webhook-methods.js';
import { decimalText } from './decimal.js';
import { got } from './describe.js';
import { resultOf } from './result-of.js';
import { readText } from './text.js';
import { Problem, type WireText, wireText } from './wire-text.js';

/** An identifier as the caller may have it. Numbers that are not safe integers are refused: their last digits are already lost. */
export type IdInput = string | number | bigint;

/** Webhook methods (and their historic spellings, whatever the case): as an account they would let a form signature pass for a webhook's. */
const RESERVED: ReadonlySet<string> = new Set([...WEBHOOK_METHODS, 'refund']);

const DIGITS = /^[1-9]\d{0,19}$/;

/** One of UnitPay's own numbers: a payment, a project, a subscription. */
export function id(): WireText<IdInput> {
  return wireText((value) => {
    const read = idText(value, "an id of digits only, such as '2154490981'");
    if (typeof read === 'string' && /\s/.test(read))
      return new Problem('has spaces or a line break in it: remove them');
    return read instanceof Problem || DIGITS.test(read)
      ? read
      : new Problem("expected an id of digits only (at most 20, not starting with 0), such as '2154490981'");
  });
}

/** The merchant's own identifier of a payout. */
export function merchantId(): WireText<IdInput> {
  return wireText((value) => idText(value, "a non-empty string, such as 'payout-17'", 255));
}

/** The merchant's order (`account` on the wire). */
export function account(): WireText<IdInput> {
  return wireText((value) => {
    const read = idText(value, "the order's id as a non-empty string", 255);
    if (read instanceof Problem || !RESERVED.has(read.toLowerCase())) return read;
    return new Problem(
      `"${read}" is a webhook method's name: the signature of this payment could be passed off as a webhook's; use another order id, such as "order-${read}"`,
    );
  });
}

function idText(value: unknown, expected: string, max?: number): string | Problem {
  if (typeof value === 'bigint' || Number.isSafeInteger(value))
    return (value as bigint) >= 0n ? `${value}` : new Problem(`expected ${expected}, got a negative one`);
  if (typeof value !== 'number') return readText(value, { expected, signed: true, ...(max !== undefined && { max }) });
  if (!Number.isFinite(value)) return new Problem(`expected ${expected}, ${got(value)}`);
  return new Problem(`expected ${expected}, got a number that is not a safe integer: pass a string or bigint`);
}

/** An id in a reply, whether it came as a number or as a string. */
export function resultId(): v.GenericSchema<unknown, string> {
  return resultOf('an id', (value) => (typeof value === 'string' ? value : decimalText(value)) || undefined);
}
