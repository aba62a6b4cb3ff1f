/** @module One payment: facts, buttons, timeline. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import { linkToken } from '../engine/links.js';
import { refundedSum } from '../engine/refund.js';
import { subscriptionOf } from '../engine/subscriptions.js';
import { money } from '../pages/pay/frame.js';
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { DashboardFrame, Live, PostButton } from './frame.js';
import { type PaymentAction, possibleActions } from './possible-actions.js';
import { StatusBadge } from './status-badge.js';
import { subscriptionStatus } from './subscription-status.js';
import { Timeline } from './timeline.js';
import type { DashboardView } from './view.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly payment: Payment;
}

/** The page of one payment. */
export const PaymentPage: FC<Props> = ({ view, world, payment }) => (
  <DashboardFrame view={view} tab="payments" title={view.texts.payment.title(payment.id)}>
    <div class="columns">
      <Live id="facts">
        <Facts view={view} world={world} payment={payment} />
      </Live>
      <Live id="actions">
        <Actions view={view} world={world} payment={payment} />
      </Live>
    </div>
    <h2>{view.texts.payment.timeline}</h2>
    <Live id="timeline">
      <Timeline view={view} entries={world.journal.entries({ paymentId: payment.id })} />
    </Live>
  </DashboardFrame>
);

const Facts: FC<Props> = ({ view, world, payment }) => {
  const { payment: texts, payments } = view.texts;
  const subscription = subscriptionOf(world, payment);
  const token = linkToken(world, payment);
  const facts: [string, string][] = [
    [payments.account, payment.account],
    [payments.desc, payment.desc],
    [payments.sum, money(payment.orderSum, payment.orderCurrency)],
    [payments.method, payment.paymentType],
    [payments.created, formatDate(payment.createdAt)],
    [texts.profit, money(payment.profit, payment.orderCurrency)],
    [texts.purse, payment.purse],
    [texts.reason, payment.errorMessage ?? ''],
    [texts.refunded, payment.refunds.length === 0 ? '' : money(refundedSum(payment), payment.orderCurrency)],
    [
      texts.subscription,
      subscription === undefined ? '' : `${subscription.id}: ${subscriptionStatus(view, subscription)}`,
    ],
  ];
  return (
    <>
      <h2>
        <StatusBadge view={view} payment={payment} />
      </h2>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        <dt>{texts.pages}</dt>
        <dd>
          <a href={view.link(`/pay/redirect/${token}`)}>{texts.payPage}</a>,{' '}
          <a href={view.link(`/pay/receipt/${token}`)}>{texts.receipt}</a>
        </dd>
      </dl>
    </>
  );
};

const Actions: FC<Props> = ({ view, world, payment }) => {
  const { payment: texts } = view.texts;
  const { payer, bank, operator } = possibleActions(world, payment);
  if (payer.length + bank.length + operator.length === 0) return <p class="quiet">{texts.nothing}</p>;
  const groups: [string, readonly PaymentAction[]][] = [
    [texts.payer, payer],
    [texts.bank, bank],
    [texts.operator, operator],
  ];
  return (
    <>
      {groups
        .filter(([, actions]) => actions.length > 0)
        .map(([who, actions]) => (
          <div class="field">
            <h3>{who}</h3>
            <div class="buttons">
              {actions.map((action) => (
                <PostButton view={view} path={`/dashboard/payments/${payment.id}/${action}`} main={action === 'pay'}>
                  {texts.actions[action]}
                </PostButton>
              ))}
            </div>
          </div>
        ))}
    </>
  );
};
