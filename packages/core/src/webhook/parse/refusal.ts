import type { WebhookVerificationReason } from '../../errors/webhook-verification-reason.js';

/** More about a refusal than its reason. */
export interface RefusalDetails {
  /** What the operator may have to do; for the log only. */
  readonly hint?: string | undefined;
  /** Whether the signature was right: then a refused `pay` concerns a payer's money, not a stranger. */
  readonly signed?: boolean;
}

/**
 * Why a request is not believed to be UnitPay's. A value and not an error: strangers can cause thousands a second, and collecting the
 * stack of each costs more than checking it.
 */
export class Refusal {
  readonly reason: WebhookVerificationReason;
  /** What was expected; holds no value of the request. */
  readonly message: string;
  readonly hint: string | undefined;
  readonly signed: boolean;

  constructor(reason: WebhookVerificationReason, message: string, { hint, signed = false }: RefusalDetails = {}) {
    this.reason = reason;
    this.message = message;
    this.hint = hint;
    this.signed = signed;
  }
}

/** Ends the reading of a request for its shape; {@link readingSafely} turns it into a value again. */
export function refuse(reason: WebhookVerificationReason, what: string): never {
  throw new Refusal(reason, `Not a webhook of UnitPay: ${what}. Pass the query string on exactly as received.`);
}

/** What was read, or the refusal that ended the reading. */
export function readingSafely<Result>(read: () => Result): Result | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
