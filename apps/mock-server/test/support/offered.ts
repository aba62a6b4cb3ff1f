/** @module Reads the methods a payment form offers. */

/** The methods a form offers, in order. */
export function methods(html: string): string[] {
  return [...html.matchAll(/name="paymentType" value="(\w+)"/g)].map((match) => match[1] ?? '');
}
