import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { builtBin } from './built.js';

/** The executable on a state file, ready. */
async function start(path: string) {
  const child = spawn(process.execPath, [builtBin(), '--port', '0', '--json', '--state', path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const exited = once(child, 'exit');
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), exited.then(() => null)]);
  const url = line === null ? '' : (JSON.parse(line[0] as string) as { url: string }).url;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return exited;
  };
  return { url, pid: child.pid, end, exited, err: () => err };
}

async function create(url: string, account: string): Promise<void> {
  const query = { method: 'initPayment', paymentType: 'card', sum: '1.00', projectId: '135', secretKey: 'mock_secret' };
  const response = await fetch(`${url}/api?${new URLSearchParams({ ...query, account })}`);
  expect(await response.json()).toHaveProperty('result.paymentId');
}

const accounts = (path: string): string[] =>
  (existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { payments: { account: string }[] }).payments
    : []
  ).map(({ account }) => account);

/** Resolves once the file holds a payment. */
async function written(folder: string, path: string, account: string): Promise<void> {
  const changes = watch(folder);
  while (!accounts(path).includes(account)) await once(changes, 'change');
  changes.close();
}

it('a mock that is killed leaves a whole file, and the next one starts on it at once; one that lives keeps others away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'state.json');

  const first = await start(path);
  await create(first.url, 'kept');
  await written(folder, path, 'kept');
  await create(first.url, 'perhaps');
  await first.end('SIGKILL');
  // As if it had been killed while writing.
  writeFileSync(`${path}.${first.pid}.tmp`, '{"version":2,"pay');
  const left = accounts(path);
  expect(left[0]).toBe('kept');

  const second = await start(path);
  const { payments } = (await (await fetch(`${second.url}/__mock__/state`)).json()) as {
    payments: { account: string }[];
  };
  expect(payments.map(({ account }) => account)).toEqual(left);
  expect(readdirSync(folder).sort()).toEqual(['state.json', 'state.json.lock']);

  const third = await start(path);
  expect([(await third.exited)[0], third.err()]).toEqual([
    1,
    expect.stringContaining(`is used by another mock, process ${second.pid} on `),
  ]);

  await create(second.url, 'last');
  expect((await second.end('SIGTERM'))[0]).toBe(0);
  expect(accounts(path)).toEqual([...left, 'last']);
  expect(readdirSync(folder)).toEqual(['state.json']);
}, 120_000);
