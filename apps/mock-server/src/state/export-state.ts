/**
 * @module
 * Writes the state as a document. Journal, rules, deliveries and test payments are not part of it.
 */
import type { World } from '../world.js';
import { NOT_KEPT, STATE_VERSION, type StateDocument, sumsAsText } from './state-document.js';

/** The state as JSON values. */
export function exportState(world: World): StateDocument {
  return JSON.parse(stateText(world)) as StateDocument;
}

/** The state as JSON text. */
export function stateText(world: World): string {
  const { store, clock } = world;
  const document = {
    version: STATE_VERSION,
    notKept: NOT_KEPT,
    clockOffset: Math.round(clock.offset),
    projects: [...store.projects.values()],
    partner: store.partner,
    settings: world.settings,
    payments: [...store.payments.values()],
    subscriptions: [...store.subscriptions.values()],
    payouts: [...store.payouts.values()],
    ids: store.ids.export(),
  };
  return JSON.stringify(document, sumsAsText);
}
