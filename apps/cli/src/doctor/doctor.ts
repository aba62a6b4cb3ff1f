/**
 * @module
 * `unitpay doctor`: whether keys, clock, addresses and the handler are as they have to be.
 */
import { readArgs } from '../args/read-args.js';
import type { Command } from '../commands/command.js';
import { EXIT } from '../exit-codes.js';
import { requireSettings } from '../settings/environment.js';
import { accountKey, addresses, clock, handler, projectKey } from './checks.js';

/** Runs every check; the exit code is bad when one of them is. */
export const doctor: Command = async (args, { io, texts, settings }) => {
  const { values } = readArgs(args, { handler: { type: 'string' } }, texts);
  requireSettings(settings, ['projectId', 'secretKey'], texts);
  const patient = { settings, io, texts, handler: values.handler };
  const findings = [];
  for (const check of [projectKey, accountKey, clock, addresses, handler]) {
    const finding = await check(patient);
    findings.push(finding);
    const mark = { good: texts.good, bad: texts.bad, skipped: '–' }[finding.state];
    if (!values.json) io.out(`${mark} ${finding.name}: ${finding.text}\n`);
  }
  if (values.json) io.out(`${JSON.stringify(findings, undefined, 2)}\n`);
  return findings.every(({ state }) => state !== 'bad') ? EXIT.ok : EXIT.no;
};
