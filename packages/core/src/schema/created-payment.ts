/**
 * @module
 * A created payment: what has to happen next is its `type`.
 */
import * as v from 'valibot';
import { resultId } from './ids.js';
import { maybe } from './optional.js';
import { resultOf, resultText } from './result-of.js';

const message = {
  /** Text for a person. */
  message: v.nullish(resultText(), ''),
};

const pages = {
  /** Page with the state of the payment; with a connected cash register its receipt. */
  receiptUrl: maybe(resultText()),
  /** Older name of `receiptUrl`, still sent. */
  statusUrl: maybe(resultText()),
};

const common = {
  ...message,
  /** UnitPay's id of the payment. */
  paymentId: resultId(),
  ...pages,
};

const charged = {
  ...message,
  /** UnitPay's id of the payment; may be missing after a charge of a subscription. */
  paymentId: maybe(resultId()),
  ...pages,
};

type Common = v.LooseObjectSchema<typeof common, undefined>;

type Charged = v.InferOutput<v.LooseObjectSchema<typeof charged, undefined>>;

/** A created payment: the payer has to be sent to `redirectUrl`. */
export interface PaymentRedirect extends v.InferOutput<Common> {
  /** The payer has to be sent to `redirectUrl`. */
  type: 'redirect';
  /** Where to send the payer. */
  redirectUrl: string;
}

/** A created payment: show `response`; without it nothing is left to do, as when a subscription is charged again. */
export interface PaymentResponse extends v.InferOutput<Common> {
  /** Show `response`, if it is there. */
  type: 'response';
  /** HTML to show, or the object of a wallet. */
  response?: string | Record<string, unknown> | null | undefined;
}

/** A created payment: a bill was made; show `receiptUrl`. */
export interface PaymentInvoice extends v.InferOutput<Common> {
  /** A bill was made. */
  type: 'invoice';
  /** Number of the bill. */
  invoiceId: string;
}

/** Exists for the type only: the compiler tells an enum from the documented words, which it does not do with `string`. */
declare enum Unlisted {
  type = '',
}

/**
 * A `type` of a created payment that UnitPay's documents don't list: at run time whatever string UnitPay wrote. To compare it with a
 * word, make it a `string` first.
 */
export type UnlistedType = Unlisted;

/** A created payment of a kind that UnitPay's documents don't list. */
export interface PaymentUnlisted extends v.InferOutput<Common> {
  /** The kind, as UnitPay wrote it. */
  type: UnlistedType;
}

/** What creating a payment leads to: a union on `type`. */
export type CreatedPayment = PaymentRedirect | PaymentResponse | PaymentInvoice | PaymentUnlisted;

/** A charge of a subscription (`initPayment` with `subscriptionId`): like a created payment, but UnitPay may leave `paymentId` out. */
export type ChargedPayment =
  | (Charged & Pick<PaymentRedirect, 'type' | 'redirectUrl'>)
  | (Charged & Pick<PaymentResponse, 'type' | 'response'>)
  | (Charged & Pick<PaymentInvoice, 'type' | 'invoiceId'>)
  | (Charged & Pick<PaymentUnlisted, 'type'>);

/** What each documented type has besides the common fields. */
const OWN_FIELDS: ReadonlyMap<unknown, v.ObjectEntries> = new Map([
  ['redirect', { redirectUrl: resultText() }],
  ['response', { response: maybe(resultOf('HTML or an object', htmlOrObject)) }],
  ['invoice', { invoiceId: resultId() }],
]);

function htmlOrObject(value: unknown): unknown {
  return typeof value === 'string' || (typeof value === 'object' && !Array.isArray(value)) ? value : undefined;
}

/** The cast says what the entries of each type amount to. */
function paymentOf<Payment>(shared: v.ObjectEntries): v.GenericSchema<unknown, Payment> {
  const schema = v.unknown();
  const run: v.GenericSchema['~run'] = (dataset, config) => {
    const { type } = Object(dataset.value) as { readonly type?: unknown };
    return v.looseObject({ type: v.string(), ...shared, ...OWN_FIELDS.get(type) })['~run'](dataset, config);
  };
  return Object.assign(schema, { '~run': run }) as unknown as v.GenericSchema<unknown, Payment>;
}

/** Reads a created payment. */
export const createdPayment = paymentOf<CreatedPayment>(common);

/** Reads a charge of a subscription. */
export const chargedPayment = paymentOf<ChargedPayment>(charged);
