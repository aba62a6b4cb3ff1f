/**
 * @module
 * The machine-readable list of addresses webhooks come from: the mock's own.
 */
import type { MockApp } from './env.js';
import type { World } from './world.js';

/** Adds `/ips/ips_webhooks.json`. */
export function mountIps(app: MockApp, world: World): void {
  const { webhookIp } = world.settings;
  // A handler under the name localhost may be reached by either of the machine's own addresses.
  const webhooks = webhookIp === '127.0.0.1' ? [webhookIp, '::1'] : [webhookIp];
  app.get('/ips/ips_webhooks.json', (c) => c.json({ webhooks }));
}
