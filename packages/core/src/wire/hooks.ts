/**
 * @module
 * Callbacks for logs and metrics. What they see is masked; what they do can't disturb a call.
 */
import type { UnitPayError } from '../errors/unitpay-error.js';

/** What every hook is told. */
export interface HookEvent {
  /** UnitPay's name of the method. */
  readonly method: string;
  /** The address with keys, purse, phone, customerEmail, customerPhone and token masked. */
  readonly url: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** A request is about to be sent. */
export type RequestEvent = HookEvent;

/** A request ended, with an answer or without one. */
export interface ResponseEvent extends HookEvent {
  /** The HTTP status; undefined when no whole answer arrived. */
  readonly status: number | undefined;
  /** Milliseconds from sending to the last byte. */
  readonly duration: number;
}

/** A request failed and will be retried. */
export interface RetryEvent extends HookEvent {
  /** Milliseconds until the retry. */
  readonly delay: number;
  /** Why; free of keys, as every error of ours. */
  readonly error: UnitPayError;
}

/** Callbacks for logs and metrics. What they throw or reject with is ignored, and they are not waited for. */
export interface Hooks {
  /** Before each request. */
  readonly request?: ((event: RequestEvent) => unknown) | undefined;
  /** After each request, answered or not. */
  readonly response?: ((event: ResponseEvent) => unknown) | undefined;
  /** Before the wait that precedes a retry. */
  readonly retry?: ((event: RetryEvent) => unknown) | undefined;
}

/** Calls a hook so that nothing it does reaches the call: money must not depend on a logger. */
export function callHook<Event extends object>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
  if (hook === undefined) return;
  try {
    Promise.resolve(hook(Object.freeze(event))).catch(() => {});
  } catch {
    // A hook that throws is its author's business; the call goes on.
  }
}
