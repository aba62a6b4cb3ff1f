/**
 * @module
 * Control of webhooks: the deliveries, one sent by hand, and where they go.
 */
import type { Hono } from 'hono';
import type { MockBindings } from '../env.js';
import { ActionError } from '../errors/action-error.js';
import { checkWebAddress } from '../input/web-address.js';
import { webhookInput } from '../input/webhook-input.js';
import { withoutUndefined } from '../input/without-undefined.js';
import { setWebhook } from '../mock/set-webhook.js';
import type { Project } from '../state/project.js';
import { sendManualWebhook } from '../webhooks/send-manual.js';
import type { World } from '../world.js';
import { deliveryFilter, projectInput } from './inputs.js';
import { readFilter, readJson } from './read-json.js';
import { reply } from './reply.js';

/** Adds `webhooks` and `projects`. */
export function webhookRoutes(control: Hono<{ Bindings: MockBindings }>, world: World): void {
  control.get('/webhooks', (c) => {
    const { paymentId, method } = readFilter(c, deliveryFilter);
    const wanted = [...world.store.deliveries].filter(
      (delivery) =>
        (paymentId === undefined || String(delivery.paymentId) === paymentId) &&
        (method === undefined || delivery.method === method),
    );
    return reply({ deliveries: wanted.reverse() });
  });
  control.post('/webhooks', async (c) => {
    const deliveries = await sendManualWebhook(world, withoutUndefined(await readJson(c, webhookInput)));
    return reply({ deliveries }, 201);
  });
  control.get('/projects', () => reply({ projects: [...world.store.projects.values()].map(withoutKeys) }));
  control.post('/projects/:id', async (c) => {
    const project = world.store.projects.get(Number(c.req.param('id')));
    if (project === undefined) throw new ActionError('not-found', `There is no project ${c.req.param('id')}.`);
    const { webhookUrl, ...rest } = withoutUndefined(await readJson(c, projectInput));
    for (const name of ['successUrl', 'failUrl'] as const) {
      const value = rest[name];
      if (typeof value === 'string') checkWebAddress(name, value);
    }
    if (webhookUrl !== undefined) setWebhook(world, project.id, webhookUrl);
    Object.assign(project, rest);
    world.events.emit({ type: 'settings', id: project.id });
    return reply({ project: withoutKeys(project) });
  });
}

function withoutKeys({ secretKey: _secret, testSecretKey: _test, ...project }: Project): object {
  return project;
}
