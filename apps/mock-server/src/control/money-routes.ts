/**
 * @module
 * Control of subscriptions and payouts.
 */
import type { Hono } from 'hono';
import { settlePayout } from '../engine/payouts.js';
import { closeSubscription, declineNextCharge } from '../engine/subscriptions.js';
import type { MockBindings } from '../env.js';
import { payoutInput } from '../input/payout-input.js';
import { maskValue } from '../journal/mask.js';
import type { Payout } from '../state/payout.js';
import type { World } from '../world.js';
import { closingInput, decliningInput } from './inputs.js';
import { readJson } from './read-json.js';
import { reply } from './reply.js';

/** Adds `subscriptions` and `payouts`, newest first. */
export function moneyRoutes(control: Hono<{ Bindings: MockBindings }>, world: World): void {
  control.get('/subscriptions', () => reply({ subscriptions: [...world.store.subscriptions.values()].reverse() }));
  control.post('/subscriptions/:id/close', async (c) => {
    const { closeType } = await readJson(c, closingInput);
    return reply({ subscription: closeSubscription(world, c.req.param('id'), closeType) });
  });
  control.post('/subscriptions/:id/decline-next', async (c) => {
    const { message } = await readJson(c, decliningInput);
    return reply({ subscription: declineNextCharge(world, c.req.param('id'), message) });
  });
  control.get('/payouts', () => reply({ payouts: [...world.store.payouts.values()].reverse().map(masked) }));
  control.post('/payouts/:transactionId/settle', async (c) => {
    const { status, error = null } = await readJson(c, payoutInput);
    return reply({ payout: masked(settlePayout(world, c.req.param('transactionId'), status, error)) });
  });
}

/** A payout's purse can be a whole card number. */
function masked(payout: Payout): object {
  return { ...payout, purse: maskValue('purse', payout.purse) };
}
