/**
 * @module
 * `unitpay webhook send <url>`: a signed webhook to an application under development.
 */
import { signWebhookQuery, type WebhookMethod } from '@unitpay-kit/core';
import { WEBHOOK_METHODS } from '@unitpay-kit/core/internal';
import { readArgs } from '../args/read-args.js';
import { CliError } from '../cli-error.js';
import type { Command } from '../commands/command.js';
import { confirm } from '../commands/confirm.js';
import { EXIT } from '../exit-codes.js';
import { requireSettings } from '../settings/environment.js';
import { deliver, isLocal, targetUrl } from './deliver.js';
import { moscowTime } from './moscow-time.js';

const METHODS: readonly string[] = WEBHOOK_METHODS;
const OWN = {
  method: { type: 'string' },
  account: { type: 'string' },
  sum: { type: 'string' },
  currency: { type: 'string' },
  'payment-id': { type: 'string' },
} as const;

/** Sends one and says what the application answered. */
export const send: Command = async (args, { io, texts, settings }) => {
  const { values, positionals } = readArgs(args, OWN, texts);
  const [target, ...others] = positionals;
  if (target === undefined || others.length > 0) throw new CliError(EXIT.usage, texts.oneTarget('send'));
  const { method = 'pay', account = 'order-1', sum = '10.00', currency = 'RUB', test = false, yes = false } = values;
  if (!METHODS.includes(method)) throw new CliError(EXIT.usage, texts.notAWebhook(method, METHODS));
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(sum)) throw new CliError(EXIT.usage, texts.notASum(sum));
  const paymentId = values['payment-id'] ?? String(Date.now());
  if (!/^[1-9]\d{0,29}$/.test(paymentId)) throw new CliError(EXIT.usage, texts.notAnId(paymentId));
  const { projectId, secretKey } = requireSettings(settings, ['projectId', 'secretKey'], texts);
  const url = targetUrl(target, texts);
  // A webhook of ours is as good as UnitPay's: sent to a live shop it delivers an order that nobody paid for.
  if (!isLocal(url)) await confirm(io, yes, texts.aboutToSend(url.origin), texts);
  const fields = {
    unitpayId: paymentId,
    projectId,
    account,
    orderSum: sum,
    orderCurrency: currency,
    payerSum: sum,
    payerCurrency: currency,
    paymentType: 'card',
    date: moscowTime(io.now?.() ?? Date.now()),
    test: test ? '1' : '0',
    ...(method === 'error' && { errorMessage: 'Недостаточно средств на карте' }),
  };
  const query = signWebhookQuery(fields, { method: method as WebhookMethod, secretKey });
  const reply = await deliver(url, query, io, texts);
  io.out(
    values.json
      ? `${JSON.stringify({ paymentId, ...reply })}\n`
      : `${reply.accepted ? texts.good : texts.bad} ${method} ${paymentId}: HTTP ${reply.status}, ${reply.milliseconds} ms\n${reply.body}\n${reply.accepted ? '' : `${texts.refusedBySelf}\n`}`,
  );
  return reply.accepted ? EXIT.ok : EXIT.no;
};
