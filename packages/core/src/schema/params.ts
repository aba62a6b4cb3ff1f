/**
 * @module
 * A method's parameters as a whole: unknown names are refused, because an unknown optional one would silently not be sent.
 */
import * as v from 'valibot';
import { nearest } from './choice.js';
import { got } from './describe.js';
import { namingAll } from './unknown-name.js';

/** Names the client fills in by itself; given as a parameter they would fight with its options. */
export const RESERVED = {
  method: 'is set by the call itself; remove it',
  params: 'is only a layout of the query; pass the parameters directly (the layout is the client option paramStyle)',
  secretKey: "is taken from the client's options; remove it from the parameters",
  login: 'belongs to the account-level methods only; it is the client option partner.login',
  test: 'is an option of the client or of the call ({ test: true } after the parameters), not a parameter',
} as const;

/** A strict object schema whose own problems are worded for people. */
export type ParamsSchema<Entries extends v.ObjectEntries> = v.StrictObjectSchema<
  Entries,
  v.ErrorMessage<v.StrictObjectIssue>
>;

/** The names of what may be left out. */
type OptionalNames<Entries> = {
  [Name in keyof Entries]: Entries[Name] extends { readonly type: 'optional' } ? Name : never;
}[keyof Entries];

/** What the caller gives for these entries: what valibot infers of {@link ParamsSchema}, at a tenth of the compiler's work. */
export type ParamsInput<Entries extends v.ObjectEntries> = {
  [Name in keyof Entries as Exclude<Name, OptionalNames<Entries>>]: v.InferInput<Entries[Name]>;
} & {
  [Name in keyof Entries as Extract<Name, OptionalNames<Entries>>]?: v.InferInput<Entries[Name]>;
};

/** Names that other providers and habits use for a parameter of UnitPay's: in lower case, letters only. The first that is a parameter here is meant. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  amount: ['sum'],
  total: ['sum'],
  price: ['sum'],
  order: ['account'],
  orderid: ['account'],
  ordernumber: ['account'],
  invoiceid: ['account'],
  id: ['paymentId', 'subscriptionId', 'transactionId'],
  payment: ['paymentId'],
  unitpayid: ['paymentId'],
  payoutid: ['transactionId'],
  subscription: ['subscriptionId'],
  description: ['desc', 'name'],
  title: ['name', 'desc'],
  product: ['name'],
  quantity: ['count'],
  qty: ['count'],
  cost: ['price'],
  tax: ['nds'],
  rate: ['nds'],
  vat: ['nds'],
  vatcode: ['nds'],
  email: ['customerEmail', 'login'],
  mail: ['customerEmail'],
  items: ['cashItems'],
  receipt: ['cashItems'],
  lines: ['cashItems'],
  method: ['paymentType'],
  paymentmethod: ['paymentType'],
  paymentsystem: ['paymentType'],
  card: ['purse', 'bin'],
  wallet: ['purse'],
  bank: ['memberId'],
  bankid: ['memberId'],
  returnurl: ['resultUrl', 'backUrl'],
  successurl: ['resultUrl'],
  failurl: ['backUrl'],
  cancelurl: ['backUrl'],
  language: ['locale'],
  lang: ['locale'],
};

/** Says of a name that does not exist which one is meant, by habit before spelling, or which ones there are. */
function notAParameter(name: string, known: readonly string[]): string {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  const habit = Object.hasOwn(SYNONYMS, plain) && SYNONYMS[plain]?.find((one) => known.includes(one));
  if (habit) return `is not a parameter here: it is called "${habit}"`;
  const near = nearest(name, known);
  return `is not a parameter here${near ? `: perhaps "${near}" is meant` : `; the parameters are ${known.join(', ')}`}`;
}

/** Makes the parameters of a method (or of the form) out of their entries. */
export function params<const Entries extends v.ObjectEntries>(
  entries: Entries,
  hints: Readonly<Record<string, string>> = {},
): ParamsSchema<Entries> {
  const advice = new Map<string, string>(Object.entries({ ...RESERVED, ...hints }));
  const known = Object.keys(entries);
  const schema = v.strictObject(entries, (issue) => {
    const key = issue.path?.at(-1)?.key;
    if (key === undefined) return `expected an object with parameters, ${got(issue.input)}`;
    if (issue.expected !== 'never') return 'is required';
    const name = String(key);
    return advice.get(name) ?? notAParameter(name, known);
  });
  return namingAll(schema);
}

/** A rule over several parameters; `problem` gets them once each is right by itself, and its sentence is reported under `key`. */
export function rule<Input extends object>(
  key: string & keyof Input,
  problem: (params: Input) => string | undefined,
): v.RawCheckAction<Input> {
  const action = {
    kind: 'validation',
    type: 'raw_check',
    async: false,
    expects: null,
    '~run'(dataset: v.OutputDataset<Input, v.BaseIssue<unknown>>, config: v.Config<v.BaseIssue<unknown>>) {
      const message = dataset.typed && !dataset.issues ? problem(dataset.value) : undefined;
      if (message !== undefined) {
        const input = dataset.value as Record<string, unknown>;
        const path = [{ type: 'object', origin: 'value', input, key, value: input[key] }] as const;
        v._addIssue(action as never, 'input', dataset, config, { message, path: path as never });
      }
      return dataset;
    },
  };
  return action as unknown as v.RawCheckAction<Input>;
}
