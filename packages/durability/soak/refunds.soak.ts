/**
 * @module
 * Two processes, hundreds of refunds, faults at random, three kills: every refund gets its verdict, no money goes back twice, and every refunded
 * one takes effect once. `pnpm soak:refunds` runs it, in every setting.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { createRefunds, type RefundState } from '@unitpay-kit/core';
import type { FaultInput } from '@unitpay-kit/mock-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isThere, type OpenLedger, openLedger } from '../test/support/ledgers.js';
import { type Provider, startProvider } from '../test/support/provider.js';
import { buildWorker, startWorker, type Worker, type WorkerStep } from '../test/support/workers.js';
import { LONG, SETTINGS, type SoakSetting, TIMEOUT } from './settings.js';

const isQuick = process.env['SOAK'] === 'quick';
const TROUBLES = 3;
/** The longest that all verdicts of a row may take, from its beginning, in seconds. */
const SECONDS = 200;
/** A minute is 40 milliseconds. */
const SCALE = 1 / 1_500;
const STATES: readonly RefundState[] = ['refunded', 'refused', 'unproven'];

/** Each call of refundPayment meets one of them sometimes; the seed makes a run repeatable. */
const FAULTS: readonly FaultInput[] = [
  { kind: 'reset', execute: false, probability: 0.08, seed: 1 },
  { kind: 'reset', execute: true, probability: 0.08, seed: 2 },
  { kind: 'truncated-json', probability: 0.05, seed: 3 },
  { kind: 'html', status: 502, execute: true, probability: 0.05, seed: 4 },
  { kind: 'rate-limit', probability: 0.05, seed: 5 },
  { kind: 'delay', ms: 700, execute: 'after', probability: 0.03, seed: 6 },
].map((fault) => ({ ...fault, method: 'refundPayment' }) as FaultInput);

const there = new Map([
  ['PostgreSQL', await isThere('PostgreSQL')],
  ['Redis', await isThere('Redis')],
]);

/** What keeps a row from being run. */
function lack({ ledger, server, missing }: SoakSetting): string | undefined {
  const lacks = server === undefined ? (there.get(ledger) ? undefined : `${ledger} does not answer`) : missing?.();
  if (lacks !== undefined && process.env['CI_REQUIRE_SERVICES'] === '1') throw new Error(`soak:refunds needs ${lacks}`);
  return lacks;
}

const rows: Record<string, string | number>[] = [];
const only = process.env['SOAK_ONLY'] ?? '';
const settings = SETTINGS.filter(({ name, quick }) => name.includes(only) && (!isQuick || quick > 0));

beforeAll(() => buildWorker());
afterAll(() => {
  const titles = Object.keys(rows[0] ?? {});
  const lines = [titles, ...rows.map((row) => titles.map((title) => String(row[title])))];
  const widths = titles.map((_, i) => Math.max(...lines.map((line) => (line[i] as string).length)));
  const table = lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  '),
  );
  // The counts are what the command prints.
  // biome-ignore lint/suspicious/noConsole: see above.
  console.log(`\n${table.join('\n')}\n`);
});

/** Which refunds have been told, as workers say so. */
class Told {
  readonly #pending = new Set<string>();
  #empty = () => {};
  /** Handlers that threw. */
  failures = 0;

  expect(paymentId: string): void {
    this.#pending.add(paymentId);
  }

  hear({ paymentId, result }: WorkerStep): void {
    if (result === 'handler-failed') this.failures += 1;
    if (result === 'told') this.drop([paymentId]);
  }

