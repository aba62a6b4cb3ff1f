/**
 * @module
 * Remembers the untouched text behind each result, without putting it into the result.
 */

const texts = new WeakMap<object, string>();

/** Ties a result to the text it was read from; results that are no objects can't be tied. */
export function rememberReply<Result>(result: Result, text: string): Result {
  if (typeof result === 'object' && result !== null) texts.set(result, text);
  return result;
}

/**
 * The untouched text of the reply behind a result: the whole JSON body exactly as UnitPay sent it, envelope included, nothing
 * normalised and nothing masked.
 *
 * Works for objects and arrays that a client's method resolved to, by identity: a copy of a result has none. For `undefined`, other
 * values, and results of `call()` that are plain strings, numbers, booleans or null, it is `undefined`.
 *
 * @param result What a method resolved to.
 * @returns JSON text, or `undefined`.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/why/keys.md
 * @example
 * const payment = await unitpay.getPayment({ paymentId });
 * const body = JSON.parse(rawReply(payment) ?? '{}');
 */
export function rawReply(result: unknown): string | undefined {
  return typeof result === 'object' && result !== null ? texts.get(result) : undefined;
}
