/**
 * @module
 * What a shop in a process of its own is told, and says.
 */
import type { DriverName } from '../drivers/drivers.js';

/** How it is set up. */
export interface ShopSetting {
  readonly driver: DriverName;
  readonly schema: string;
  /** Whether the first handler that has given the order away stays there, until the process is killed. */
  readonly staysAfterWriting: boolean;
}

/** What it says: that it listens, that a handler has written, how a webhook ended. */
export type ShopMessage = 'ready' | 'written' | { readonly unitpayId: string; readonly result: string };

/** The order that everybody pays, and its tables. */
export const ORDER = 'order-7';
export const TABLES = (schema: string) => ({ webhooks: `${schema}.webhooks`, ledger: `${schema}.ledger` });
