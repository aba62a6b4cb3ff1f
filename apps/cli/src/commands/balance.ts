/**
 * @module
 * `unitpay balance`: what the account holds.
 */
import { readArgs } from '../args/read-args.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output/print.js';
import { makeClient } from '../settings/client.js';
import { requireSettings } from '../settings/environment.js';
import type { Command } from './command.js';

/** Reads the account's balance. */
export const balance: Command = async (args, { io, texts, settings }) => {
  const { values } = readArgs(args, {}, texts);
  requireSettings(settings, ['login', 'accountKey'], texts);
  io.out(print(await makeClient(settings, io, texts, values.test).getPartner({}), values.json ?? false));
  return EXIT.ok;
};
