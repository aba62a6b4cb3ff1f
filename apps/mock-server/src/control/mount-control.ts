/**
 * @module
 * The control API: everything a test or the dashboard does to the mock, as JSON under `/__mock__/`.
 */
import { Hono } from 'hono';
import type { MockApp, MockBindings } from '../env.js';
import type { World } from '../world.js';
import { controlErrors } from './control-errors.js';

/** Adds the control API. */
export function mountControl(app: MockApp, _world: World): void {
  const control = new Hono<{ Bindings: MockBindings }>();
  control.onError(controlErrors);
  app.route('/__mock__', control);
}
