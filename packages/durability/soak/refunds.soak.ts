/**
 * @module
 * Two processes, hundreds of refunds, faults at random, three kills: every refund gets its verdict, no money goes back twice, and every refunded
 * one takes effect once. `pnpm soak:refunds` runs it.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { RefundRecord, RefundState } from '@unitpay-kit/core';
import { createRefunds } from '@unitpay-kit/core';
import type { FaultInput } from '@unitpay-kit/mock-server';
import { describe, expect, it } from 'vitest';
import { isThere, type LedgerName, openLedger } from '../test/support/ledgers.js';
import { startProvider } from '../test/support/provider.js';
import { buildWorker, startWorker, type Worker } from '../test/support/workers.js';

const isQuick = process.env['SOAK'] === 'quick';
/** For each of the two processes. */
const REQUESTS = isQuick ? 50 : 200;
const KILLS = 3;
const SECONDS = isQuick ? 90 : 200;
/** A minute is 40 milliseconds. */
const SCALE = 1 / 1_500;
const TIMEOUT = 500;
const SERVERS: readonly LedgerName[] = ['PostgreSQL', 'Redis'];
const there = await Promise.all(SERVERS.map(isThere));
const FINAL: readonly RefundState[] = ['refunded', 'refused', 'unproven'];

/** Each call of refundPayment meets one of them sometimes; the seed makes a run repeatable. */
const FAULTS: readonly FaultInput[] = [
  { kind: 'reset', execute: false, probability: 0.08, seed: 1 },
  { kind: 'reset', execute: true, probability: 0.08, seed: 2 },
  { kind: 'truncated-json', probability: 0.05, seed: 3 },
  { kind: 'html', status: 502, execute: true, probability: 0.05, seed: 4 },
  { kind: 'rate-limit', probability: 0.05, seed: 5 },
  { kind: 'delay', ms: 700, execute: 'after', probability: 0.03, seed: 6 },
].map((fault) => ({ ...fault, method: 'refundPayment' }) as FaultInput);

describe.each(SERVERS.filter((_, i) => there[i]))('refunds on %s', (name) => {
  it(`2 processes x ${REQUESTS} refunds, faults at random, ${KILLS} kills`, async () => {
    await buildWorker();
    const provider = await startProvider();
    const open = await openLedger(name);
    const { projectId, secretKey, url: baseUrl } = provider;
    const setting = { ledger: name, projectId, secretKey, baseUrl, timeout: TIMEOUT, timeScale: SCALE };
    const watcher = createRefunds({ client: provider.client(), ledger: open.ledger, logger: false });
    const workers: Worker[] = [];
    const began = performance.now();
    let kills = 0;
    try {
      for (const fault of FAULTS) provider.mock.fault(fault);
      for (let i = 0; i < 2; i++) workers.push(await startWorker(setting));
      for (const worker of workers) worker.tell('start');
      const asked = new Map<string, string | undefined>();
      const requests = Array.from({ length: 2 * REQUESTS }, (_, i) => i);
      for (const i of requests) {
        const paymentId = await provider.payment();
        const sum = i % 3 === 0 ? '40.00' : undefined;
        asked.set(paymentId, sum);
        await (workers[i % 2] as Worker).request(paymentId, sum);
        if (kills < KILLS && i % Math.floor((2 * REQUESTS) / (KILLS + 1)) === Math.floor(REQUESTS / 3)) {
          const victim = i % 2;
          await (workers[victim] as Worker).kill();
          kills += 1;
          workers[victim] = await startWorker(setting);
          (workers[victim] as Worker).tell('start');
        }
      }
      const records = new Map<string, RefundRecord>();
      while (records.size < asked.size && performance.now() - began < SECONDS * 1_000) {
        for (const paymentId of asked.keys()) {
          if (records.has(paymentId)) continue;
          const record = await watcher.get(paymentId);
          if (record !== undefined && FINAL.includes(record.state)) records.set(paymentId, record);
        }
        await sleep(100);
      }
      // Late requests and handlers that are still to run.
      await sleep(3_000);
      const refunded: string[] = [];
      let twice = 0;
      let contradicted = 0;
      for (const [paymentId, sum] of asked) {
        const record = await watcher.get(paymentId);
        const money = provider.refunds(paymentId);
        if (money.length > 1) twice += 1;
        const isPaid = money.length === 1 && money[0] === (sum === undefined ? 10_000 : 4_000);
        if (record?.state === 'refunded') refunded.push(paymentId);
        // Of `unproven` it is a person who says; of the others the record has to be right.
        if (record?.state === 'refunded' ? !isPaid : record?.state === 'refused' && money.length > 0) contradicted += 1;
      }
      const effects = await open.effects.of(projectId);
      const count = (state: RefundState) => [...records.values()].filter((record) => record.state === state).length;
      const row = {
        ledger: name,
        requests: asked.size,
        verdicts: records.size,
        refunded: count('refunded'),
        refused: count('refused'),
        unproven: count('unproven'),
        'refunded twice': twice,
        contradicted,
        effects: effects.length,
        kills,
        seconds: Math.round((performance.now() - began) / 1_000),
      };
      // The counts are what the command prints.
      // biome-ignore lint/suspicious/noConsole: see above.
      console.log(
        Object.entries(row)
          .map(([what, value]) => `${what} ${value}`)
          .join(', '),
      );
      expect(kills).toBe(KILLS);
      expect(records.size).toBe(asked.size);
      expect(twice).toBe(0);
      expect(contradicted).toBe(0);
      expect(new Set(effects)).toEqual(new Set(refunded));
      // A kill between a handler on Redis and its record lets it run again; nothing else does.
      expect(effects.length - refunded.length).toBeLessThanOrEqual(name === 'PostgreSQL' ? 0 : kills);
    } finally {
      for (const worker of workers) await worker.kill();
      await open.close();
      await provider.close();
    }
  });
});
