import type { WebhookMethod } from '../verify/event.js';
import type { ProcessOutcome, ProcessReason } from '../webhook.js';

/** What became of one webhook, for metrics. No field of it is in there but its method, and no key. */
export interface ProcessedEvent {
  /** The kind of webhook; `undefined` of what was not believed, or is none. */
  readonly method: WebhookMethod | undefined;
  /** What became of it. */
  readonly result: ProcessOutcome;
  /** Why; `undefined` when accepted or replayed. */
  readonly reason: ProcessReason | undefined;
  /** Milliseconds until its reply was ready. */
  readonly duration: number;
}

/** Callbacks for metrics. */
export interface WebhookHooks {
  /** After every request, when its reply is ready. */
  readonly processed?: ((event: ProcessedEvent) => void) | undefined;
}
