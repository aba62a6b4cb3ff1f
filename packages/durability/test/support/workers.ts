/**
 * @module
 * Worker processes: built once, started, killed, stopped and let go on.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RefundStepEvent } from '@unitpay-kit/core';
import { build } from 'vite';
import type { WorkerOrder, WorkerSetting } from './worker-setting.js';

/** Beside what it imports, and one for each run: several may go on at once. */
const outDir = fileURLToPath(new URL(`../../node_modules/.durability/${process.pid}`, import.meta.url));
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
const PROGRAM = `${outDir}/worker.mjs`;

/** Builds the program from the sources, as the tests run them. */
export async function buildWorker(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@unitpay-kit/source'] },
    ssr: { resolve: { conditions: ['@unitpay-kit/source'] }, noExternal: [/^@unitpay-kit/], external: ['pg', 'redis'] },
    build: {
      ssr: fileURLToPath(new URL('./worker.child.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
}

/** A running worker. */
export interface Worker {
  readonly child: ChildProcess;
  tell(order: WorkerOrder): void;
  /** Asks for a refund, durable when it resolves; rejects when the ledger is away. */
  request(paymentId: string, sum?: string): Promise<void>;
  /** Resolves when it waits at its point. */
  readonly atPoint: Promise<void>;
  /** Resolves when its next step of this refund is over. */
  nextStep(paymentId: string): Promise<void>;
  /** Lets it stop in good order, and resolves when its process has ended by itself, with its code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

/** A step of a refund that a worker has taken. */
export type WorkerStep = Pick<RefundStepEvent, 'paymentId' | 'result'>;

/** Starts one; `onStep` hears of each step of a refund. */
export async function startWorker(setting: WorkerSetting, onStep?: (step: WorkerStep) => void): Promise<Worker> {
  const env = { ...process.env, DURABILITY_WORKER: JSON.stringify(setting) };
  const child = fork(PROGRAM, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  const waiting = new Map<string, (failure: string | undefined) => void>();
  let reached = () => {};
  const atPoint = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const stepping = new Map<string, () => void>();
  child.on('message', (message: { at?: string; requested?: string; failure?: string; step?: WorkerStep }) => {
    if (message.at !== undefined) reached();
    if (message.requested !== undefined) waiting.get(message.requested)?.(message.failure);
    if (message.step === undefined) return;
    stepping.get(message.step.paymentId)?.();
    onStep?.(message.step);
  });
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`a worker ended with code ${code}`)));
  failed.catch(() => {});
  await Promise.race([once(child, 'message'), failed]);
  return {
    child,
    atPoint,
    tell: (order) => void child.send(order),
    request: (paymentId, sum) => {
      const requested = new Promise<void>((resolve, reject) => {
        waiting.set(paymentId, (failure) => (failure === undefined ? resolve() : reject(new Error(failure))));
      });
      child.send({ paymentId, sum });
      return Promise.race([requested, failed]);
    },
    nextStep: (paymentId) => {
      const stepped = new Promise<void>((resolve) => {
        stepping.set(paymentId, resolve);
      });
      return Promise.race([stepped, failed]);
    },
    async stop() {
      const exit = once(child, 'exit') as Promise<[number | null]>;
      child.send('stop' satisfies WorkerOrder);
      return (await exit)[0];
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
