/** @module Subscriptions, with what a bank or the provider would do to them. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import { money } from '../pages/pay/frame.js';
import type { Subscription, SubscriptionStatus } from '../state/subscription.js';
import type { World } from '../world.js';
import { DashboardFrame, Live, PostButton } from './frame.js';
import { subscriptionStatus } from './subscription-status.js';
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
        {newest.length === 0 ? (
          <p class="quiet">{texts.empty}</p>
        ) : (
          <List view={view} world={world} subscriptions={newest} />
        )}
        {newest.length === SHOWN && <p class="quiet small">{common.newest(SHOWN)}</p>}
      </Live>
    </DashboardFrame>
  );
};

interface ListProps {
  readonly view: DashboardView;
  readonly world: World;
  readonly subscriptions: readonly Subscription[];
}

const List: FC<ListProps> = ({ view, world, subscriptions }) => {
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
          <th scope="col">{texts.created}</th>
          <th scope="col">{common.actions}</th>
        </tr>
      </thead>
      <tbody>
        {subscriptions.map((subscription) => (
          <Row view={view} subscription={subscription} currency={currencyOf(world, subscription)} />
        ))}
      </tbody>
    </table>
  );
};

/** A subscription is charged in the currency it was started in. */
function currencyOf({ store }: World, { parentPaymentId }: Subscription): string {
  return store.payments.get(parentPaymentId)?.orderCurrency ?? 'RUB';
}

interface RowProps {
  readonly view: DashboardView;
  readonly subscription: Subscription;
  readonly currency: string;
}

const Row: FC<RowProps> = ({ view, subscription, currency }) => {
  const { subscriptions: texts, payments, common } = view.texts;
  const { id, status, parentPaymentId, successPayments, failPayments, totalSum } = subscription;
  return (
    <tr>
      <td data-label={texts.number}>{id}</td>
      <td data-label={payments.desc}>{subscription.description}</td>
      <td data-label={payments.status}>
        <div>
          <span class={`badge ${TONES[status]}`}>{subscriptionStatus(view, subscription)}</span>
          {subscription.nextDecline !== null && <div class="small">{texts.declines}</div>}
        </div>
      </td>
      <td data-label={texts.charges}>
        <div>
          {texts.counts(successPayments, failPayments)}, {money(totalSum, currency)}
        </div>
      </td>
      <td data-label={texts.first}>
        <a id={`parent-${id}`} href={view.link(`/dashboard/payments/${parentPaymentId}`)}>
          {parentPaymentId}
        </a>
      </td>
      <td data-label={texts.created}>{formatDate(subscription.startedAt)}</td>
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
