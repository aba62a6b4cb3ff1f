/**
 * @module
 * `unitpay webhook replay <log> --to <url>`: runs webhooks that an application missed against it, from its access log.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArgs } from '../args/read-args.js';
import { CliError } from '../cli-error.js';
import type { Command } from '../commands/command.js';
import { confirm } from '../commands/confirm.js';
import { EXIT } from '../exit-codes.js';
import { requireSettings } from '../settings/environment.js';
import { deliver, isLocal, targetUrl } from './deliver.js';
import { examine } from './examine.js';
import { isWebhookLine, readLine, type WebhookLine } from './log-line.js';

const OWN = { to: { type: 'string' }, 'dry-run': { type: 'boolean' }, all: { type: 'boolean' } } as const;

/** Sends again what was not answered with 2xx (or everything, with `--all`), each once, genuine ones only, in the order of the log. */
export const replay: Command = async (args, { io, texts, settings }) => {
  const { values, positionals } = readArgs(args, OWN, texts);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CliError(EXIT.usage, texts.oneLog);
  const { to, yes = false, all = false } = values;
  const dry = values['dry-run'] ?? false;
  if (to === undefined && !dry) throw new CliError(EXIT.usage, texts.needsTo);
  const url = to === undefined ? undefined : targetUrl(to, texts);
  const known = { ...settings, ...requireSettings(settings, ['projectId', 'secretKey'], texts) };

  const text = file === '-' ? await io.readInput() : readLog(resolve(io.cwd, file), file, texts.noFile);
  const seen = new Set<string>();
  const chosen: WebhookLine[] = [];
  const counts = { answered: 0, twice: 0, forged: 0 };
  for (const line of text.split('\n').map(readLine).filter(isWebhookLine)) {
    const answered = line.status !== undefined && line.status >= 200 && line.status < 300;
    if (answered && !all) counts.answered += 1;
    else if (seen.has(line.query)) counts.twice += 1;
    // What counts is that UnitPay signed it, not which address called: that was checked when the line was logged.
    else if (
      (await examine({ query: line.query, httpMethod: 'GET' }, known, { trustedProxies: 0, acceptTest: true }, io))
        .reason
    )
      counts.forged += 1;
    else {
      seen.add(line.query);
      chosen.push(line);
    }
  }
  io.err(`${texts.chosen(chosen.length, counts)}\n`);
  if (dry || url === undefined) {
    for (const line of chosen) io.out(`${about(line)}\n`);
    return EXIT.ok;
  }
  if (chosen.length === 0) return EXIT.ok;
  if (!isLocal(url) || !yes) await confirm(io, yes, texts.aboutToReplay(chosen.length, url.origin), texts);
  let refused = 0;
  for (const line of chosen) {
    const reply = await deliver(url, line.query, io, texts);
    if (!reply.accepted) refused += 1;
    io.out(
      `${reply.accepted ? texts.good : texts.bad} ${about(line)}: HTTP ${reply.status} ${reply.body.replace(/\s+/g, ' ')}\n`,
    );
  }
  return refused === 0 ? EXIT.ok : EXIT.no;
};

function readLog(path: string, name: string, problem: (name: string, code: string) => string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(EXIT.usage, problem(name, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function about({ time, status, query }: WebhookLine): string {
  const fields = new URLSearchParams(query);
  const [id, account, sum] = ['unitpayId', 'account', 'orderSum'].map((name) => fields.get(`params[${name}]`) ?? '—');
  return [time, status, fields.get('method'), id, account, sum].filter(Boolean).join(' ');
}
