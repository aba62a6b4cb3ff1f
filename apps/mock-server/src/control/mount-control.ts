/**
 * @module
 * The control API: everything a test or the dashboard does to the mock, as JSON under `/__mock__/`.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
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

/** Largest body, in bytes: more than the largest sensible state. */
const BODY_LIMIT = 16 * 1024 * 1024;

/** Adds the control API. */
export function mountControl(app: MockApp, world: World): void {
  const control = new Hono<{ Bindings: MockBindings }>();
  control.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => reply({ error: { code: 'too-large', message: 'A body may have 16 MB at most.' } }, 413),
    }),
  );
  mockRoutes(control, world);
  paymentRoutes(control, world);
  moneyRoutes(control, world);
  faultRoutes(control, world);
  webhookRoutes(control, world);
  eventRoutes(control, world);
  control.onError(controlErrors);
  control.all('/*', (c) =>
    reply({ error: { code: 'not-found', message: `There is no ${c.req.method} ${c.req.path}.` } }, 404),
  );
  app.route('/__mock__', control);
}
