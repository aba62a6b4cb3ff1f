/**
 * @module
 * Changes where a project's webhooks go.
 */
import { ActionError } from '../errors/action-error.js';
import { checkWebAddress } from '../input/web-address.js';
import type { WebhookFunction } from '../webhooks/webhook-function.js';
import type { World } from '../world.js';

/** Sets an address or a function, or nothing. */
export function setWebhook(world: World, projectId: number | string, target: string | WebhookFunction | null): void {
  const project = world.store.projects.get(Number(projectId));
  if (project === undefined) throw new ActionError('not-found', `There is no project ${projectId}.`);
  const isAddress = typeof target !== 'function' && target !== null && target !== undefined;
  const url = isAddress ? checkWebAddress('webhook', target) : null;
  world.functions.delete(project.id);
  project.webhookUrl = url;
  if (typeof target === 'function') world.functions.set(project.id, target);
  world.events.emit({ type: 'settings', id: project.id });
}
