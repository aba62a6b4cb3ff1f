/** @module The dashboard's pages. */
import type { Context } from 'hono';
import type { MockApp } from '../env.js';
import { respond } from '../pages/respond.js';
import type { World } from '../world.js';
import { FaultsPage } from './faults/faults-page.js';
import { ClockPage } from './money/clock-page.js';
import { PayoutsPage } from './money/payouts-page.js';
import { SubscriptionsPage } from './money/subscriptions-page.js';
import { PaymentPage } from './payment/payment-page.js';
import { readPaymentsQuery } from './payments/filter.js';
import { PaymentsPage } from './payments/payments-page.js';
import { RefusedPage } from './refused-page.js';
import { SettingsPage } from './settings/settings-page.js';
import { JournalPage } from './traffic/journal-page.js';
import { readChips } from './traffic/kinds.js';
import { WebhooksPage } from './traffic/webhooks-page.js';
import { readDashboardView } from './view.js';

/** Adds the pages. */
export function mountDashboardPages(app: MockApp, world: World): void {
  app.get('/', (c) => {
    const query = readPaymentsQuery((name) => c.req.query(name));
    return respond(c, <PaymentsPage view={readDashboardView(c)} world={world} query={query} />);
  });
  app.get('/dashboard/payments/:id', (c) => showPayment(world, c));
  app.get('/dashboard/subscriptions', (c) =>
    respond(c, <SubscriptionsPage view={readDashboardView(c)} world={world} />),
  );
  app.get('/dashboard/payouts', (c) => respond(c, <PayoutsPage view={readDashboardView(c)} world={world} />));
  app.get('/dashboard/webhooks', (c) => {
    const query = { answer: c.req.query('answer') ?? '', before: c.req.query('before') ?? '' };
    return respond(c, <WebhooksPage view={readDashboardView(c)} world={world} query={query} />);
  });
  app.get('/dashboard/journal', (c) => {
    const before = Number(c.req.query('before') ?? '');
    const query = {
      chips: readChips(c.req.query('show')),
      q: c.req.query('q')?.trim() ?? '',
      before: Number.isSafeInteger(before) && before > 0 ? before : null,
    };
    return respond(c, <JournalPage view={readDashboardView(c)} world={world} query={query} />);
  });
  app.get('/dashboard/faults', (c) => respond(c, <FaultsPage view={readDashboardView(c)} world={world} />));
  app.get('/dashboard/clock', (c) => respond(c, <ClockPage view={readDashboardView(c)} world={world} />));
  app.get('/dashboard/settings', (c) => respond(c, <SettingsPage view={readDashboardView(c)} world={world} />));
}

function showPayment(world: World, c: Context): Response | Promise<Response> {
  const view = readDashboardView(c);
  const id = c.req.param('id') ?? '';
  const payment = world.store.anyPayment(Number(id));
  if (payment !== undefined) {
    const withViews = c.req.query('pages') === '1';
    return respond(c, <PaymentPage view={view} world={world} payment={payment} withViews={withViews} />);
  }
  const { notFound, notFoundHelp } = view.texts.common;
  return respond(
    c,
    <RefusedPage view={view} world={world} tab="payments" title={notFound} text={notFoundHelp} detail={id} />,
    404,
  );
}
