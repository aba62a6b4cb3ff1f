/** @module What payer, UnitPay and shop said to each other about one payment, in the order it began. */
import type { Delivery } from '../../state/delivery.js';
import type { JournalEntry } from '../../state/journal-entry.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';

/** One step of the conversation. */
export type Step =
  | { readonly kind: 'api' | 'state' | 'page' | 'button'; readonly at: number; readonly entry: JournalEntry }
  | { readonly kind: 'webhook'; readonly at: number; readonly delivery: Delivery };

/** The conversation, and how many plain page views it leaves out. */
export interface Conversation {
  readonly steps: readonly Step[];
  readonly views: number;
}

/** The words a button of the dashboard begins its journal entry with. */
export const BUTTON = 'button ';

/**
 * The conversation about a payment.
 *
 * @param withViews Whether plain page views are steps too.
 */
export function conversationOf(world: World, payment: Payment, withViews: boolean): Conversation {
  const ids = idsOf(world, payment.id);
  const steps: { readonly step: Step; readonly order: number }[] = [];
  let views = 0;
  let lastPage = '';
  for (const entry of world.journal.where(({ paymentId }) => paymentId !== null && ids.has(paymentId))) {
    if (entry.kind === 'webhook') continue;
    if (entry.kind === 'page') {
      const plain = isView(entry) && !(entry.method === 'receipt' && lastPage !== 'receipt');
      if (!plain || withViews) lastPage = entry.method;
      if (plain) views += 1;
      if (plain && !withViews) continue;
    }
    steps.push({ step: stepOf(entry), order: entry.kind === 'api' ? entry.after + 0.5 : entry.id });
  }
  for (const delivery of world.store.deliveries) {
    if (delivery.paymentId === null || !ids.has(delivery.paymentId)) continue;
    // Before a call that came while it was under way: the shop's handler asks about what it was just told.
    steps.push({ step: { kind: 'webhook', at: delivery.sentAt, delivery }, order: delivery.after + 0.25 });
  }
  return { steps: steps.sort((left, right) => left.order - right.order).map(({ step }) => step), views };
}

/** The payment's number, and the one it had before a test payment got its own. */
function idsOf(world: World, id: number): ReadonlySet<number> {
  const earlier = [...world.testSuccessors].filter(([, successor]) => successor === id).map(([first]) => first);
  return new Set([id, ...earlier]);
}

function stepOf(entry: JournalEntry): Step {
  if (entry.kind === 'page' && entry.method.startsWith(BUTTON)) return { kind: 'button', at: entry.at, entry };
  const kind = entry.kind === 'api' || entry.kind === 'state' ? entry.kind : 'page';
  return { kind, at: entry.at, entry };
}

/** Whether a page was only looked at: forms that were sent, chosen methods and buttons are steps. */
export function isView({ kind, method }: Pick<JournalEntry, 'kind' | 'method'>): boolean {
  return kind === 'page' && method !== 'method' && !method.endsWith(' form') && !method.startsWith(BUTTON);
}
