/**
 * @module
 * What initPayment answers with: an address, HTML to show, or a bill. Which one the provider chooses is not documented; the project says.
 */
import { linkToken, receiptUrl, redirectUrl } from '../engine/links.js';
import { INVOICE_TYPES } from '../reference/payment-types.js';
import type { Payment } from '../state/payment.js';
import type { InitType, Project } from '../state/project.js';
import type { World } from '../world.js';

/** The links of a created payment, in the shape of one of the documented kinds. */
export function initAnswer(world: World, project: Project, payment: Payment): object {
  const type = project.initType ?? (INVOICE_TYPES.includes(payment.paymentType) ? 'invoice' : 'redirect');
  const token = linkToken(world, payment);
  const receipt = receiptUrl(world, payment, token);
  return {
    receiptUrl: receipt,
    statusUrl: receipt,
    type,
    ...KINDS[type](world, payment, redirectUrl(world, payment, token)),
  };
}

const KINDS: Readonly<Record<InitType, (world: World, payment: Payment, payAt: string) => object>> = {
  redirect: (_world, _payment, redirectUrl) => ({ redirectUrl }),
  response: (_world, payment, payAt) => ({
    response: payment.paymentType === 'applepay' ? appleResponse(payment, payAt) : formTo(payAt),
  }),
  invoice: (world) => ({ invoiceId: String(world.store.ids.take('invoice')) }),
};

function formTo(url: string): string {
  return `<form action="${url}" method="get"><button>Оплатить</button></form>`;
}

/** The members the document of 2021 names; what `appleResponse` holds it does not say. */
function appleResponse(payment: Payment, payAt: string): object {
  return { success: 1, orderId: String(payment.id), appleResponse: {}, approveUrl: payAt };
}
