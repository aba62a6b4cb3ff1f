/**
 * @module
 * What UnitPay charges a project.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { id } from '../schema/ids.js';
import { loginParam } from '../schema/login.js';
import { resultRate } from '../schema/money.js';
import { params } from '../schema/params.js';

/**
 * Reads the project's commissions in percent, by payment method (`card_not_rf` is cards issued outside Russia).
 *
 * @see https://help.unitpay.ru/unitpay-management/commissions
 * @example
 * const { card, sbp } = await unitpay.getCommissions({}); // '3.5', '0.7'
 */
export const getCommissions = defineMethod({
  name: 'getCommissions',
  auth: 'partner',
  safe: true,
  fill: ['projectId', 'login'],
  docs: 'unitpay-management/commissions',
  params: params({
    /** Project; the client's own by default. */
    projectId: v.optional(id()),
    /** E-mail of the account; the client's `partner.login` by default. */
    login: v.optional(loginParam()),
  }),
  result: v.record(v.string(), resultRate()),
});

/** Parameters of `getCommissions`. */
export type GetCommissionsParams = v.InferInput<typeof getCommissions.params>;

/** Result of `getCommissions`: percents as decimal text, by payment method. */
export type GetCommissionsResult = v.InferOutput<typeof getCommissions.result>;
