/**
 * @module
 * The mock's web application: the provider's own addresses, the control API, and the pages.
 */
import { Hono } from 'hono';
import { mountApi } from './api/mount-api.js';
import { guardHost } from './control/guard-host.js';
import { mountControl } from './control/mount-control.js';
import type { MockApp } from './env.js';
import { mountIps } from './ips.js';
import { mountOpenApi } from './openapi/mount-openapi.js';
import { mountPages } from './pages/index.js';
import type { World } from './world.js';

/** Builds the application of one mock. */
export function createApp(world: World): MockApp {
  const app: MockApp = new Hono();
  mountApi(app, world);
  mountIps(app, world);
  mountOpenApi(app, world);
  // Control API and dashboard change things: other sites must not reach them through the user's browser.
  app.use('/__mock__/*', guardHost(world));
  app.use('/', guardHost(world));
  mountControl(app, world);
  mountPages(app, world);
  return app;
}
