/**
 * @module
 * The second look at a payment: what asks for it, and what comes back.
 */

/** A payment as `getPayment` gives it. */
export type ConfirmedPayment = Readonly<Record<string, unknown>>;

/** Reads a payment by the API. */
export type ReadPayment = (
  id: string,
  options: { readonly signal: AbortSignal; readonly test: boolean },
) => Promise<ConfirmedPayment>;
