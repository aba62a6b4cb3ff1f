/**
 * @module
 * Turns verified parameters into the flat event a handler gets. Optional fields that are malformed are left out: they are in `raw`.
 */
import { moscowInstant } from '../../schema/dates.js';
import { canonicalSum } from './decimal-sum.js';
import type { WebhookEvent, WebhookMethod } from './event.js';

type Params = Readonly<Record<string, string>>;

/** Builds the event; `params` have passed every check. */
export function toEvent(method: WebhookMethod, params: Params): WebhookEvent {
  const event = {
    method,
    unitpayId: params['unitpayId'],
    projectId: params['projectId'],
    account: params['account'],
    date: params['date'],
    dateAt: moscowInstant(params['date']),
    test: params['test'] === '1',
    orderSum: canonicalSum(params['orderSum']),
    orderCurrency: params['orderCurrency'],
    payerSum: canonicalSum(params['payerSum']),
    payerCurrency: params['payerCurrency'],
    paymentType: params['paymentType'],
    profit: canonicalSum(params['profit']),
    sum: canonicalSum(params['sum']),
    operator: params['operator'],
    ip: params['ip'],
    purse: params['purse'],
    phone: params['phone'] === '0' ? undefined : params['phone'],
    threeDs: flag(params['3ds']),
    isPreauth: flag(params['isPreauth']),
    subscriptionId: params['subscriptionId'],
    errorMessage: method === 'error' ? params['errorMessage'] : undefined,
    raw: Object.freeze(params),
  };
  // The required fields were checked one by one; an absent optional one must not be a key at all.
  return Object.freeze(withoutUndefined(event)) as unknown as WebhookEvent;
}

function flag(value: string | undefined): boolean | undefined {
  return value === '1' ? true : value === '0' ? false : undefined;
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
