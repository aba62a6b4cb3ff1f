/** @module A dot and a word: done is a dot, waiting is a ring, and the word alone is enough. */
import type { Child, FC } from 'hono/jsx';
import { type Result, resultOf } from '../../pages/pay/result.js';
import type { Payment } from '../../state/payment.js';
import type { DashboardView } from '../view.js';

/** How something stands. */
export type Tone = 'good' | 'bad' | 'wait' | 'back';

/** A coloured word with its dot. */
export const Status: FC<{ readonly tone: Tone; readonly ring?: boolean; readonly children?: Child }> = ({
  tone,
  ring = tone === 'wait',
  children,
}) => <span class={`st ${tone}${ring ? ' ring' : ''}`}>{children}</span>;

const TONES: Readonly<Record<Result['name'], Tone>> = {
  wait: 'wait',
  secure: 'wait',
  held: 'wait',
  success: 'good',
  refund: 'back',
  error: 'bad',
  error_check: 'bad',
  error_pay: 'bad',
};

/** The status of a payment in words. */
export const PaymentStatusWord: FC<{ readonly view: DashboardView; readonly payment: Payment }> = ({
  view,
  payment,
}) => {
  const { name } = resultOf(payment);
  return <Status tone={TONES[name]}>{view.texts.words.statuses[name]}</Status>;
};
