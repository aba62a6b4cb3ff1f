/**
 * @module
 * The API methods by name, and whether calling one changes anything. A method of core that is missing here doesn't compile.
 */
import type { ApiMethods } from '@unitpay-kit/core';

/** `reads` changes nothing; `changes` needs a yes. */
export const METHODS: Readonly<Record<keyof ApiMethods, 'reads' | 'changes'>> = {
  cancelPayment: 'changes',
  closeSubscription: 'changes',
  confirmPayment: 'changes',
  getBinInfo: 'reads',
  getCommissions: 'reads',
  getCurrencyCourses: 'reads',
  getMethodsAvailable: 'reads',
  getPartner: 'reads',
  getPayment: 'reads',
  getSbpBankList: 'reads',
  getSubscription: 'reads',
  initPayment: 'changes',
  listSubscriptions: 'reads',
  massPayment: 'changes',
  massPaymentAvailableAmount: 'reads',
  massPaymentCommissions: 'reads',
  massPaymentStatus: 'reads',
  offsetAdvance: 'changes',
  refundPayment: 'changes',
};

/** Whether UnitPay's documents have this method. */
export const isMethod = (name: string): name is keyof ApiMethods => Object.hasOwn(METHODS, name);
