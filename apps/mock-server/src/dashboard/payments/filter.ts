/** @module Which payments the list shows: by status, by what is searched for, by method and mode. */
import { parseSum } from '../../money/kopecks.js';
import { isPayable } from '../../pages/pay/result.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import type { PaymentsMessages } from '../i18n/en/payments.js';

/** A tab above the list. */
export type StatusTab = keyof PaymentsMessages['tabs'];

/** What the visitor asked to see. */
export interface PaymentsQuery {
  readonly status: StatusTab;
  readonly q: string;
  readonly method: string;
  readonly test: boolean;
  /** Only payments older than this number. */
  readonly before: number | null;
}

const TABS: Readonly<Record<StatusTab, (payment: Payment) => boolean>> = {
  all: () => true,
  waiting: (payment) => payment.hold === 'held' || (isPayable(payment) && payment.status !== 'error'),
  paid: ({ status }) => status === 'success',
  refunded: ({ status }) => status === 'refund',
  failed: ({ status }) => status === 'error' || status === 'error_check',
  unfinished: ({ status }) => status === 'error_pay',
};

/** The tabs, in order. */
export const STATUS_TABS = Object.keys(TABS) as StatusTab[];

/** Reads the query of the page's address. */
export function readPaymentsQuery(params: (name: string) => string | undefined): PaymentsQuery {
  const before = Number(params('before') ?? '');
  return {
    status: STATUS_TABS.find((tab) => tab === params('status')) ?? 'all',
    q: params('q')?.trim() ?? '',
    method: params('method') ?? '',
    test: params('test') === '1',
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

/** Payments that match everything but the tab, newest first. */
export function matchingPayments({ store }: World, { q, method, test }: PaymentsQuery): Payment[] {
  const all = test ? [...store.testPayments.values()] : [...store.payments.values(), ...store.testPayments.values()];
  return all
    .filter((payment) => (method === '' || payment.paymentType === method) && matchesText(payment, q))
    .sort((left, right) => right.id - left.id);
}

/** Whether a payment belongs under a tab. */
export function isUnder(tab: StatusTab, payment: Payment): boolean {
  return TABS[tab](payment);
}

function matchesText(payment: Payment, q: string): boolean {
  if (q === '') return true;
  const text = q.toLowerCase();
  const sum = parseSum(q.replace(',', '.').replace(/[\s₽]/g, ''));
  return (
    payment.account.toLowerCase().includes(text) ||
    payment.desc.toLowerCase().includes(text) ||
    String(payment.id).includes(text) ||
    sum === payment.orderSum
  );
}
