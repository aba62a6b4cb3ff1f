/**
 * @module
 * `unitpay call <method> name=value ...`, and a method's own name as a command.
 */
import { readArgs, readParams } from '../args/read-args.js';
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../output/print.js';
import { makeClient } from '../settings/client.js';
import { requireSettings } from '../settings/environment.js';
import type { Command } from './command.js';
import { assertConfirmable, confirm } from './confirm.js';
import { isChange, isMethod, METHOD_NAMES } from './methods.js';

/** Calls any API method; one that is not documented goes through `client.call`, with its parameters as they are. */
export const call: Command = async (args, { io, texts, settings }) => {
  const { values, positionals } = readArgs(args, { account: { type: 'boolean' } }, texts);
  const [method, ...words] = positionals;
  if (method === undefined) throw new CliError(EXIT.usage, texts.noMethod(METHOD_NAMES));
  if (/[=\s?&]/.test(method)) throw new CliError(EXIT.usage, texts.notAMethod(method));
  const params = readParams(words, texts);
  const { test = false, yes = false, json = false, account = false } = values;
  const changes = isChange(method);
  if (changes) assertConfirmable(io, yes, texts);
  if (account) requireSettings(settings, ['login', 'accountKey'], texts);
  const client = makeClient(settings, io, texts, test);
  if (changes) await confirm(io, yes, texts.aboutToCall(method, params), texts);
  const result = isMethod(method)
    ? await (client[method] as (params: unknown) => Promise<unknown>).call(client, params)
    : await client.call(method, params as never, { auth: account ? 'partner' : 'project' });
  io.out(print(result, json));
  return EXIT.ok;
};
