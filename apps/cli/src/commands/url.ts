/**
 * @module
 * `unitpay url --account A --sum S --desc D`: a signed link to the payment form. Nothing is sent.
 */
import { readArgs, readParams } from '../args/read-args.js';
import { EXIT } from '../exit-codes.js';
import { makeClient } from '../settings/client.js';
import { requireSettings } from '../settings/environment.js';
import type { Command } from './command.js';

/** Prints the link. */
export const url: Command = async (args, { io, texts, settings }) => {
  const own = {
    account: { type: 'string' },
    sum: { type: 'string' },
    desc: { type: 'string' },
    currency: { type: 'string' },
  } as const;
  const { values, positionals } = readArgs(args, own, texts);
  requireSettings(settings, ['publicKey'], texts);
  const { account, sum, desc, currency, json = false, test = false } = values;
  const given = Object.fromEntries(
    Object.entries({ account, sum, desc, currency }).filter(([, value]) => value !== undefined),
  );
  const link = makeClient(settings, io, texts, test).paymentUrl({
    ...readParams(positionals, texts),
    ...given,
  } as never);
  io.out(json ? `${JSON.stringify({ url: link })}\n` : `${link}\n`);
  return EXIT.ok;
};
