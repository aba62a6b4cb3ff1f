/**
 * @module
 * The table of methods: a name without its line, or a line without its name, does not compile.
 */
import type { ApiMethod } from './api-method.js';
import { cancelPayment } from './cancel-payment.js';
import { closeSubscription } from './close-subscription.js';
import { confirmPayment } from './confirm-payment.js';
import { getBinInfo } from './get-bin-info.js';
import { getCommissions } from './get-commissions.js';
import { getCurrencyCourses } from './get-currency-courses.js';
import { getMethodsAvailable } from './get-methods-available.js';
import { getPartner } from './get-partner.js';
import { getPayment } from './get-payment.js';
import { getSbpBankList } from './get-sbp-bank-list.js';
import { getSubscription } from './get-subscription.js';
import { initPayment } from './init-payment.js';
import { listSubscriptions } from './list-subscriptions.js';
import { massPayment } from './mass-payment.js';
import { massPaymentAvailableAmount } from './mass-payment-available-amount.js';
import { massPaymentCommissions } from './mass-payment-commissions.js';
import { massPaymentStatus } from './mass-payment-status.js';
import type { MethodName } from './method-names.js';
import { offsetAdvance } from './offset-advance.js';
import { refundPayment } from './refund-payment.js';

/** Every method by its name. */
export const METHODS: { readonly [Name in MethodName]: ApiMethod<Name> } = {
  initPayment,
  getPayment,
  refundPayment,
  confirmPayment,
  cancelPayment,
  listSubscriptions,
  getSubscription,
  closeSubscription,
  getMethodsAvailable,
  getCommissions,
  getCurrencyCourses,
  getPartner,
  offsetAdvance,
  massPayment,
  massPaymentStatus,
  massPaymentAvailableAmount,
  massPaymentCommissions,
  getSbpBankList,
  getBinInfo,
};
