/**
 * @module
 * The payer takes another payment system on the payment's own page: UnitPay's method is the one that is chosen at first, not the only one.
 */
import { ActionError } from '../errors/action-error.js';
import type { World } from '../world.js';
import { amendPayment } from './change.js';
import { assertStatus, findPayment, projectOf } from './find.js';
import { profitOf } from './means.js';
import { isPossible } from './possible-methods.js';

/** Changes the payment system of a payment that nobody has paid. */
export function chooseMethod(world: World, paymentId: number, type: string): Promise<void> {
  const payment = findPayment(world, paymentId);
  return world.locks.run(payment.id, async () => {
    assertStatus(payment, 'change the method of', ['wait', 'error']);
    if (payment.hold === 'held')
      throw new ActionError('wrong-state', `Can't change the method of payment ${payment.id}: its money is held.`);
    if (!isPossible({ ...payment, project: projectOf(world, payment) }, type))
      throw new ActionError('invalid', `Payment ${payment.id} can't be paid by "${type}".`);
    world.enteredCards.delete(payment.id);
    amendPayment(world, payment, { paymentType: type, operator: type, purse: '', profit: profitOf(payment, type) });
  });
}
