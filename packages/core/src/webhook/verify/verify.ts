/**
 * @module
 * Decides whether a request is UnitPay's: shape, method, separator, signature, required fields, project, test flag, age, address, in this order.
 */
import { WebhookVerificationError } from '../../errors/webhook-verification-error.js';
import type { WebhookVerificationReason } from '../../errors/webhook-verification-reason.js';
import { SEPARATOR } from '../../wire/signature.js';
import type { Peer } from '../ip/client-ip.js';
import type { Settings } from '../options/resolve-options.js';
import type { WebhookPairs } from '../parse/pairs.js';
import type { WebhookEvent, WebhookMethod } from './event.js';
import { fieldProblem } from './required-fields.js';
import { isSigned, signatureHint } from './signature.js';
import { toEvent } from './to-event.js';

const METHODS: ReadonlySet<string> = new Set<WebhookMethod>(['check', 'pay', 'preauth', 'error']);

/** What the log may say about a request, filled in while it is looked at. */
export interface Sighting {
  method?: string | undefined;
  unitpayId?: string | undefined;
  account?: string | undefined;
  address?: string | undefined;
  hint?: string | undefined;
  /** Whether the signature was right: then a refused `pay` concerns a payer's money, not a stranger. */
  signed: boolean;
}

/** Checks everything but the address. Throws {@link WebhookVerificationError}. */
export function verifyPairs(read: () => WebhookPairs, settings: Settings, seen: Sighting): WebhookEvent {
  const { method, params } = read();
  seen.method = method;
  seen.unitpayId = params['unitpayId'];
  seen.account = params['account'];
  if (method === undefined) throw refusal('method-missing', 'it has no method');
  if (!isMethod(method)) throw refusal('method-unknown', 'its method is none of check, pay, preauth, error');
  if (Object.values(params).some((value) => value.includes(SEPARATOR))) {
    throw refusal('separator-in-value', 'a value holds {up}, which UnitPay puts between signed values');
  }
  if (params['signature'] === undefined) throw refusal('signature-missing', 'it has no signature');
  if (!isSigned(method, params, settings.keys)) {
    seen.hint = signatureHint(method, params, settings.keys);
    throw refusal('signature-mismatch', 'no configured key gives its signature');
  }
  seen.signed = true;
  return verifyFields(method, params, settings, seen);
}

function verifyFields(
  method: WebhookMethod,
  params: Readonly<Record<string, string>>,
  settings: Settings,
  seen: Sighting,
): WebhookEvent {
  const problem = fieldProblem(method, params);
  if (problem) throw refusal(problem.reason, `${problem.field} is missing or is not what a genuine webhook has`);
  // The signature of a payment form for such an account could pass for a webhook's.
  if (METHODS.has(params['account'] ?? '')) {
    throw refusal('account-reserved', "its account equals a webhook method's name");
  }
  if (params['projectId'] !== settings.projectId) {
    seen.hint = `it is of project ${params['projectId']}, and projectId is ${settings.projectId}`;
    throw refusal('project-mismatch', 'it belongs to another project');
  }
  const event = toEvent(method, params);
  if (event.test && !settings.acceptTest) {
    seen.hint = 'a test payment: set acceptTest to receive it';
    throw refusal('test-not-accepted', 'it is a test');
  }
  if (Math.abs(settings.now() - event.dateAt.getTime()) > settings.maxAge) {
    throw refusal('too-old', 'its date is further from the clock than maxAge');
  }
  return event;
}

/** Checks the address. Throws {@link WebhookVerificationError}. */
export function verifyPeer(peer: Peer, settings: Settings, seen: Sighting): void {
  seen.address = peer.text;
  const reason = settings.allowed.refusal(peer.address, peer.forwarded);
  if (reason === undefined) return;
  const forLoopback = reason === 'ip-loopback' ? 'set allowLoopback to receive from a mock on this machine' : undefined;
  seen.hint = peer.hint ?? forLoopback;
  throw refusal(reason, 'it comes from an address that is not allowed');
}

function isMethod(method: string): method is WebhookMethod {
  return METHODS.has(method);
}

function refusal(reason: WebhookVerificationReason, what: string): WebhookVerificationError {
  return new WebhookVerificationError(reason, `Not accepted as a webhook of UnitPay: ${what}.`);
}
