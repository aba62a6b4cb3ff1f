/** @module Subscriptions, with what a bank or the provider would do to them. */
import type { FC } from 'hono/jsx';
import { money } from '../../pages/format/money.js';
import { dayAndTime, dayOf, isoTime } from '../../pages/format/time.js';
import type { Subscription, SubscriptionStatus } from '../../state/subscription.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { Empty } from '../parts/empty.js';
import { PostButton } from '../parts/post-button.js';
import { Status, type Tone } from '../parts/status.js';
import type { DashboardView } from '../view.js';
import { subscriptionStatus } from './subscription-status.js';

/** How many subscriptions are listed. */
const SHOWN = 50;

const TONES: Readonly<Record<SubscriptionStatus, Tone>> = { new: 'wait', active: 'good', close: 'bad' };

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

/** The list of subscriptions, newest first. */
export const SubscriptionsPage: FC<Props> = ({ view, world }) => {
  const { subscriptions: texts, tabs, common } = view.texts;
  const all = [...world.store.subscriptions.values()].reverse();
  const shown = all.slice(0, SHOWN);
  return (
    <DashboardFrame view={view} world={world} tab="subscriptions" title={tabs.subscriptions}>
      <PageHead title={tabs.subscriptions} lead={texts.lead} />
      <Live id="subscriptions" class="panel">
        {shown.length === 0 ? (
          <Empty title={texts.empty} text={texts.emptyText} />
        ) : (
          <>
            <ol class="items">
              {shown.map((subscription) => (
                <Item view={view} world={world} subscription={subscription} />
              ))}
            </ol>
            <div class="foot">
              <span>{common.shown(shown.length, all.length, dayOf(world.clock.now(), view.locale))}</span>
            </div>
          </>
        )}
      </Live>
    </DashboardFrame>
  );
};

const Item: FC<Props & { readonly subscription: Subscription }> = ({ view, world, subscription }) => {
  const { subscriptions: texts } = view.texts;
  const { id, status, parentPaymentId, successPayments, failPayments, totalSum, startedAt } = subscription;
  // A subscription is charged in the currency it was started in.
  const currency = world.store.payments.get(parentPaymentId)?.orderCurrency ?? 'RUB';
  return (
    <li class="item">
      <div class="item-main">
        <strong>{subscription.description === '' ? texts.number : subscription.description}</strong>
        <span class="sub num">
          {texts.number} {id} · <time datetime={isoTime(startedAt)}>{dayAndTime(startedAt, view.locale)}</time>
        </span>
      </div>
      <div class="item-state">
        <Status tone={TONES[status]}>{subscriptionStatus(view, subscription)}</Status>
        {subscription.nextDecline !== null && <span class="sub">{texts.declines}</span>}
      </div>
      <div class="item-sum">
        <span class="num">{money(totalSum, currency, view.locale)}</span>
        <span class="sub">{texts.counts(successPayments, failPayments)}</span>
      </div>
      <div class="item-do">
        <a id={`parent-${id}`} href={view.link(`/dashboard/payments/${parentPaymentId}`)}>
          {texts.first} <span class="num">{parentPaymentId}</span>
        </a>
        {status !== 'close' &&
          (['declineNextCharge', 'error', 'abuse'] as const).map((action) => (
            <PostButton view={view} path={`/dashboard/subscriptions/${id}/${action}`}>
              {texts.actions[action]}
            </PostButton>
          ))}
      </div>
    </li>
  );
};
