/**
 * @module
 * The names that UnitPay is known to send, so that most names are looked up and not decoded. Others are read by the general rules.
 */

/** In the order in which their values are signed: by code unit, digits before small letters. */
export const PARAM_NAMES = [
  '3ds',
  'account',
  'date',
  'errorMessage',
  'ip',
  'isPreauth',
  'operator',
  'orderCurrency',
  'orderSum',
  'payerCurrency',
  'payerSum',
  'paymentType',
  'phone',
  'profit',
  'projectId',
  'purse',
  'sign',
  'signature',
  'subscriptionId',
  'sum',
  'test',
  'unitpayId',
] as const;

/** The parameter that an encoded name means, in the spellings that occur: PHP's, small hex digits, literal brackets. */
export const PARAM_BY_SPELLING: ReadonlyMap<string, string> = new Map(
  PARAM_NAMES.flatMap((name) => [
    [`params%5B${name}%5D`, name],
    [`params%5b${name}%5d`, name],
    [`params[${name}]`, name],
  ]),
);
