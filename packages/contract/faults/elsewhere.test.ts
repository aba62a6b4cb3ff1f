/**
 * The same cells on Bun, Deno and workerd, each in a process of its own that is asked over HTTP to make the call. `pnpm faults` installs the
 * runtimes and names them; one that it couldn't start it names as skipped.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SAMPLES } from '../../core/test/samples.js';
import { type Ended, judgeEnd, METHODS, type MethodName, optionsFor, PATIENCE, TIMEOUT, timeoutUnder } from './cell.js';
import { type Expected, MOCK_FAULTS } from './faults.js';
import { blackHole, NETWORK_FAULTS } from './network.js';

const runtimes = Object.entries(JSON.parse(process.env['FAULTS_RUNTIMES'] ?? '{}') as Record<string, string[]>);
const methods: readonly MethodName[] = process.env['FAULTS_QUICK']
  ? ['getPayment', 'refundPayment', 'massPayment']
  : METHODS;
const folder = fileURLToPath(new URL('./elsewhere/', import.meta.url));
const certificates = process.env['FAULTS_CERTIFICATES'] ?? '';

/** A runtime that listens. */
interface Remote {
  ask(method: MethodName, baseUrl: string, timeout: number, abortAfter?: number): Promise<Ended>;
  stop(): Promise<void>;
}

/** The bundle and the authority beside workerd's configuration: it embeds both. */
async function workerdFolder(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), 'unitpay-kit-faults-workerd-'));
  cpSync(join(folder, 'config.capnp'), join(made, 'config.capnp'));
  cpSync(join(certificates, 'ca.pem'), join(made, 'ca.pem'));
  await build({
    entryPoints: [join(folder, 'worker.mjs')],
    outfile: join(made, 'bundle.mjs'),
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*'],
    logLevel: 'error',
  });
  return made;
}

async function start(name: string, [command = '', ...args]: readonly string[]): Promise<Remote> {
  const made = name === 'workerd' ? await workerdFolder() : undefined;
  const words = made ? ['serve', '--control-fd=3', join(made, 'config.capnp')] : [join(folder, 'serve.mjs')];
  const authority = join(certificates, 'ca.pem');
  const child = spawn(command, [...args, ...words], {
    cwd: folder,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: authority, DENO_CERT: authority },
    // workerd writes the stack of every TLS handshake that fails, as hundreds are meant to.
    stdio: ['ignore', 'pipe', made ? 'ignore' : 'inherit', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const told = createInterface({ input: (made ? child.stdio[3] : child.stdout) as Readable });
  const port = await new Promise<number>((resolve, reject) => {
    told.on('line', (line) => {
      const event = line.startsWith('{') ? (JSON.parse(line) as { event?: string; port: number }) : undefined;
      if (event?.event === 'listen') resolve(event.port);
    });
    void ended.then(() => reject(new Error(`${name} ended before it listened`)));
  });
  return {
    async ask(method, baseUrl, timeout, abortAfter) {
      const request = { options: optionsFor(baseUrl, timeout), method, params: SAMPLES[method], abortAfter };
      const body = JSON.stringify(request, (_, value) => (typeof value === 'bigint' ? String(value) : value));
      const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
      if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as Ended;
    },
    async stop() {
      child.kill();
      await ended;
      if (made) rmSync(made, { recursive: true, force: true });
    },
  };
}

/** workerd says the same of a connection that was refused and of one that was lost: there nothing proves that a request was not sent. */
const here = (name: string, expected: Expected): Expected =>
  name === 'workerd' && expected.outcome === 'not-sent' && expected.ends.includes('connection')
    ? { ...expected, outcome: 'unknown' }
    : expected;

const settle = (problems: readonly string[]) => expect(problems).toEqual([]);

describe.each(runtimes)('on %s', (name, command) => {
  let remote: Remote;
  beforeAll(async () => {
    remote = await start(name, command);
  });
  afterAll(() => remote.stop());

  describe.each(methods)('%s', (method) => {
    it.concurrent.each(MOCK_FAULTS)('ends rightly under $name', async (fault) => {
      const mock = createMockUnitPay();
      const server = await mock.listen({ port: 0 });
      try {
        const rule = mock.fault({ ...fault.rule, method } as never);
        const reached = () => mock.journal.calls(method).length;
        const end = await remote.ask(method, server.url, timeoutUnder(fault));
        // The journal counts a call when it is answered: a slow one may be answered after the client has gone.
        await vi.waitFor(() => expect(reached()).toBeGreaterThan(0), { timeout: 5_000, interval: 10 });
        const problems = judgeEnd(method, here(name, fault), end, reached());
        rule.remove();
        const after = await remote.ask('getCurrencyCourses', server.url, PATIENCE);
        if (after.ended !== 'result' && after.ended !== 'api') problems.push(`the next call fails: ${after.ended}`);
        settle(problems);
      } finally {
        await server.close();
      }
    });

    it.concurrent.each(NETWORK_FAULTS)('ends rightly at $name', async ({ open, ...fault }) => {
      const trap = await open();
      try {
        const most = fault.repeatedByGlobalFetch ? 2 : fault.requests;
        const end = await remote.ask(method, trap.origin, timeoutUnder(fault));
        settle(judgeEnd(method, here(name, fault), end, trap.reached(), most));
      } finally {
        await trap.close();
      }
    });

    it.concurrent('is not sent when it is aborted before', async () => {
      const trap = await blackHole();
      try {
        const end = await remote.ask(method, trap.origin, PATIENCE, 0);
        settle(judgeEnd(method, { ends: ['abort'], outcome: 'not-sent', requests: 0 }, end, trap.reached()));
      } finally {
        await trap.close();
      }
    });

    it.concurrent('has an unknown outcome when it is aborted while the server works', async () => {
      const trap = await blackHole();
      try {
        const end = await remote.ask(method, trap.origin, PATIENCE, TIMEOUT);
        settle(judgeEnd(method, { ends: ['abort'], outcome: 'unknown', requests: 1 }, end, trap.reached()));
      } finally {
        await trap.close();
      }
    });
  });
});
