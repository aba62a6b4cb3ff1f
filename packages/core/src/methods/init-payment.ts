/**
 * @module
 * Create a payment by API.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import type { PaymentType } from '../dictionaries/payment-types.js';
import { requestSignature, signRequest } from '../form/request-signature.js';
import { cashItems, encodedReceipt, sumRule } from '../receipt/cash-items.js';
import { code, oneOf } from '../schema/choice.js';
import { email, phone, url } from '../schema/contact.js';
import { chargedPayment, createdPayment } from '../schema/created-payment.js';
import { currency } from '../schema/currency.js';
import { bit, truth } from '../schema/flags.js';
import { account, id } from '../schema/ids.js';
import { money } from '../schema/money.js';
import { params, rule } from '../schema/params.js';
import { preauthRule } from '../schema/preauth-rule.js';
import { text } from '../schema/text.js';

/**
 * Creates a payment and returns what to do next: redirect the payer, show a form, or nothing more.
 *
 * A retry can create a second payment, so the client never retries it once it may have been sent.
 *
 * @see https://help.unitpay.ru/payments/create-payment
 * @example
 * const payment = await unitpay.initPayment({ account: 'order-7', sum: '900.00', paymentType: 'card', desc: 'Чехол' });
 * if (payment.type === 'redirect') response.redirect(payment.redirectUrl);
 */
export const initPayment = defineMethod({
  name: 'initPayment',
  auth: 'project',
  safe: false,
  ifUnknown:
    'A retry can create a second payment. Look the order up by its account in the UnitPay dashboard before you create another one; the webhook of this payment may still come.',
  fill: ['projectId'],
  docs: 'payments/create-payment',
  params: v.pipe(
    params({
      /** Payment system, such as `card` or `sbp`; a code not listed here is passed on. */
      paymentType: code<PaymentType>(),
      /** The order on the merchant's side: number, login or e-mail. It comes back in webhooks. */
      account: account(),
      /** Amount in rubles (or in `currency`), at most two decimals. */
      sum: money(),
      /** Project; the client's own by default. */
      projectId: v.optional(id()),
      /** Description of the order. */
      desc: v.optional(text({ signed: true })),
      /** The payer's IP address. */
      ip: v.optional(text({ expected: 'an IPv4 or IPv6 address', pattern: /^[\da-f.:]+$/i, max: 45 })),
      /** Where to send the payer after payment; the status page by default. Its domain must be the project's. */
      resultUrl: v.optional(url()),
      /** Where the payer returns without paying; on the project's domain or below it. */
      backUrl: v.optional(url()),
      /** ISO 4217 currency of the order; converted where the payment system does not take it. */
      currency: v.optional(currency()),
      /** Language of the payment page; by the payer's country by default. */
      locale: v.optional(oneOf(['ru', 'en'])),
      /** Creates a card subscription; its id comes in the webhook. Not together with `preauth`. */
      subscription: v.optional(truth()),
      /** Charges an active subscription again, without the payer. */
      subscriptionId: v.optional(id()),
      /** Holds the money until `confirmPayment` or `cancelPayment`. Not together with a subscription. */
      preauth: v.optional(bit()),
      /** If you neither confirm nor cancel within about 114 hours: 0 captures the money, 1 (default) releases it. */
      preauthExpireLogic: v.optional(oneOf([0, 1])),
      /** The payer's phone with country code; obligatory for mobile commerce. */
      phone: v.optional(phone()),
      /** Mobile operator: `mts`, `mf`, `beeline`, `tele2`; for mobile commerce. */
      operator: v.optional(code<'mts' | 'mf' | 'beeline' | 'tele2'>()),
      /** Where the receipt is sent. With a cash register, this or `customerPhone` is obligatory. */
      customerEmail: v.optional(email()),
      /** Phone for the receipt, international, without a plus. */
      customerPhone: v.optional(phone()),
      /** Lines of the fiscal receipt; together they may not cost more than `sum`. */
      cashItems: v.optional(cashItems()),
      /** Hides the hint of the payment page. */
      hideHint: v.optional(truth()),
      /** Hides the link back to the shop. */
      hideBackUrl: v.optional(truth()),
      /** Hides the cost of the order. */
      hideOrderCost: v.optional(truth()),
      /** Hides the menu of payment methods. */
      hideMenu: v.optional(truth()),
      /** Leaves only the chosen payment method; recommended with `subscription`. */
      hideOtherMethods: v.optional(truth()),
      /** Hides other methods of the chosen payment system. */
      hideOtherPSMethods: v.optional(truth()),
      /** `true` adds the request signature. Off by default: set it if UnitPay answers that the signature is missing; needs `desc`. A ready one is sent as it is. */
      signature: v.optional(requestSignature()),
      /** Google Pay token, for `paymentType: 'googlepay'`. */
      token: v.optional(text({ max: 16_384 })),
    }),
    sumRule(),
    preauthRule(),
    rule('desc', ({ signature, desc }) =>
      signature === 'true' && desc === undefined ? 'is required with signature: true, which covers it' : undefined,
    ),
    v.transform(encodedReceipt),
  ),
  complete: signRequest,
  result: createdPayment,
  variant: { param: 'subscriptionId', result: chargedPayment },
});

/** Parameters of `initPayment`. */
export type InitPaymentParams = v.InferInput<typeof initPayment.params>;

/** Result of `initPayment`: a union on `type`. */
export type InitPaymentResult = v.InferOutput<typeof initPayment.result>;
