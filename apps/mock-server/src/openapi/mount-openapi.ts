/**
 * @module
 * The OpenAPI documents of the API.
 */
import type { MockApp } from '../env.js';
import type { World } from '../world.js';
import { buildMockOpenApi, buildOpenApi } from './build-openapi.js';

/** Adds `/openapi.json`, true of the real UnitPay too, and `/openapi.mock.json`, typed per method. */
export function mountOpenApi(app: MockApp, world: World): void {
  app.get('/openapi.json', (c) => c.json(buildOpenApi(world.origin()) as never));
  app.get('/openapi.mock.json', (c) => c.json(buildMockOpenApi(world.origin()) as never));
}
