// The demo as people live it who don't know that the shop is killed: they try again until it works, and pay no more than once.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

const LONGEST = 150_000;

/** What a customer, UnitPay's dashboard and an accountant see of a running shop. `isUp` resolves when the shop answers again. */
export function people({ shop, mock }, isUp) {
  const json = async (response) => {
    const body = await response.text();
    assert.ok(response.ok, `${response.url} answered ${response.status}: ${body.slice(0, 300)}`);
    return JSON.parse(body);
  };
  const post = (url, body) =>
    fetch(url, {
      method: 'POST',
      redirect: 'manual',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const control = async (path, body = {}) => json(await post(`${mock}/__mock__/${path}`, body));
  const look = async (path) => json(await fetch(`${mock}/__mock__/${path}`));

  /** Tries until it gives something; a shop that is down breaks the connection. */
  async function until(what, attempt) {
    const end = Date.now() + LONGEST;
    let last;
    for (;;) {
      try {
        const found = await attempt();
        if (found) return found;
      } catch (error) {
        last = error;
        await isUp();
      }
      if (Date.now() > end) throw new Error(`not within ${LONGEST / 1000} s: ${what}`, { cause: last });
      await pause(50);
    }
  }

  const orderAt = async (id) => json(await fetch(`${shop}/orders/${id}.json`));
  const paymentAt = async (id) => (await look(`payments/${id}`)).payment;

  return {
    async order() {
      return until('an order', async () => {
        const response = await post(`${shop}/orders`);
        return response.status === 303 && response.headers.get('location').split('/').pop();
      });
    },

    /** Goes to the page of the payment and pays there, once. A payment that failed before the money was taken makes place for another. */
    async pay(id, { loses = false } = {}) {
      await until(`the payment of ${id}`, async () => {
        const order = await orderAt(id);
        if (order.status !== 'new') return true;
        const payment = order.paymentId && (await paymentAt(order.paymentId));
        if (payment?.paidAt) return false;
        const response = await post(`${shop}/orders/${id}/pay`);
        if (response.status !== 303) return false;
        const { paymentId } = await orderAt(id);
        if ((await paymentAt(paymentId)).status !== 'wait') return false;
        if (loses) await control('faults', { webhook: 'pay', kind: 'drop', count: 1, paymentId });
        await control(`payments/${paymentId}/pay`);
        return false;
      });
    },

    async refund(id) {
      await until(`the refund of ${id}`, async () => {
        const { status, refundState } = await orderAt(id);
        assert.ok(refundState !== 'refused' && refundState !== 'unproven', `the refund is ${refundState}`);
        if (status === 'paid' && refundState === null) await post(`${shop}/orders/${id}/refund`);
        return status === 'refunded';
      });
    },

    /** Presses "repeat" in the dashboard until the shop accepts. */
    async repeat(id) {
      await until(`the repeat of ${id}`, async () => {
        const { paidBy } = await orderAt(id);
        const { deliveries } = await control(`payments/${paidBy}/repeat`);
        return deliveries.length === 1 && 'result' in JSON.parse(deliveries[0].reply?.body ?? '{}');
      });
    },

    /** What there is to compare in the end: the order, and what became of money. */
    async state(id) {
      const { status, deliveries, letters, refundState } = await until('the order', () => orderAt(id));
      const { payments } = await look(`payments?account=${id}`);
      const paid = payments.filter(({ paidAt }) => paidAt !== null);
      const money = paid.map((payment) => ({ status: payment.status, refunds: payment.refunds.map(({ sum }) => sum) }));
      return { status, deliveries, letters, refundState, money };
    },
  };
}

/** The whole story; `scene` hears which part begins. */
export async function live(world, scene) {
  scene('first order');
  const first = await world.order();
  await world.pay(first);
  await world.refund(first);
  scene('second order');
  const second = await world.order();
  await world.pay(second, { loses: true });
  await world.repeat(second);
  return { first: await world.state(first), second: await world.state(second) };
}
