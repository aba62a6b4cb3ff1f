/** @module Saves what the UnitPay dashboard keeps of a project. */
import { ActionError } from '../../errors/action-error.js';
import { checkWebAddress } from '../../input/web-address.js';
import { INIT_TYPES } from '../../state/project.js';
import type { World } from '../../world.js';

/** Saves the form; throws, naming the field, when an address is wrong, and then changes nothing. */
export function saveProject(world: World, id: number, form: URLSearchParams): undefined {
  const project = world.store.projects.get(id);
  if (project === undefined) throw new ActionError('not-found', `There is no project ${id}.`);
  const addresses = {
    webhookUrl: address(form, 'webhookUrl'),
    successUrl: address(form, 'successUrl'),
    failUrl: address(form, 'failUrl'),
  };
  const initType = INIT_TYPES.find((type) => type === form.get('initType')) ?? null;
  Object.assign(project, addresses, { initType, check: form.has('check'), cashRegister: form.has('cashRegister') });
  world.events.emit({ type: 'settings' });
}

function address(form: URLSearchParams, name: string): string | null {
  const text = form.get(name)?.trim() ?? '';
  return text === '' ? null : checkWebAddress(name, text);
}
