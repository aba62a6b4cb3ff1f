/**
 * @module
 * Offset an advance: the second receipt of goods paid before delivery.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { cashItems, encodedReceipt } from '../receipt/cash-items.js';
import { id } from '../schema/ids.js';
import { loginParam } from '../schema/login.js';
import { params } from '../schema/params.js';

/**
 * Issues the receipt that offsets an advance or a prepayment (Unit.Receipts and ATOL only). The payment's own receipt must have lines
 * with `paymentMethod` advance, prepayment or full_prepayment. UnitPay does not compare the two receipts.
 *
 * The shape of the answer is not documented, so it is `unknown`.
 *
 * @see https://help.unitpay.ru/online-cash-register/advance_receipt
 * @example
 * await unitpay.offsetAdvance({ paymentId: '2154490981' });
 */
export const offsetAdvance = defineMethod({
  name: 'offsetAdvance',
  auth: 'partner',
  safe: false,
  ifUnknown: 'Look the receipt up in the UnitPay dashboard before you retry it.',
  fill: ['login'],
  docs: 'online-cash-register/advance_receipt',
  params: v.pipe(
    params({
      /** UnitPay's id of the payment. */
      paymentId: id(),
      /** Lines to offset, in rubles; the whole payment when left out. Obligatory if a part was offset before. */
      cashItems: v.optional(cashItems()),
      /** E-mail of the account; the client's `partner.login` by default. */
      login: v.optional(loginParam()),
    }),
    v.transform(encodedReceipt),
  ),
  result: v.unknown(),
});

/** Parameters of `offsetAdvance`. */
export type OffsetAdvanceParams = v.InferInput<typeof offsetAdvance.params>;

/** Result of `offsetAdvance`: not documented. */
export type OffsetAdvanceResult = v.InferOutput<typeof offsetAdvance.result>;
