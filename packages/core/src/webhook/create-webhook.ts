import { InFlight } from '../async/in-flight.js';
import { WebhookVerificationError } from '../errors/webhook-verification-error.js';
import { processFetch } from './adapters/fetch.js';
import { writeNotice } from './log/notice.js';
import type { WebhookOptions } from './options/options.js';
import { resolveOptions } from './options/resolve-options.js';
import { type Parts, processRequest } from './process.js';
import { lazyRecovery, recover } from './recovery/lazy-recovery.js';
import { WatchList } from './recovery/watch-list.js';
import { watchLimits } from './recovery/watch-machine.js';
import type { Settings } from './settings.js';
import type { WebhookEvent } from './verify/event.js';
import { verifyRequest } from './verify-request.js';
import type { VerifyInput, Webhook } from './webhook.js';

/**
 * Creates the webhook of one project: it verifies that a request is UnitPay's, compares it with your order, runs your handler exactly
 * once, and answers before the provider gives up.
 *
 * @throws {UnitPayValidationError} that names every option which is missing, unknown or out of range.
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * const webhook = createWebhook({
 *   client: unitpay,
 *   store: memoryStore(),
 *   order: async ({ account }) => orders.find(account), // { sum: '900.00', currency: 'RUB' } or null
 *   onPay: async ({ account }) => orders.markPaid(account),
 * });
 * http.createServer(nodeListener(webhook)).listen(3000);
 */
export function createWebhook<Tx = undefined>(options: WebhookOptions<Tx>): Webhook {
  const settings = resolveOptions(options);
  const inFlight = new InFlight();
  const { ledger } = options;
  const watches = ledger && new WatchList(ledger, watchLimits(settings.timeScale), settings);
  const parts: Parts<Tx> = { options: { ...options }, settings, inFlight, watches };
  writeNotice(options.store.notice, settings.logger);
  writeNotice(ledger?.notice, settings.logger);
  const webhook: Webhook = {
    acceptPost: settings.acceptPost,
    verify: (input) => verify(input, settings),
    process: (input) => processRequest(input, parts),
    fetch: (request, context = {}) => processFetch(webhook, request, context),
    recover: (params) => {
      const recovering = recover(params, parts);
      inFlight.add(recovering);
      return recovering;
    },
    recovery: lazyRecovery(parts),
    idle: () => inFlight.idle(),
  };
  return Object.freeze(webhook);
}

function verify(input: VerifyInput, settings: Settings): WebhookEvent {
  const { event, refusal } = verifyRequest(input, undefined, settings);
  if (refusal) throw new WebhookVerificationError(refusal.reason, refusal.message);
  return event;
}
