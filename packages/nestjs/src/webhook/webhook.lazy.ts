/**
 * @module
 * A webhook that can be injected before the providers with its handlers exist.
 */
import type {
  FetchContext,
  IdInput,
  ProcessInput,
  ProcessResult,
  RecoverResult,
  VerifyInput,
  Webhook,
  WebhookEvent,
  WebhookRecovery,
} from '@unitpay-kit/core';

/** Made at the first use, and at the latest when the module starts. */
export class LazyWebhook implements Webhook {
  readonly #make: () => Webhook;
  #made: Webhook | undefined;

  constructor(make: () => Webhook) {
    this.#make = make;
  }

  /** The webhook itself. */
  get made(): Webhook {
    this.#made ??= this.#make();
    return this.#made;
  }

  get acceptPost(): boolean {
    return this.made.acceptPost;
  }

  verify(input: VerifyInput): WebhookEvent {
    return this.made.verify(input);
  }

  process(input: ProcessInput): Promise<ProcessResult> {
    return this.made.process(input);
  }

  fetch(request: Request, context?: FetchContext): Promise<Response> {
    return this.made.fetch(request, context);
  }

  recover(params: { readonly paymentId: IdInput }): Promise<RecoverResult> {
    return this.made.recover(params);
  }

  get recovery(): WebhookRecovery {
    return this.made.recovery;
  }

  /** A webhook that was never made looks for nothing. */
  async stopRecovery(): Promise<void> {
    await this.#made?.recovery.stop();
  }

  /** A webhook that was never made has nothing in flight. */
  async idle(): Promise<void> {
    await this.#made?.idle();
  }
}
