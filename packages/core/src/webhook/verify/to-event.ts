import { canonicalSum } from './decimal-sum.js';
import type { WebhookEvent, WebhookMethod } from './event.js';
import type { RequiredFields } from './required-fields.js';

type Params = Readonly<Record<string, string>>;

/** Turns verified parameters into the event of a handler. Optional fields that are malformed are left out: they are in `raw`. */
export function toEvent(
  method: WebhookMethod,
  params: Params,
  required: RequiredFields,
  projectId: string,
  source: WebhookEvent['source'] = 'webhook',
): WebhookEvent {
  const event: Record<string, unknown> = {
    method,
    source,
    unitpayId: params['unitpayId'],
    projectId,
    account: params['account'],
    date: params['date'],
    dateAt: required.dateAt,
    test: params['test'] === '1',
  };
  // One by one and only where there is a value: an absent field must not be a key at all.
  const put = (name: string, value: unknown): void => {
    if (value !== undefined) event[name] = value;
  };
  put('orderSum', required.orderSum);
  put('orderCurrency', params['orderCurrency']);
  put('payerSum', required.payerSum);
  put('payerCurrency', params['payerCurrency']);
  put('paymentType', params['paymentType']);
  put('profit', canonicalSum(params['profit']));
  put('sum', canonicalSum(params['sum']));
  put('operator', params['operator']);
  put('ip', params['ip']);
  put('purse', params['purse']);
  put('phone', params['phone'] === '0' ? undefined : params['phone']);
  put('threeDs', flag(params['3ds']));
  put('isPreauth', flag(params['isPreauth']));
  put('subscriptionId', params['subscriptionId']);
  put('errorMessage', method === 'error' ? params['errorMessage'] : undefined);
  // What the API says was never a webhook's parameter.
  event['raw'] = Object.freeze(source === 'api' ? {} : params);
  // The required fields were checked one by one, so the type is right.
  return Object.freeze(event) as unknown as WebhookEvent;
}

function flag(value: string | undefined): boolean | undefined {
  return value === '1' ? true : value === '0' ? false : undefined;
}
