/** @module The dashboard at `/`. */
import { guardHost } from '../control/guard-host.js';
import type { MockApp } from '../env.js';
import { pageHeaders } from '../pages/security.js';
import type { World } from '../world.js';
import { mountDashboardActions } from './action-routes.js';
import { mountDashboardPages } from './page-routes.js';

/** Adds the dashboard; other sites can neither post to it, nor read it under a name of their own, nor frame it. */
export function mountDashboard(app: MockApp, world: World): void {
  for (const path of ['/', '/dashboard/*']) {
    app.use(path, pageHeaders(false));
    app.use(path, guardHost(world));
  }
  mountDashboardPages(app, world);
  mountDashboardActions(app, world);
}
