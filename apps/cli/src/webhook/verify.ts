/**
 * @module
 * `unitpay webhook verify`: is it genuine, and if not, why.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProcessReason } from '@unitpay-kit/core';
import { readArgs } from '../args/read-args.js';
import { CliError } from '../cli-error.js';
import type { Command, Context } from '../commands/command.js';
import { EXIT } from '../exit-codes.js';
import { pairs } from '../output/print.js';
import { requireSettings } from '../settings/environment.js';
import { INSIDE, isReason, REASONS_EN } from '../texts/reasons-en.js';
import { addressAdvice } from './address-advice.js';
import { type ExamineOptions, examine, type Finding } from './examine.js';
import { fieldRows, signedText } from './fields.js';
import { isWebhookLine, readLine, type WebhookLine } from './log-line.js';

const OWN = {
  file: { type: 'string' },
  ip: { type: 'string' },
  'forwarded-for': { type: 'string' },
  'trusted-proxies': { type: 'string' },
  'accept-test': { type: 'boolean' },
  reason: { type: 'string' },
} as const;

/** Explains webhooks from a URL, a raw query, log lines, a file or standard input; or a reason by its name. */
export const verify: Command = async (args, context) => {
  const { io, texts } = context;
  const { values, positionals } = readArgs(args, OWN, texts);
  if (values.reason !== undefined) return explainByName(values.reason, values.json ?? false, context);
  const options = {
    trustedProxies: proxies(values['trusted-proxies'], context),
    acceptTest: values['accept-test'] ?? false,
  };
  const lines = await inputLines(positionals, values.file, context);
  const found = lines.map(readLine).filter((line) => line !== undefined);
  const [only] = found;
  if (only === undefined) throw new CliError(EXIT.usage, texts.noWebhook);
  const given = { ip: values.ip, forwardedFor: values['forwarded-for'] };
  const judged = [];
  for (const line of found) {
    if (!isWebhookLine(line)) {
      judged.push({ line: undefined, finding: reasonOnly(line.reason), address: line.address });
      continue;
    }
    const settings = requireSettings(context.settings, ['projectId', 'secretKey'], texts);
    const whole = { ...line, ip: given.ip ?? line.ip, forwardedFor: given.forwardedFor ?? line.forwardedFor };
    judged.push({
      line: whole,
      finding: await examine(whole, { ...context.settings, ...settings }, options, io),
      address: whole.ip,
    });
  }
  for (const one of judged)
    io.out(
      values.json
        ? `${JSON.stringify(asJson(one.line, one.finding, context))}\n`
        : judged.length === 1
          ? whole(one.line, one.finding, options, context)
          : short(one.line, one.finding, context),
    );
  return judged.every(({ finding }) => finding.reason === undefined) ? EXIT.ok : EXIT.no;
};

const reasonOnly = (reason: ProcessReason): Finding => ({
  reason,
  message: undefined,
  hint: undefined,
  addressChecked: true,
});

function proxies(text: string | undefined, { texts }: Context): number {
  if (text === undefined) return 0;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > 32) throw new CliError(EXIT.usage, texts.notACount('--trusted-proxies'));
  return count;
}

async function inputLines(
  words: readonly string[],
  file: string | undefined,
  { io, texts }: Context,
): Promise<string[]> {
  if (file !== undefined && words.length > 0) throw new CliError(EXIT.usage, texts.fileOrWords);
  if (file !== undefined && file !== '-') {
    try {
      return readFileSync(resolve(io.cwd, file), 'utf8').split('\n');
    } catch (error) {
      throw new CliError(EXIT.usage, texts.noFile(file, (error as NodeJS.ErrnoException).code ?? ''));
    }
  }
  if (words.length > 0 && words[0] !== '-') return [words.join(' ')];
  if (words.length === 0 && file === undefined && io.terminal) throw new CliError(EXIT.usage, texts.noWebhook);
  return (await io.readInput()).split('\n');
}

function explainByName(reason: string, json: boolean, context: Context): number {
  const { io, texts } = context;
  if (!isReason(reason)) throw new CliError(EXIT.usage, texts.noReason(reason, Object.keys(REASONS_EN)));
  const text = texts.reason(reason);
  const where = INSIDE.has(reason) ? texts.inside(reason) : '';
  io.out(json ? `${JSON.stringify({ reason, text })}\n` : `${reason}: ${text}\n${where}`);
  return EXIT.ok;
}

function asJson(
  line: WebhookLine | undefined,
  { reason, message, hint, addressChecked }: Finding,
  { texts, settings }: Context,
) {
  return {
    genuine: reason === undefined,
    reason: reason ?? null,
    text: reason === undefined ? texts.genuine : texts.reason(reason),
    detail: message ?? null,
    hint: hint ?? null,
    addressChecked,
    address: line?.ip ?? null,
    fields: line === undefined ? [] : fieldRows(line.query, keys(settings)),
  };
}

const keys = ({ secretKey, testSecretKey }: Context['settings']) =>
  [secretKey, testSecretKey].filter((key) => key !== undefined);

/** One line for each of many webhooks. */
function short(line: WebhookLine | undefined, { reason }: Finding, { texts }: Context): string {
  const query = new URLSearchParams(line?.query ?? '');
  const id = query.get('params[unitpayId]') ?? '—';
  const about = [line?.time, line?.ip, query.get('method'), id].filter(Boolean).join(' ');
  return `${reason === undefined ? texts.good : texts.bad} ${about}${reason === undefined ? '' : `: ${reason}`}\n`;
}

/** Everything about one webhook. */
function whole(
  line: WebhookLine | undefined,
  finding: Finding,
  { trustedProxies }: ExamineOptions,
  context: Context,
): string {
  const { texts, settings } = context;
  const { reason, message, hint, addressChecked } = finding;
  const parts = [
    reason === undefined ? `${texts.good} ${texts.genuine}\n` : `${texts.bad} ${reason}: ${texts.reason(reason)}\n`,
  ];
  if (message !== undefined) parts.push(`  ${message}\n`);
  if (hint !== undefined) parts.push(`  ${texts.hint}: ${hint}\n`);
  if (line !== undefined) {
    const rows = fieldRows(line.query, keys(settings));
    parts.push(
      '\n',
      pairs(
        rows.map(({ name, value, note }) => [name, `${value}${value === '' ? '' : '  '}${texts.notes[note]}`.trim()]),
      ),
    );
    if (reason === 'signature-mismatch') parts.push(`\n${texts.signed}: ${signedText(line.query)}\n`);
    parts.push(
      '\n',
      addressChecked ? addressAdvice(line, reason, trustedProxies, texts) : `${texts.addressUnchecked}\n`,
    );
  }
  if (reason === undefined) parts.push(`\n${texts.whereToLook}\n`);
  else if (INSIDE.has(reason)) parts.push(texts.inside(reason));
  return parts.join('');
}
