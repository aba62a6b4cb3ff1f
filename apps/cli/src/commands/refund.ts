/**
 * @module
 * `unitpay refund <id> [--sum S]`: refunds at most once, and settles an unknown outcome by reading.
 */
import { readArgs } from '../args/read-args.js';
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output/print.js';
import { makeClient } from '../settings/client.js';
import type { Command } from './command.js';
import { assertConfirmable, confirm } from './confirm.js';

/** Refunds a payment, whole or in part. */
export const refund: Command = async (args, { io, texts, settings }) => {
  const { values, positionals } = readArgs(args, { sum: { type: 'string' } }, texts);
  const [paymentId, ...others] = positionals;
  if (paymentId === undefined || others.length > 0) throw new CliError(EXIT.usage, texts.onePayment('refund'));
  const { sum, yes = false, json = false, test = false } = values;
  assertConfirmable(io, yes, texts);
  const client = makeClient(settings, io, texts, test);
  if (!yes) {
    // The question shows what is refunded: an id with one wrong digit is another payer's payment.
    const { account, orderSum, orderCurrency, status } = await client.getPayment({ paymentId });
    const known = `${account}, ${orderSum} ${orderCurrency}, ${status}`;
    await confirm(io, yes, texts.aboutToRefund(paymentId, sum, known), texts);
  }
  io.out(print(await client.ensureRefunded({ paymentId, sum }), json));
  return EXIT.ok;
};
