/**
 * @module
 * The machine-readable list of addresses webhooks come from: the mock's own.
 */
import type { MockApp } from './env.js';
import type { World } from './world.js';

/** Adds `/ips/ips_webhooks.json`. */
export function mountIps(app: MockApp, world: World): void {
  app.get('/ips/ips_webhooks.json', (c) => c.json({ webhooks: [world.settings.webhookIp] }));
}
