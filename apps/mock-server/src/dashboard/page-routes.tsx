/** @module The dashboard's pages. */
import type { Context } from 'hono';
import type { MockApp } from '../env.js';
import { respond } from '../pages/respond.js';
import type { World } from '../world.js';
import { ClockPage } from './clock-page.js';
import { FaultsPage } from './faults-page.js';
import { JournalPage } from './journal-page.js';
import { PaymentPage } from './payment-page.js';
import { PaymentsPage } from './payments-page.js';
import { PayoutsPage } from './payouts-page.js';
import { RefusedPage } from './refused-page.js';
import { SettingsPage } from './settings-page.js';
import { SubscriptionsPage } from './subscriptions-page.js';
import { readDashboardView } from './view.js';
import { WebhooksPage } from './webhooks-page.js';

/** Adds the pages. */
export function mountDashboardPages(app: MockApp, world: World): void {
  app.get('/', (c) => respond(c, <PaymentsPage view={readDashboardView(c)} world={world} />));
  app.get('/dashboard/payments/:id', (c) => showPayment(world, c));
  app.get('/dashboard/subscriptions', (c) =>
    respond(c, <SubscriptionsPage view={readDashboardView(c)} world={world} />),
  );
  app.get('/dashboard/payouts', (c) => respond(c, <PayoutsPage view={readDashboardView(c)} world={world} />));
  app.get('/dashboard/webhooks', (c) => respond(c, <WebhooksPage view={readDashboardView(c)} world={world} />));
  app.get('/dashboard/journal', (c) => {
    const query = {
      kind: c.req.query('kind') ?? '',
      method: c.req.query('method') ?? '',
      payment: c.req.query('payment') ?? '',
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
  if (payment !== undefined) return respond(c, <PaymentPage view={view} world={world} payment={payment} />);
  return respond(
    c,
    <RefusedPage
      view={view}
      tab="payments"
      title={view.texts.common.notFound}
      detail={`${view.texts.payments.number} ${id}`}
    />,
    404,
  );
}
