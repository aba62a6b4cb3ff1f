import { silentLogger, type WebhookLogger } from './logger.js';

/** Shared by the package's two copies, ESM and CommonJS. */
const WRITTEN: unique symbol = Symbol.for('unitpay-kit.notices') as never;

interface Registry {
  [WRITTEN]?: Set<string>;
}

/** Writes what a store or a ledger does not cover, once in a process however many of them there are. */
export function writeNotice(notice: string | undefined, logger: WebhookLogger): void {
  if (notice === undefined || logger === silentLogger) return;
  const registry = globalThis as Registry;
  registry[WRITTEN] ??= new Set();
  if (registry[WRITTEN].has(notice)) return;
  registry[WRITTEN].add(notice);
  logger.info(`UnitPay: ${notice}`);
}
