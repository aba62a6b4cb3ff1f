/**
 * @module
 * The route on platforms that no test application runs on.
 */
import type { HttpAdapterHost } from '@nestjs/core';
import type { Webhook } from '@unitpay-kit/core';
import { expect, test, vi } from 'vitest';
import { addRoute } from './webhook.route.js';

/** An application that looks like Express as far as this goes, and the handler that was added to it. */
function expressLike() {
  let added: (request: object, response: object, next: () => void) => void = () => {};
  const express = {
    use: (handler: typeof added) => {
      added = handler;
    },
  };
  const host = { httpAdapter: { getType: () => 'express', getInstance: () => express } } as unknown as HttpAdapterHost;
  return { host, handle: (request: object, next: () => void) => added(request, {}, next) };
}

test('another platform than Express and Fastify is told what to do instead', () => {
  const host = { httpAdapter: { getType: () => 'koa' } } as unknown as HttpAdapterHost;
  expect(() => addRoute(host, '/unitpay', {} as Webhook)).toThrow(/"webhook\.path": no route can be added .*"koa"/);
});

test('a request whose URL nobody knows is left to the application', () => {
  const { host, handle } = expressLike();
  const process = vi.fn();
  addRoute(host, '/unitpay', { process } as unknown as Webhook);
  const next = vi.fn();
  handle({ method: 'GET' }, next);
  expect(next).toHaveBeenCalledWith();
  expect(process).not.toHaveBeenCalled();
});

test('an Express that shows no list of its routes is not said to hide a controller', () => {
  const { host } = expressLike();
  expect(addRoute(host, '/unitpay', {} as Webhook).hidesController()).toBe(false);
});
