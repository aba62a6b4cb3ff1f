/**
 * @module
 * The API methods by name, and whether calling one changes anything.
 */
import type { ApiMethods } from '@unitpay-kit/core';
import { METHOD_NAMES } from '@unitpay-kit/core/internal';

export { METHOD_NAMES };

/** A new method counts as a change until its name says otherwise: asking once too often does no harm. */
const READS = /^(?:get|list)[A-Z]|^massPayment(?:Status|AvailableAmount|Commissions)$/;

/** Whether UnitPay's documents have this method. */
export const isMethod = (name: string): name is keyof ApiMethods & string => METHOD_NAMES.includes(name);

/** Whether calling it changes something, so that it needs a yes; of a method that nobody knows that is assumed. */
export const isChange = (name: string): boolean => !isMethod(name) || !READS.test(name);
