/**
 * @module
 * The mock's web application: the provider's own addresses, the control API, and the pages.
 */
import { type Context, Hono } from 'hono';
import { mountApi } from './api/mount-api.js';
import { guardHost } from './control/guard-host.js';
import type { MockApp } from './env.js';
import { apiError } from './errors/api-error.js';
import { mountIps } from './ips.js';
import { mountPages } from './pages/index.js';
import { answerUnmatched } from './unmatched/unmatched.js';
import type { World } from './world.js';

/** Builds the application of one mock. */
export function createApp(world: World): MockApp {
  const app: MockApp = new Hono();
  app.onError(internalError);
  mountApi(app, world);
  mountIps(app, world);
  // Control API and dashboard change things: other sites must not reach them through the user's browser.
  app.use('/__mock__/*', guardHost(world));
  app.use('/', guardHost(world));
  // Loaded when first asked for: most tests and every start need only the API.
  onDemand(app, '/__mock__/*', async (part) => (await import('./control/mount-control.js')).mountControl(part, world));
  for (const path of ['/openapi.json', '/openapi.mock.json'])
    onDemand(app, path, async (part) => (await import('./openapi/mount-openapi.js')).mountOpenApi(part, world));
  mountPages(app, world);
  app.notFound((c) => answerUnmatched(world, c));
  return app;
}

/** A mistake of the mock's own: told on the terminal, answered as the provider's internal error. */
function internalError(error: Error, c: Context): Response {
  console.error(error);
  return c.json({ error: apiError('internal').body }, 500);
}

/** Adds a part of the application that is loaded with its first request. */
function onDemand(app: MockApp, path: string, mount: (part: MockApp) => Promise<void>): void {
  let loading: Promise<MockApp> | null = null;
  const load = async (): Promise<MockApp> => {
    const part: MockApp = new Hono();
    await mount(part);
    return part;
  };
  app.all(path, async (c) => {
    loading ??= load();
    return (await loading).fetch(c.req.raw, c.env);
  });
}
