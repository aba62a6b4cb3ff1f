/** @module The dashboard's sections, and where each is. */
import type { IconName } from '../../pages/parts/icon.js';

/** A section. */
export type Tab = 'payments' | 'subscriptions' | 'payouts' | 'webhooks' | 'journal' | 'faults' | 'clock' | 'settings';

/** The picture beside a section's name. */
export const TAB_ICONS: Readonly<Record<Tab, IconName>> = {
  payments: 'list',
  subscriptions: 'renew',
  payouts: 'out',
  webhooks: 'hook',
  journal: 'page',
  faults: 'bolt',
  clock: 'clock',
  settings: 'sliders',
};

/** The address of a section. */
export function tabPath(tab: Tab): string {
  return tab === 'payments' ? '/' : `/dashboard/${tab}`;
}
