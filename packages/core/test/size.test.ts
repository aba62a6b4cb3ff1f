import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const bin = createRequire(import.meta.url)
  .resolve('size-limit/package.json')
  .replace('package.json', 'bin.js');
const cwd = fileURLToPath(new URL('..', import.meta.url));

it('the bundle stays below the limits of .size-limit.json', { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [bin, '--json'], { cwd });
  const measured = JSON.parse(stdout) as { name: string; passed: boolean; size: number }[];
  expect(measured).toHaveLength(4);
  expect(measured.filter(({ passed }) => !passed)).toStrictEqual([]);
});

it('the decision about weight names every limit as it is', () => {
  const limits = JSON.parse(readFileSync(`${cwd}.size-limit.json`, 'utf8')) as { limit: string }[];
  const decision = readFileSync(`${cwd}../../decisions/0019-weight.md`, 'utf8');
  const decided = decision.slice(decision.indexOf('**Decided.**'), decision.indexOf('**Why apart.**'));
  expect(decided.match(/[\d.]+ kB/g)?.sort()).toStrictEqual(limits.map(({ limit }) => limit).sort());
});
