/**
 * @module
 * Rules that make the API, or the sending of webhooks, go wrong on purpose.
 */

/** What an API rule does to a call. */
export type ApiFault =
  /** Waits, then answers normally. Milliseconds. With `execute: 'after'` the call is carried out after the wait, even if the client has hung up. */
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'delay'; readonly min: number; readonly max: number }
  /** Resets the connection before a byte of the reply, or in the middle of its body. */
  | { readonly kind: 'reset'; readonly at?: 'before' | 'body' }
  /** HTTP 200 with an empty body. */
  | { readonly kind: 'empty' }
  /** HTTP 200 with text that is not JSON. */
  | { readonly kind: 'broken-json' }
  /** HTTP 200 with the first half of the real reply. */
  | { readonly kind: 'truncated-json' }
  /** A gateway's HTML page; 502 unless told otherwise. */
  | { readonly kind: 'html'; readonly status?: number }
  /** Any status; `envelope` puts an error envelope in the body. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly envelope?: { readonly message: string; readonly code?: number };
    }
  /** HTTP 429 with `Retry-After` in seconds. */
  | { readonly kind: 'rate-limit'; readonly retryAfter?: number }
  /** Sends the body a few bytes at a time. */
  | { readonly kind: 'drip'; readonly bytes?: number; readonly everyMs?: number }
  /** 302 to another address. */
  | { readonly kind: 'redirect'; readonly location?: string; readonly status?: number }
  /** Numbers become strings and strings numbers or arrays. */
  | { readonly kind: 'wrong-types' }
  /** The reply padded to so many bytes. */
  | { readonly kind: 'huge'; readonly bytes?: number }
  /** Changes members of `result` (of each element, when it is a list); `null` leaves one out. An error stays as it is. */
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>> }
  /** A business error of your choice, HTTP 200; a documented code has words of its own. */
  | { readonly kind: 'error'; readonly message?: string; readonly code?: number };

/** What a webhook rule does to a delivery. */
export type WebhookFault =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'delay'; readonly min: number; readonly max: number }
  /** Sends it so many times at once. */
  | { readonly kind: 'duplicate'; readonly times?: number }
  /** Puts it off until after the next delivery, or until `idle()`. Never `check`: UnitPay waits for its answer before it charges. */
  | { readonly kind: 'reorder' }
  /** Signs it with a wrong key. */
  | { readonly kind: 'signature' }
  /** Changes fields before signing; `null` leaves one out. */
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, string | null>> }
  /** Does not send it at all. */
  | { readonly kind: 'drop' };

/** When a rule applies. */
export interface FaultScope {
  /** How many times it applies before it is used up; unlimited when absent. */
  readonly count?: number;
  /** Chance of applying, 0 to 1; always when absent. */
  readonly probability?: number;
  /** Seed of the chance, so that a run can be repeated. */
  readonly seed?: number;
  /** Only calls or webhooks about this payment. */
  readonly paymentId?: number | string;
  /** Only calls or webhooks of this project. */
  readonly projectId?: number | string;
}

/** A rule on API calls; without `method` on all of them. */
export type ApiFaultInput = ApiFault &
  FaultScope & {
    readonly method?: string;
    /** Whether the call is carried out behind the fault; each kind has its own default. `'after'`: once a `delay` is over, also when the client has given up. */
    readonly execute?: boolean | 'after';
  };

/** A rule on webhooks; `'*'` means all of them. */
export type WebhookFaultInput = WebhookFault & FaultScope & { readonly webhook: string };

/** What `fault()` takes. */
export type FaultInput = ApiFaultInput | WebhookFaultInput;

/** A rule in force. */
export interface FaultRule {
  /** Number of the rule. */
  readonly id: number;
  /** The rule as it was given. */
  readonly input: FaultInput;
  /** How many times it has applied. */
  hits: number;
  /** How many more times it will; `null` is unlimited. */
  left: number | null;
}
