/**
 * @module
 * Parameters of the payment form, shared by its URL and the widget.
 */
import * as v from 'valibot';
import type { PaymentType } from '../dictionaries/payment-types.js';
import { cashItems, encodedReceipt, sumRule } from '../receipt/cash-items.js';
import { code, oneOf } from '../schema/choice.js';
import { email, phone, url } from '../schema/contact.js';
import { currency } from '../schema/currency.js';
import { bit, truth } from '../schema/flags.js';
import { account, id } from '../schema/ids.js';
import { money } from '../schema/money.js';
import { type ParamsInput, params } from '../schema/params.js';
import { preauthRule } from '../schema/preauth-rule.js';
import { text } from '../schema/text.js';

const HINTS = {
  signature: 'is computed here; remove it',
  publicKey: "is taken from the client's options; remove it",
  projectId: 'is not sent by the form: the public key names the project; remove it',
  resultUrl: 'belongs to initPayment; after the form the payer is sent to the Success URL of the UnitPay dashboard',
  backurl: 'is spelled backUrl',
};

const shared = {
  /** Sum of the order in rubles (or in `currency`), at most two decimals; signed and sent exactly as given. */
  sum: money(),
  /** The order on the merchant's side: number, login or e-mail. It comes back in webhooks. */
  account: account(),
  /** Description of the order, shown to the payer. */
  desc: text({ signed: true }),
  /** ISO 4217 currency of the order; converted where the payment system does not take it. */
  currency: v.optional(currency()),
  /** Payment system to open at once, such as `card` or `sbp`. */
  paymentType: v.optional(code<PaymentType>()),
  /** Language of the form; by the payer's country by default. */
  locale: v.optional(oneOf(['ru', 'en'])),
  /** Creates a card subscription. Not together with `preauth`. */
  subscription: v.optional(truth()),
  /** Holds the money until `confirmPayment` or `cancelPayment`. Not together with a subscription. */
  preauth: v.optional(bit()),
  /** If you neither confirm nor cancel within about 114 hours: 0 captures the money, 1 (default) releases it. */
  preauthExpireLogic: v.optional(oneOf([0, 1])),
  /** Where the receipt is sent. With a cash register, this or `customerPhone` is obligatory. */
  customerEmail: v.optional(email()),
  /** Phone for the receipt, international, without a plus. */
  customerPhone: v.optional(phone()),
  /** Lines of the fiscal receipt; together they may not cost more than `sum`. */
  cashItems: v.optional(cashItems()),
  /** Hides the menu of payment methods. */
  hideMenu: v.optional(truth()),
};

const formOnly = {
  /** Where the payer returns without paying; on the project's domain or below it. */
  backUrl: v.optional(url()),
  /** Hides the hint. */
  hideHint: v.optional(truth()),
  /** Hides the link back to the shop. */
  hideBackUrl: v.optional(truth()),
  /** Hides the cost of the order. */
  hideOrderCost: v.optional(truth()),
  /** Leaves only the chosen payment method; recommended with `subscription`. */
  hideOtherMethods: v.optional(truth()),
  /** Hides other methods of the chosen payment system. */
  hideOtherPSMethods: v.optional(truth()),
};

const widgetOnly = {
  /** Charges an active subscription again. */
  subscriptionId: v.optional(id()),
};

/**
 * Parameters of the payment form.
 *
 * @see https://help.unitpay.ru/payments/create-payment-easy
 */
export interface PaymentUrlParams extends ParamsInput<typeof shared>, ParamsInput<typeof formOnly> {}

/**
 * Parameters of the payment widget: those its page documents.
 *
 * @see https://help.unitpay.ru/payments/create-payment-widget
 */
export interface WidgetParams extends ParamsInput<typeof shared>, ParamsInput<typeof widgetOnly> {}

/** Reads the parameters of the form's URL. */
export const paymentUrlParams = v.pipe(
  params({ ...shared, ...formOnly }, HINTS),
  sumRule(),
  preauthRule(),
  v.transform(encodedReceipt),
);

/** Reads the parameters of the widget. */
export const widgetParams = v.pipe(
  params({ ...shared, ...widgetOnly }, HINTS),
  sumRule(),
  preauthRule(),
  v.transform(encodedReceipt),
);
