/**
 * @module
 * What UnitPay sends to the shop, and what the shop answers, for the `webhooks` of the documents.
 */
import { WEBHOOK_METHODS, type WebhookMethod } from '../state/delivery.js';
import type { Schema } from './schema.js';

const ABOUT: Readonly<Record<WebhookMethod, string>> = {
  check: 'Before charging: may the payer pay? An error refuses and is shown to the payer.',
  pay: 'The money was taken: fulfil the order, once per unitpayId.',
  preauth: 'The money is held: do not fulfil the order yet.',
  error: 'The payment failed; it is not final, a pay may follow.',
};
/** Names in every sample; projectId is missing in the one real `error` that is known. */
const ALWAYS = [
  'unitpayId',
  'account',
  'date',
  'orderSum',
  'orderCurrency',
  'payerSum',
  'payerCurrency',
  'paymentType',
  'test',
];
const SOMETIMES = [
  'sum',
  'profit',
  'operator',
  'ip',
  'purse',
  'phone',
  'isPreauth',
  '3ds',
  'subscriptionId',
  'errorMessage',
  'sign',
];

/** The four webhooks. */
export function webhooks(): Schema {
  return Object.fromEntries(WEBHOOK_METHODS.map((method) => [method, { get: webhook(method) }]));
}

function webhook(method: WebhookMethod): Schema {
  const names = [...ALWAYS, 'projectId', 'signature', ...SOMETIMES];
  return {
    operationId: `webhook${method[0]?.toUpperCase()}${method.slice(1)}`,
    summary: ABOUT[method],
    tags: ['webhooks'],
    externalDocs: { url: 'https://help.unitpay.ru/payments/payment-handler' },
    parameters: [
      {
        name: 'method',
        in: 'query',
        required: true,
        description: 'Which webhook it is.',
        schema: { type: 'string', enum: [method] },
      },
      ...names.map((name) => ({
        name: `params[${name}]`,
        in: 'query',
        required: ALWAYS.includes(name) || name === 'signature' || (name === 'projectId' && method !== 'error'),
        description:
          name === 'signature'
            ? 'SHA-256 of the method, all other values in the order of their names, and the key.'
            : `Field ${name}.`,
        schema: { type: 'string' },
      })),
    ],
    responses: {
      200: {
        description: 'Accepted or refused; anything else counts as a failure.',
        content: {
          'application/json': {
            schema: {
              anyOf: [
                {
                  type: 'object',
                  required: ['result'],
                  properties: {
                    result: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
                  },
                },
                { $ref: '#/components/schemas/Error' },
              ],
            },
          },
        },
      },
    },
  };
}
