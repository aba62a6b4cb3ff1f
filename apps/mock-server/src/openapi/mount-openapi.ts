/**
 * @module
 * The OpenAPI document of the API.
 */
import type { MockApp } from '../env.js';
import type { World } from '../world.js';
import { buildOpenApi } from './build-openapi.js';

/** Adds `/openapi.json`. */
export function mountOpenApi(app: MockApp, world: World): void {
  app.get('/openapi.json', (c) => c.json(buildOpenApi(world.origin()) as never));
}
