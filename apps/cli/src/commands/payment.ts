/**
 * @module
 * `unitpay payment <id>`: what became of a payment.
 */
import { readArgs } from '../args/read-args.js';
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output/print.js';
import { makeClient } from '../settings/client.js';
import type { Command } from './command.js';

/** Reads a payment. */
export const payment: Command = async (args, { io, texts, settings }) => {
  const { values, positionals } = readArgs(args, {}, texts);
  const [paymentId, ...others] = positionals;
  if (paymentId === undefined || others.length > 0) throw new CliError(EXIT.usage, texts.onePayment('payment'));
  const result = await makeClient(settings, io, texts, values.test).getPayment({ paymentId });
  io.out(print(result, values.json ?? false));
  return EXIT.ok;
};
