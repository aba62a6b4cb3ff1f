/**
 * @module
 * Decides whether the pairs of a request are UnitPay's: method, separator, signature, required fields, project, test flag, age, in this
 * order.
 */
import { WEBHOOK_METHODS } from '../../dictionaries/webhook-methods.js';
import type { WebhookVerificationReason } from '../../errors/webhook-verification-reason.js';
import { SEPARATOR } from '../../wire/signature.js';
import type { WebhookPairs } from '../parse/pairs.js';
import { Refusal } from '../parse/refusal.js';
import type { WebhookEvent, WebhookMethod } from './event.js';
import { FieldProblem, readRequired } from './required-fields.js';
import { isSigned, signatureHint, signedText, type WebhookKeys } from './signature.js';
import { toEvent } from './to-event.js';

const METHODS: ReadonlySet<string> = new Set(WEBHOOK_METHODS);

/** What a request is compared with. */
export interface VerifySettings {
  readonly keys: WebhookKeys;
  readonly projectId: string;
  readonly acceptTest: boolean;
  readonly maxAge: number;
  readonly now: () => number;
}

/** Checks everything but the address. */
export function verifyPairs(pairs: WebhookPairs, settings: VerifySettings): WebhookEvent | Refusal {
  const { method, params } = pairs;
  if (method === undefined) return refusal('method-missing', 'it has no method');
  if (!isMethod(method)) return refusal('method-unknown', 'its method is none of check, pay, preauth, error');
  if (pairs.mayHoldSeparator && holdsSeparator(params)) {
    return refusal('separator-in-value', 'a value holds {up}, which UnitPay puts between signed values');
  }
  if (params['signature'] === undefined) return refusal('signature-missing', 'it has no signature');
  const text = signedText(method, params, pairs.allKnown);
  if (!isSigned(text, params, settings.keys)) {
    const hint = signatureHint(text, params, settings.keys);
    return refusal('signature-mismatch', 'no configured key gives its signature', { hint });
  }
  return verifyFields(method, params, settings);
}

/** A request whose signature is right. */
function verifyFields(
  method: WebhookMethod,
  params: Readonly<Record<string, string>>,
  settings: VerifySettings,
): WebhookEvent | Refusal {
  const refused = (reason: WebhookVerificationReason, what: string, hint?: string) =>
    refusal(reason, what, { hint, signed: true });
  const required = readRequired(method, params);
  if (required instanceof FieldProblem) {
    return refused(required.reason, `${required.field} is missing or is not what a genuine webhook has`);
  }
  // The signature of a payment form for such an account could pass for a webhook's.
  if (METHODS.has(params['account'] ?? '')) {
    return refused('account-reserved', "its account equals a webhook method's name");
  }
  // An `error` may name no project: then its signature says which, since it is of the project's key.
  if (params['projectId'] !== undefined && params['projectId'] !== settings.projectId) {
    const hint = `it is of project ${params['projectId']}, and projectId is ${settings.projectId}`;
    return refused('project-mismatch', 'it belongs to another project', hint);
  }
  if (params['test'] === '1' && !settings.acceptTest) {
    // Names no option: a live shop that followed it would take test cards for money.
    const hint =
      'a test payment, in which no money moved: anybody can append test=1 to a payment link, so a live shop refuses it';
    return refused('test-not-accepted', 'it is a test', hint);
  }
  if (
    settings.maxAge !== Number.POSITIVE_INFINITY &&
    Math.abs(settings.now() - required.dateAt.getTime()) > settings.maxAge
  ) {
    return refused('too-old', 'its date differs from now by more than maxAge');
  }
  return toEvent(method, params, required, settings.projectId);
}

function holdsSeparator(params: Readonly<Record<string, string>>): boolean {
  for (const name in params) if (params[name]?.includes(SEPARATOR)) return true;
  return false;
}

function isMethod(method: string): method is WebhookMethod {
  return METHODS.has(method);
}

function refusal(
  reason: WebhookVerificationReason,
  what: string,
  details?: { readonly hint?: string | undefined; readonly signed?: boolean },
): Refusal {
  return new Refusal(reason, `Not accepted as a webhook of UnitPay: ${what}.`, details);
}
