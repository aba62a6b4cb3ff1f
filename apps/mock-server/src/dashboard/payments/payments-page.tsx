/** @module The dashboard's first page: is any payment waiting for the shop? */
import type { FC } from 'hono/jsx';
import { dayOf } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { methodWord } from '../parts/method.js';
import { lastOf } from '../payment/verdict.js';
import { answerOf } from '../talk/sentences.js';
import type { DashboardView } from '../view.js';
import { isUnder, matchingPayments, type PaymentsQuery, STATUS_TABS } from './filter.js';
import { FirstSteps } from './first-steps.js';
import { PaymentsTable } from './payments-table.js';
import { TryForm } from './try-form.js';

/** How many payments are listed at once. */
const SHOWN = 50;

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly query: PaymentsQuery;
}

/** The list of payments, or what leads to the first one. */
export const PaymentsPage: FC<Props> = (props) => {
  const { view, world } = props;
  const { payments: texts, tabs } = view.texts;
  const { store } = world;
  if (store.payments.size + store.testPayments.size === 0) return <FirstSteps view={view} world={world} />;
  return (
    <DashboardFrame view={view} world={world} tab="payments" title={tabs.payments}>
      <PageHead title={tabs.payments}>
        <a class="btn main" id="to-new" href="#new">
          <Icon name="plus" />
          {texts.new}
        </a>
      </PageHead>
      <Live id="waiting">
        <Waiting view={view} world={world} />
      </Live>
      <Live id="tabs">
        <StatusTabs {...props} />
      </Live>
      <Filters {...props} />
      <Live id="payments">
        <List {...props} />
      </Live>
      <section class="panel" id="new" aria-labelledby="new-title">
        <div class="panel-head">
          <h2 id="new-title">{texts.new}</h2>
          <span class="small quiet">{texts.newHint}</span>
        </div>
        <div class="pad">
          <TryForm view={view} world={world} />
        </div>
      </section>
    </DashboardFrame>
  );
};

const List: FC<Props> = ({ view, world, query }) => {
  const found = matchingPayments(world, query);
  const under = found.filter((payment) => isUnder(query.status, payment));
  const from = under.filter((payment) => query.before === null || payment.id < query.before);
  const shown = from.slice(0, SHOWN);
  const last = shown.at(-1);
  return (
    <div class="panel">
      {shown.length === 0 ? (
        <p class="pad quiet">{view.texts.payments.nothing}</p>
      ) : (
        <PaymentsTable view={view} world={world} payments={shown} />
      )}
      <div class="foot">
        <span>{view.texts.common.shown(shown.length, under.length, dayOf(world.clock.now(), view.locale))}</span>
        {last !== undefined && from.length > shown.length && (
          <a id="older" href={view.here({ before: String(last.id) })}>
            {view.texts.common.older}
          </a>
        )}
      </div>
    </div>
  );
};

const StatusTabs: FC<Props> = ({ view, world, query }) => {
  const { payments: texts } = view.texts;
  const found = matchingPayments(world, query);
  return (
    <nav class="tabs" aria-label={texts.byStatus}>
      {STATUS_TABS.map((tab) => {
        const count = found.filter((payment) => isUnder(tab, payment)).length;
        return (
          <a
            id={`tab-${tab}`}
            href={view.here({ status: tab === 'all' ? null : tab, before: null })}
            aria-current={tab === query.status ? 'true' : undefined}
          >
            {texts.tabs[tab]} <span class={tab === 'unfinished' && count > 0 ? 'c bad' : 'c'}>{count}</span>
          </a>
        );
      })}
    </nav>
  );
};

const Filters: FC<Props> = ({ view, world, query }) => {
  const { payments: texts, common } = view.texts;
  const { store } = world;
  const all = [...store.payments.values(), ...store.testPayments.values()];
  const types = [...new Set(all.map(({ paymentType }) => paymentType))].sort();
  return (
    <form class="filters" method="get" action="/">
      {view.asked !== null && <input type="hidden" name="locale" value={view.asked} />}
      {query.status !== 'all' && <input type="hidden" name="status" value={query.status} />}
      <span class="search">
        <Icon name="search" />
        <label class="sr" for="q">
          {common.find}
        </label>
        <input id="q" name="q" type="search" value={query.q} placeholder={texts.search} />
      </span>
      <label class="sr" for="method">
        {texts.method}
      </label>
      <select id="method" name="method">
        <option value="">{texts.anyMethod}</option>
        {types.map((type) => (
          <option value={type} selected={type === query.method}>
            {methodWord(view, type)}
          </option>
        ))}
      </select>
      <label class="sr" for="test">
        {texts.mode}
      </label>
      <select id="test" name="test">
        <option value="">{texts.modes.all}</option>
        <option value="1" selected={query.test}>
          {texts.modes.test}
        </option>
      </select>
      <button type="submit">{common.show}</button>
    </form>
  );
};

/** Payments whose money was taken while the shop has not said that the order is done. */
const Waiting: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { payments: texts } = view.texts;
  const waiting = [...world.store.payments.values()].filter(({ status }) => status === 'error_pay');
  const newest = waiting.at(-1);
  if (newest === undefined) return null;
  const delivery = lastOf(world, newest, 'pay');
  return (
    <div class="banner bad">
      <Icon name="warning" class="bad" />
      <div class="grow">
        <p class="bad">
          <strong>{texts.waits(waiting.length)}</strong>
        </p>
        <p>
          {texts.waitsLead(newest.account)} {delivery !== null && answerOf(view, delivery)}{' '}
          <a id="waiting-payment" href={view.link(`/dashboard/payments/${newest.id}`)}>
            {texts.look(newest.id)}
          </a>
        </p>
      </div>
    </div>
  );
};
