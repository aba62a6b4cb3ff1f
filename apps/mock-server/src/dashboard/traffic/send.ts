/** @module What the buttons of the webhooks do. */
import { formatDate } from '../../clock/clock.js';
import { ActionError } from '../../errors/action-error.js';
import { sendManualWebhook } from '../../webhooks/send-manual.js';
import type { World } from '../../world.js';

/** An order no shop has: a handler that looks orders up has to refuse it. */
const NOBODYS_ORDER = 'unitpay-mock-test';

/** Asks the shop about an order that does not exist, with all fields a `check` has. */
export async function sendTestCheck(world: World, form: URLSearchParams): Promise<void> {
  const [first] = world.store.projects.values();
  const projectId = Number(form.get('project') ?? first?.id);
  const fields = {
    account: NOBODYS_ORDER,
    date: formatDate(world.clock.now()),
    ip: '127.0.0.1',
    isPreauth: '0',
    operator: 'card',
    orderCurrency: 'RUB',
    orderSum: '1.00',
    payerCurrency: 'RUB',
    payerSum: '1.00',
    paymentType: 'card',
    profit: '0.97',
    projectId: String(projectId),
    sum: '1',
    test: '0',
    unitpayId: '1',
  };
  await sendManualWebhook(world, { method: 'check', projectId, fields });
}

/** Sends a webhook about a payment once more. */
export async function sendAgain(world: World, deliveryId: number): Promise<void> {
  const delivery = [...world.store.deliveries].find(({ id }) => id === deliveryId);
  if (delivery?.paymentId === undefined || delivery.paymentId === null)
    throw new ActionError('not-found', `There is no webhook ${deliveryId} about a payment.`);
  await sendManualWebhook(world, { method: delivery.method, paymentId: delivery.paymentId });
}
