/**
 * @module
 * Pages people look at: payment, receipt, widget script, dashboard.
 */

import { mountDashboard } from '../dashboard/mount-dashboard.js';
import type { MockApp } from '../env.js';
import type { World } from '../world.js';
import { mountAssets } from './assets/routes.js';
import { mountPay } from './pay/mount-pay.js';

/** Adds the pages to the mock's app. */
export function mountPages(app: MockApp, world: World): void {
  mountAssets(app);
  mountPay(app, world);
  mountDashboard(app, world);
}
