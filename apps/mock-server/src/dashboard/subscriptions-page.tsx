/** @module Subscriptions, with what a bank or the provider would do to them. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import { money } from '../pages/pay/frame.js';
import type { Subscription, SubscriptionStatus } from '../state/subscription.js';
import type { World } from '../world.js';
import { DashboardFrame, Live, PostButton } from './frame.js';
import type { DashboardView } from './view.js';

/** How many subscriptions are listed. */
const SHOWN = 50;

const TONES: Readonly<Record<SubscriptionStatus, string>> = { new: 'wait', active: 'good', close: 'bad' };

/** The list of subscriptions, newest first. */
export const SubscriptionsPage: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { subscriptions: texts, tabs, common } = view.texts;
  const newest = [...world.store.subscriptions.values()].slice(-SHOWN).reverse();
  return (
    <DashboardFrame view={view} tab="subscriptions" title={tabs.subscriptions}>
      <p class="quiet">{texts.lead}</p>
      <Live id="subscriptions">
        {newest.length === 0 ? <p class="quiet">{texts.empty}</p> : <List view={view} subscriptions={newest} />}
        {newest.length === SHOWN && <p class="quiet small">{common.newest(SHOWN)}</p>}
      </Live>
    </DashboardFrame>
  );
};

const List: FC<{ readonly view: DashboardView; readonly subscriptions: readonly Subscription[] }> = ({
  view,
  subscriptions,
}) => {
  const { subscriptions: texts, payments, common } = view.texts;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{texts.number}</th>
          <th scope="col">{payments.desc}</th>
          <th scope="col">{payments.status}</th>
          <th scope="col">{texts.charges}</th>
          <th scope="col">{texts.first}</th>
          <th scope="col">{payments.created}</th>
          <th scope="col">{common.actions}</th>
        </tr>
      </thead>
      <tbody>
        {subscriptions.map((subscription) => (
          <Row view={view} subscription={subscription} />
        ))}
      </tbody>
    </table>
  );
};

const Row: FC<{ readonly view: DashboardView; readonly subscription: Subscription }> = ({ view, subscription }) => {
  const { subscriptions: texts, payments, common } = view.texts;
  const { id, status, closeType, parentPaymentId, successPayments, failPayments, totalSum } = subscription;
  return (
    <tr>
      <td data-label={texts.number}>{id}</td>
      <td data-label={payments.desc}>{subscription.description}</td>
      <td data-label={payments.status}>
        <span class={`badge ${TONES[status]}`}>{closeType === null ? status : `${status}: ${closeType}`}</span>
        {subscription.nextDecline !== null && <p class="small">{texts.declines}</p>}
      </td>
      <td data-label={texts.charges}>
        {texts.counts(successPayments, failPayments)}, {money(totalSum, 'RUB')}
      </td>
      <td data-label={texts.first}>
        <a id={`parent-${id}`} href={view.link(`/dashboard/payments/${parentPaymentId}`)}>
          {parentPaymentId}
        </a>
      </td>
      <td data-label={payments.created}>{formatDate(subscription.startedAt)}</td>
      <td data-label={common.actions}>
        <Actions view={view} subscription={subscription} />
      </td>
    </tr>
  );
};

const Actions: FC<{ readonly view: DashboardView; readonly subscription: Subscription }> = ({ view, subscription }) => {
  const { subscriptions: texts } = view.texts;
  if (subscription.status === 'close') return <span class="quiet">—</span>;
  return (
    <div class="buttons">
      {(['declineNextCharge', 'error', 'abuse'] as const).map((action) => (
        <PostButton view={view} path={`/dashboard/subscriptions/${subscription.id}/${action}`}>
          {texts.actions[action]}
        </PostButton>
      ))}
    </div>
  );
};
