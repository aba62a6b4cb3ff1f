/**
 * @module
 * Says once what a ledger does not cover, however many users it has in this process.
 */
import type { WebhookLogger } from '../webhook/log/logger.js';

const said = new WeakSet<object>();

/** Logs the ledger's notice, the first time. */
export function sayNotice(ledger: { readonly notice?: string | undefined }, logger: WebhookLogger): void {
  if (ledger.notice === undefined || said.has(ledger)) return;
  said.add(ledger);
  logger.info(`UnitPay: ${ledger.notice}`);
}
