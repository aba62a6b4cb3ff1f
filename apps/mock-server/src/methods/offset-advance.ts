/**
 * @module
 * offsetAdvance: the receipt that offsets an advance.
 */

import { projectOf } from '../engine/find.js';
import { offsetAdvance as offset, remainingAdvance } from '../engine/offset.js';
import { apiError } from '../errors/api-error.js';
import { message } from '../openapi/schema.js';
import { readCashItems } from '../receipts/read-cash-items.js';
import { SUCCESS_TEXTS } from '../texts/api-texts.js';
import { optional, type PartnerMethod, required } from './api-method.js';
import { paymentOf } from './lookup.js';

/** Offsets an advance. No source shows the answer: the message is ours (decisions/0040). */
export const offsetAdvance: PartnerMethod<'offsetAdvance'> = {
  name: 'offsetAdvance',
  level: 'partner',
  about: 'Issues the receipt that offsets a prepayment, whole or in part.',
  docs: 'online-cash-register/advance_receipt',
  wrongKey: 'wrongPartner',
  params: [
    required('paymentId', 'id', '1234567890', 'Payment.'),
    optional('cashItems', 'string', 'W10=', 'What is offset; obligatory after a partial offset.'),
  ],
  result: message,
  example: { result: { message: 'Чек зачета аванса успешно создан' } },
  handle: (call) => {
    const payment = paymentOf(call);
    const project = projectOf(call.world, payment);
    if (!project.cashRegister) throw apiError('noCashRegister');
    if (payment.status !== 'success' && payment.status !== 'error_pay') throw apiError('noAdvance');
    const remaining = remainingAdvance(payment);
    if (remaining === null) throw apiError('noAdvance');
    if (remaining === 0n) throw apiError('alreadyOffset');
    const given = call.params.get('cashItems') ?? '';
    if (given === '' && payment.offset > 0n) throw apiError('missingParam', 'cashItems');
    const sum = given === '' ? remaining : readCashItems(given, project.strict).total;
    if (sum > remaining) throw apiError('offsetTooBig');
    offset(call.world, payment, sum);
    return { result: { message: SUCCESS_TEXTS.offset.message } };
  },
};
