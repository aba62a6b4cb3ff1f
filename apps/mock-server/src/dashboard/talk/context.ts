/** @module What every row of the conversation gets. */
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import type { DashboardView } from '../view.js';

/** Whose conversation it is, and how it is seen. */
export interface RowContext {
  readonly view: DashboardView;
  readonly world: World;
  readonly payment: Payment;
}
