/** @module The application behind the pages, and what it says where there is none. */
import { Hono } from 'hono';
import { mountDashboard } from '../dashboard/mount-dashboard.js';
import { RefusedPage } from '../dashboard/refused-page.js';
import { readDashboardView } from '../dashboard/view.js';
import type { MockApp } from '../env.js';
import type { World } from '../world.js';
import { mountAssets } from './assets/routes.js';
import { notFoundPage } from './error-page.js';
import { mountPay } from './pay/mount-pay.js';
import { respond } from './respond.js';

/** Builds the application. */
export function createPageApp(world: World): MockApp {
  const app: MockApp = new Hono();
  mountAssets(app);
  mountPay(app, world);
  mountDashboard(app, world);
  app.notFound((c) => {
    if (!c.req.path.startsWith('/dashboard')) return notFoundPage(c);
    const view = readDashboardView(c);
    const { notFound, notFoundHelp } = view.texts.common;
    return respond(
      c,
      <RefusedPage view={view} world={world} tab="payments" title={notFound} text={notFoundHelp} detail={c.req.path} />,
      404,
    );
  });
  return app;
}
