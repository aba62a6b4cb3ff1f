/** @module Why an order was not fulfilled, if it was not: the first thing the payment's page has to tell. */
import type { Delivery } from '../../state/delivery.js';
import type { Payment } from '../../state/payment.js';
import { webhookTarget } from '../../webhooks/send.js';
import type { World } from '../../world.js';
import { neverArrived, readingOf } from '../talk/reading.js';

/** What went wrong between UnitPay and the shop. */
export interface Verdict {
  readonly name: 'unfinished' | 'untold' | 'refusedCheck' | 'failedCheck' | 'unasked' | 'noWebhook' | 'late';
  readonly tone: 'bad' | 'wait';
  /** The webhook that shows why; null when none was sent. */
  readonly delivery: Delivery | null;
}

/** The verdict; null when there is nothing to explain. */
export function verdictOf(world: World, payment: Payment): Verdict | null {
  const { status } = payment;
  if (status === 'error_check') {
    const check = lastOf(world, payment, 'check');
    return { name: ofCheck(check), tone: 'bad', delivery: check };
  }
  if (status === 'error_pay') {
    const pay = lastOf(world, payment, 'pay');
    return { name: pay !== null && neverArrived(pay) ? 'untold' : 'unfinished', tone: 'bad', delivery: pay };
  }
  if (status !== 'success') return null;
  const pay = lastOf(world, payment, 'pay');
  if (pay !== null) return pay.outcome === 'deferred' ? { name: 'late', tone: 'wait', delivery: pay } : null;
  const project = world.store.projects.get(payment.projectId);
  const silent = project !== undefined && webhookTarget(world, project) === null;
  return silent ? { name: 'noWebhook', tone: 'wait', delivery: null } : null;
}

function ofCheck(check: Delivery | null): Verdict['name'] {
  if (check === null) return 'failedCheck';
  if (neverArrived(check)) return 'unasked';
  return readingOf(check).name === 'refused' ? 'refusedCheck' : 'failedCheck';
}

/** The newest delivery of a method that UnitPay itself judged the payment by. */
export function lastOf(world: World, payment: Payment, method: string): Delivery | null {
  return (
    [...world.store.deliveries].findLast(
      (delivery) =>
        delivery.paymentId === payment.id &&
        delivery.method === method &&
        delivery.cause !== 'manual' &&
        delivery.cause !== 'duplicate',
    ) ?? null
  );
}
