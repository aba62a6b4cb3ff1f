/** @module The strip of facts about a payment. */
import type { Child, FC } from 'hono/jsx';
import { dueAt } from '../../engine/due.js';
import { refundable, refundedSum } from '../../engine/refund.js';
import { subscriptionOf } from '../../engine/subscriptions.js';
import { money } from '../../pages/format/money.js';
import { dayAndTime } from '../../pages/format/time.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import { subscriptionStatus } from '../money/subscription-status.js';
import { methodWord } from '../parts/method.js';
import { reasonWord } from '../parts/reason.js';
import type { DashboardView } from '../view.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly payment: Payment;
}

/** The facts; those that say nothing are left out. */
export const Facts: FC<Props> = ({ view, world, payment }) => {
  const { facts: texts } = view.texts.payment;
  const { locale } = view;
  const sum = (kopecks: bigint) => <span class="num">{money(kopecks, payment.orderCurrency, locale)}</span>;
  const due = payment.test ? null : dueAt(payment);
  const left = refundable(world, payment);
  const subscription = subscriptionOf(world, payment);
  const paid = ['success', 'error_pay', 'refund'].includes(payment.status);
  const facts: (readonly [string, Child] | false)[] = [
    [texts.created, <span class="num">{dayAndTime(payment.createdAt, locale)}</span>],
    [
      texts.method,
      <>
        {methodWord(view, payment.paymentType)} <span class="mono">{shownPurse(payment.purse)}</span>
      </>,
    ],
    payment.refunds.length === 0 && [paid ? texts.profit : texts.wouldGet, sum(payment.profit)],
    left > 0n && [texts.refundable, sum(left)],
    payment.refunds.length > 0 && [texts.refunded, sum(refundedSum(payment))],
    due !== null && [dueWord(texts, payment), <span class="num">{dayAndTime(due, locale)}</span>],
    payment.errorMessage !== null && [texts.reason, reasonWord(view, payment.errorMessage)],
    subscription !== undefined && [
      texts.subscription,
      <>
        <span class="num">{subscription.id}</span> {subscriptionStatus(view, subscription)}
      </>,
    ],
    [texts.status, <code>{payment.status}</code>],
  ];
  return (
    <dl class="facts">
      {facts.map(
        (fact) =>
          fact !== false && (
            <div>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
};

function dueWord(texts: DashboardView['texts']['payment']['facts'], payment: Payment): string {
  if (payment.hold !== 'held') return texts.ends;
  return payment.preauthExpireLogic === 0 ? texts.captured : texts.released;
}

/** A card is masked already; a phone is not. */
function shownPurse(purse: string): string {
  if (purse === '' || /x/.test(purse)) return purse;
  return `${purse.slice(0, 2)}***${purse.slice(-2)}`;
}
