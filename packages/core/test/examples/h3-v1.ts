/**
 * @module
 * The webhook on h3 1, on which Nitro 2 and Nuxt 3 are built.
 */
import { nodeListener, type Webhook } from '@unitpay-kit/core';
import { type App, createApp, fromNodeMiddleware } from 'h3-v1';

export function h3v1App(webhook: Webhook): App {
  return createApp().use('/unitpay', fromNodeMiddleware(nodeListener(webhook)));
}
