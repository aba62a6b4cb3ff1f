/**
 * @module
 * What the client complains about before it sends a payment.
 */
import { UnitPayValidationError } from '@unitpay-kit/core';
import { PAYMENT, wireProbe } from './wire-probe.js';

/** A reply that every created payment of these suites gets. */
export const CREATED =
  '{"result":{"type":"redirect","message":"","paymentId":1,"redirectUrl":"https://unitpay.ru/pay/redirect/1-a"}}';

/** Creates a payment with parameters that TypeScript might refuse; resolves with the paths complained about, none if it was sent. */
export async function complaints(params: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const { unitpay, sent } = wireProbe(CREATED);
  const error = await unitpay.initPayment({ ...PAYMENT, ...params } as typeof PAYMENT).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  if (!(error instanceof UnitPayValidationError)) throw error;
  if (sent.length > 0) throw new Error(`complained about ${error.issues.map(({ path }) => path).join()} after sending`);
  return error.issues.map(({ path }) => path);
}
