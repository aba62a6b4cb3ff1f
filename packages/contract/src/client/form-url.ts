import { type PaymentUrlParams, UnitPay } from '@unitpay-kit/core';
import type { GoldenForm } from '../golden/forms.js';

/** The address core gives for the inputs of a golden form. */
export function formUrl({ client, params }: GoldenForm): string {
  return new UnitPay(client).paymentUrl(params as unknown as PaymentUrlParams);
}
