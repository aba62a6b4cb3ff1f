/**
 * @module
 * The control API: everything a test or the dashboard does to the mock, as JSON under `/__mock__/`.
 */
import { Hono } from 'hono';
import type { MockApp, MockBindings } from '../env.js';
import type { World } from '../world.js';
import { controlErrors } from './control-errors.js';
import { eventRoutes } from './event-routes.js';
import { faultRoutes } from './fault-routes.js';
import { mockRoutes } from './mock-routes.js';
import { moneyRoutes } from './money-routes.js';
import { paymentRoutes } from './payment-routes.js';
import { reply } from './reply.js';
import { webhookRoutes } from './webhook-routes.js';

/** Adds the control API. */
export function mountControl(app: MockApp, world: World): void {
  const control = new Hono<{ Bindings: MockBindings }>();
  mockRoutes(control, world);
  paymentRoutes(control, world);
  moneyRoutes(control, world);
  faultRoutes(control, world);
  webhookRoutes(control, world);
  eventRoutes(control, world);
  control.get('/openapi.json', async () => {
    const { buildControlOpenApi } = await import('../openapi/build-control-openapi.js');
    return reply(buildControlOpenApi(world.origin()));
  });
  control.onError(controlErrors);
  control.all('/*', (c) =>
    reply({ error: { code: 'not-found', message: `There is no ${c.req.method} ${c.req.path}.` } }, 404),
  );
  app.route('/__mock__', control);
}
