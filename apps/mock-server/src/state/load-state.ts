/**
 * @module
 * Reads a document into the store: wholly, or not at all.
 */
import * as v from 'valibot';
import { LATEST } from '../clock/clock.js';
import { profitOf } from '../engine/means.js';
import { startFaults } from '../faults/start-faults.js';
import { explainIssues } from '../input/explain-issues.js';
import { checkWebAddress } from '../input/web-address.js';
import { rublesOf } from '../reference/currencies.js';
import type { World } from '../world.js';
import { assertConsistent } from './assert-consistent.js';
import type { IdKind } from './ids.js';
import { migrate, StateError } from './migrate.js';
import type { Payment } from './payment.js';
import { STATE_VERSION, type StateValues, stateDocument } from './state-document.js';

/** Replaces what is stored by a document; throws a StateError that says where it is wrong, changing nothing. */
export function loadState(world: World, value: unknown): void {
  const state = readState(value);
  const { store } = world;
  assertConsistent(state, new Set((state.projects ?? [...store.projects.values()]).map((project) => project.id)));
  const now = world.clock.now();
  const faults = String(world.settings.faults);
  store.clear();
  if (state.projects !== undefined) {
    store.projects.clear();
    for (const project of state.projects) store.projects.set(project.id, project);
  }
  if (state.partner !== undefined) Object.assign(store.partner, state.partner);
  if (state.settings !== undefined) Object.assign(world.settings, state.settings);
  // Rules in force stay, as long as the document wants no others from the start.
  if (String(world.settings.faults) !== faults) startFaults(world);
  for (const payment of state.payments) {
    store.payments.set(payment.id, complete(payment, now));
    store.ids.reserve('payment', payment.id);
  }
  for (const subscription of state.subscriptions) {
    store.subscriptions.set(subscription.id, { ...subscription, startedAt: subscription.startedAt ?? now });
    store.ids.reserve('subscription', subscription.id);
  }
  for (const payout of state.payouts) {
    store.payouts.set(payout.transactionId, { ...payout, createdAt: payout.createdAt ?? now });
    store.ids.reserve('payout', payout.id);
  }
  for (const [kind, next] of Object.entries(state.ids)) store.ids.reserve(kind as IdKind, next - 1);
  if (state.clockOffset > 0) {
    const real = world.clock.now() - world.clock.offset;
    world.clock.moveTo(Math.min(LATEST, real + state.clockOffset));
  }
  world.events.emit({ type: 'reset' });
}

/** Reads and migrates a document without touching anything. */
function readState(value: unknown): StateValues {
  const parsed = v.safeParse(stateDocument, migrate(value, STATE_VERSION));
  if (parsed.success) {
    for (const project of parsed.output.projects ?? []) {
      for (const name of ['webhookUrl', 'successUrl', 'failUrl'] as const) {
        const address = project[name];
        if (address !== null) checkWebAddress(`project ${project.id} ${name}`, address);
      }
    }
    return parsed.output;
  }
  throw new StateError(explainIssues(parsed.issues));
}

function complete(payment: StateValues['payments'][number], now: number): Payment {
  const payerSum = payment.payerSum ?? rublesOf(payment.orderSum, payment.orderCurrency);
  return {
    ...payment,
    createdAt: payment.createdAt ?? now,
    payerSum,
    profit: payment.profit ?? profitOf({ payerSum }, payment.operator),
  };
}
