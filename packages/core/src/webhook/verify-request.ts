/**
 * @module
 * From a request to an event or a refusal: what is in it, whether UnitPay signed it, whether it comes from UnitPay.
 */
import { checkAddress } from './ip/check-address.js';
import { findPeer } from './ip/client-ip.js';
import { readWebhookForm } from './parse/form-body.js';
import { Refusal } from './parse/refusal.js';
import type { Settings } from './settings.js';
import type { WebhookEvent } from './verify/event.js';
import { verifyPairs } from './verify/verify.js';
import type { ProcessInput, VerifyInput } from './webhook.js';

/** What the log may say about a request. */
export interface RequestTrace {
  readonly method: string | undefined;
  readonly unitpayId: string | undefined;
  readonly account: string | undefined;
  /** The address that it came from, as text. */
  readonly address: string;
}

/** A request that was looked at. */
export type VerifiedRequest =
  | { readonly trace: RequestTrace; readonly event: WebhookEvent; readonly refusal?: undefined }
  | { readonly trace: RequestTrace; readonly refusal: Refusal; readonly event?: undefined };

/** Verifies a request against the addresses that are known now. */
export function verifyRequest(
  { query, ip, forwardedFor }: VerifyInput,
  body: ProcessInput['body'],
  settings: Settings,
): VerifiedRequest {
  const pairs = readWebhookForm(query, body);
  const peer = findPeer(ip, forwardedFor, settings.trustedProxies);
  if (pairs instanceof Refusal) {
    const trace = { method: undefined, unitpayId: undefined, account: undefined, address: peer.text };
    return { trace, refusal: pairs };
  }
  const { method, params } = pairs;
  const trace = { method, unitpayId: params['unitpayId'], account: params['account'], address: peer.text };
  const verified = verifyPairs(pairs, settings);
  if (verified instanceof Refusal) return { trace, refusal: verified };
  const refusal = checkAddress(peer, settings.allowed);
  return refusal ? { trace, refusal } : { trace, event: verified };
}
