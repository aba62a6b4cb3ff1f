/**
 * @module
 * A platform that is neither Express nor Fastify.
 */
import type { HttpAdapterHost } from '@nestjs/core';
import type { Webhook } from '@unitpay-kit/core';
import { expect, test } from 'vitest';
import { addRoute } from './webhook.route.js';

test('another platform than Express and Fastify is told what to do instead', () => {
  const host = { httpAdapter: { getType: () => 'koa' } } as unknown as HttpAdapterHost;
  expect(() => addRoute(host, '/unitpay', {} as Webhook)).toThrow(/"webhook\.path": no route can be added .*"koa"/);
});
