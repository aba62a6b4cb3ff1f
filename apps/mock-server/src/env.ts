/**
 * @module
 * What the runtime hands to the application besides the request.
 */
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** Bindings of a request: Node's own objects over TCP; in-process a mark for a connection that broke. */
export interface MockBindings extends Partial<HttpBindings> {
  readonly connection?: { reset: boolean };
}

/** The application's type. */
export type MockApp = Hono<{ Bindings: MockBindings }>;