  drop(paymentIds: readonly string[]): void {
    for (const paymentId of paymentIds) this.#pending.delete(paymentId);
    if (this.#pending.size === 0) this.#empty();
  }

  /** Resolves when all are told, or so many milliseconds later. */
  async all(longest: number): Promise<void> {
    const stop = new AbortController();
    const empty = new Promise<void>((resolve) => {
      this.#empty = resolve;
      this.drop([]);
    });
    await Promise.race([empty, sleep(Math.max(0, longest), undefined, { signal: stop.signal }).catch(() => {})]);
    stop.abort();
  }
}

describe('refunds', () => {
  for (const setting of settings) {
    const { name, ledger, trouble, requests: whole, quick, worker: more, faults = [] } = setting;
    const requests = isQuick ? quick : whole;
    const lacks = lack(setting);
    it.skipIf(lacks !== undefined)(`${name}: 2 processes x ${requests}, ${trouble} ${TROUBLES} times`, async () => {
      const began = performance.now();
      const server = await setting.server?.();
      const place = { ...setting.place, ...(server && { databaseUrl: server.url, redisUrl: server.url }) };
      const provider = await startProvider();
      const open = await openLedger(ledger, place);
      const { projectId, secretKey, url: baseUrl } = provider;
      const base = { ledger, place, projectId, secretKey, baseUrl, timeout: TIMEOUT, timeScale: SCALE, ...more };
      const told = new Told();
      const workers: Worker[] = [];
      const start = async () => {
        const worker = await startWorker(base, (step) => told.hear(step));
        worker.tell('start');
        return worker;
      };
      const troubles: Record<SoakSetting['trouble'], (i: number) => Promise<void>> = {
        async killed(i) {
          await (workers[i] as Worker).kill();
          workers[i] = await start();
        },
        async stopped(i) {
          const { child } = workers[i] as Worker;
          child.kill('SIGSTOP');
          await sleep(LONG);
          child.kill('SIGCONT');
        },
        async restarted() {
          if (server === undefined || !('stop' in server)) throw new Error('a server of its own is needed');
          await server.stop();
          await server.start();
        },
      };
      let happened = 0;
      try {
        for (const fault of [...FAULTS, ...faults]) provider.mock.fault(fault);
        for (let i = 0; i < 2; i++) workers.push(await start());
        const asked = new Map<string, string | undefined>();
        for (let i = 0; i < 2 * requests; i++) {
          const paymentId = await provider.payment();
          const sum = i % 3 === 0 ? '40.00' : undefined;
          asked.set(paymentId, sum);
          told.expect(paymentId);
          await untilDurable(() => workers[i % 2] as Worker, paymentId, sum);
          if (happened < TROUBLES && i % Math.floor((2 * requests) / (TROUBLES + 1)) === Math.floor(requests / 3)) {
            await troubles[trouble](i % 2);
            happened += 1;
          }
        }
        // What a process said that was killed right then was not heard.
        told.drop([...(await open.effects.of(projectId)), ...(await open.effects.of(-projectId))]);
        await told.all(SECONDS * 1_000 - (performance.now() - began));
        await provider.mock.idle();
        const found = await count(provider, open, asked);
        const { effects, refunded, ...counts } = found;
        rows.push({
          setting: name,
          requests: asked.size,
          ...counts,
          effects: effects.length,
          [`troubles`]: `${happened} ${trouble}`,
          'handlers failed': told.failures,
          seconds: Math.round((performance.now() - began) / 1_000),
        });
        expect(happened).toBe(TROUBLES);
        expect(found.verdicts).toBe(asked.size);
        expect(found['refunded twice']).toBe(0);
        expect(found.contradicted).toBe(0);
        expect(new Set(effects)).toEqual(new Set(refunded));
        // A kill between a handler on Redis and its record lets it run again, and so does a lease that ends meanwhile; nothing else does.
        if (ledger === 'PostgreSQL') expect(effects).toHaveLength(refunded.length);
        else
          expect(effects.length - refunded.length).toBeLessThanOrEqual(
            trouble === 'killed' ? happened * 4 : happened * 8,
          );
        if (more?.handlers?.deadlocks) {
          expect(told.failures).toBeGreaterThan(0);
          expect(await open.effects.counts(projectId)).toEqual([refunded.length, refunded.length]);
        }
      } finally {
        for (const worker of workers) await worker.kill();
        await open.close();
        await provider.close();
        await server?.remove();
      }
    });
  }
});

/** Asks until the ledger has it; asking again is harmless. */
async function untilDurable(worker: () => Worker, paymentId: string, sum: string | undefined): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await worker().request(paymentId, sum);
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(100);
    }
  }
}

/** What became of refunds and money, asked from outside. */
async function count(provider: Provider, open: OpenLedger, asked: ReadonlyMap<string, string | undefined>) {
  const watcher = createRefunds({ client: provider.client(), ledger: open.ledger, logger: false });
  const states: RefundState[] = [];
  const refunded: string[] = [];
  let twice = 0;
  let contradicted = 0;
  for (const [paymentId, sum] of asked) {
    const state = (await watcher.get(paymentId))?.state;
    if (state !== undefined) states.push(state);
    if (state === 'refunded') refunded.push(paymentId);
    const money = provider.refunds(paymentId);
    if (money.length > 1) twice += 1;
    const isPaid = money.length === 1 && money[0] === (sum === undefined ? 10_000 : 4_000);
    // Of `unproven` it is a person who says; of the others the record has to be right.
    if (state === 'refunded' ? !isPaid : state === 'refused' && money.length > 0) contradicted += 1;
  }
  const of = (state: RefundState) => states.filter((one) => one === state).length;
  return {
    verdicts: states.filter((state) => STATES.includes(state)).length,
    refunded,
    effects: await open.effects.of(provider.projectId),
    'are refunded': of('refunded'),
    'are refused': of('refused'),
    'are unproven': of('unproven'),
    'refunded twice': twice,
    contradicted,
  };
}
