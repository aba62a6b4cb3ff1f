/**
 * @module
 * Control of payments: list, look at, and do what a payer, a bank or an operator would.
 */
import type { Context, Hono } from 'hono';
import type * as v from 'valibot';
import { capture, release } from '../engine/capture.js';
import { decline, fail } from '../engine/fail.js';
import { findPayment } from '../engine/find.js';
import { receiptUrl, redirectUrl } from '../engine/links.js';
import { openLink } from '../engine/open-form.js';
import { hold, pay } from '../engine/pay.js';
import { refundByHand } from '../engine/refund.js';
import { repeat } from '../engine/repeat.js';
import { secure } from '../engine/secure.js';
import { successor } from '../engine/test-payment.js';
import type { MockBindings } from '../env.js';
import { meansInput, reasonInput } from '../input/payer-input.js';
import { refundInput, sumOf } from '../input/refund-input.js';
import type { Delivery } from '../state/delivery.js';
import type { Payment } from '../state/payment.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { declineInput, nothingInput, openFormInput, paymentFilter } from './inputs.js';
import { readFilter, readJson } from './read-json.js';
import { reply } from './reply.js';

type Act = (world: World, id: string, c: Context) => Promise<readonly Delivery[]>;

const ACTS: Readonly<Record<string, Act>> = {
  pay: async (world, id, c) => pay(world, id, await readJson(c, meansInput)),
  fail: async (world, id, c) => fail(world, id, await readJson(c, reasonInput)),
  hold: async (world, id, c) => hold(world, id, await readJson(c, meansInput)),
  decline: async (world, id, c) => {
    const { message = PAYER_TEXTS.insufficientFunds, ...how } = await readJson(c, declineInput);
    return decline(world, id, how, message);
  },
  refund: async (world, id, c) => {
    refundByHand(world, id, sumOf(await readJson(c, refundInput)));
    return [];
  },
  repeat: bare(repeat),
  capture: bare(capture),
  release: bare(release),
  secure: bare(secure),
};

/** Adds `forms`, `payments`, newest first, and `payments/:id/...`. */
export function paymentRoutes(control: Hono<{ Bindings: MockBindings }>, world: World): void {
  control.post('/forms', async (c) => {
    const { url, paymentType } = await readJson(c, openFormInput);
    return reply({ payment: shown(world, openLink(world, url, paymentType)) }, 201);
  });
  control.get('/payments', (c) => reply({ payments: listed(world, readFilter(c, paymentFilter)) }));
  control.get('/payments/:id', (c) => {
    const payment = findPayment(world, c.req.param('id'));
    return reply({
      payment: shown(world, payment),
      deliveries: [...world.store.deliveries].filter((delivery) => delivery.paymentId === payment.id),
      journal: world.journal.entries({ paymentId: payment.id }),
    });
  });
  for (const [name, act] of Object.entries(ACTS)) {
    control.post(`/payments/:id/${name}`, async (c) => {
      const deliveries = await act(world, c.req.param('id'), c);
      const paid = successor(world, findPayment(world, c.req.param('id')));
      return reply({ payment: shown(world, paid), deliveries });
    });
  }
}

/** An act that takes no arguments. */
function bare(verb: (world: World, id: string) => Promise<readonly Delivery[]>): Act {
  return async (world, id, c) => {
    await readJson(c, nothingInput);
    return verb(world, id);
  };
}

function listed(world: World, wanted: v.InferOutput<typeof paymentFilter>): object[] {
  const found: object[] = [];
  const newestFirst = [...world.store.payments.values()].reverse();
  for (const payment of newestFirst) {
    if (found.length >= (wanted.limit ?? 100)) break;
    if (wanted.status !== undefined && payment.status !== wanted.status) continue;
    if (wanted.account !== undefined && payment.account !== wanted.account) continue;
    if (wanted.projectId !== undefined && String(payment.projectId) !== wanted.projectId) continue;
    found.push(shown(world, payment));
  }
  return found;
}

function shown(world: World, payment: Payment): object {
  return { ...payment, redirectUrl: redirectUrl(world, payment), receiptUrl: receiptUrl(world, payment) };
}
