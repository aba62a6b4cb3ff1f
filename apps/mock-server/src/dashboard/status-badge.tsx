/** @module A payment's status as a coloured word. */
import type { FC } from 'hono/jsx';
import { resultOf } from '../pages/pay/result.js';
import type { Payment } from '../state/payment.js';
import type { DashboardView } from './view.js';

/** The status of a payment. */
export const StatusBadge: FC<{ readonly view: DashboardView; readonly payment: Payment }> = ({ view, payment }) => {
  const { name, tone } = resultOf(payment);
  return <span class={`badge ${tone}`}>{view.texts.statuses[name]}</span>;
};
