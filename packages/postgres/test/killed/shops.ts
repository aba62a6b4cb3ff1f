/**
 * @module
 * Shops in processes of their own: built once, started, asked and killed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { ShopMessage, ShopSetting } from './setting.js';

/** Beside what it imports, and one for each run: several may go on at once. */
const outDir = fileURLToPath(new URL(`../../node_modules/.shops/${process.pid}`, import.meta.url));
/** For each wait: a busy machine may take its time. */
const LIMIT = 30_000;

/** Builds the program from the sources, as the tests run them. */
export async function buildShop(): Promise<void> {
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@unitpay-kit/source'] },
    ssr: { resolve: { conditions: ['@unitpay-kit/source'] }, noExternal: [/^@unitpay-kit/] },
    build: {
      ssr: fileURLToPath(new URL('./shop.child.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'shop.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
}

/** A running shop. */
export interface Shop {
  /** Sends the `pay` of a payment; the result, or that the process is gone. */
  pay(unitpayId: string): Promise<string>;
  /** Resolves when a handler has written and stays. */
  written(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts one. */
export async function startShop(setting: ShopSetting): Promise<Shop> {
  const env = { ...process.env, SHOP: JSON.stringify(setting) };
  const child = fork(`${outDir}/shop.mjs`, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  // Ten answers are waited for at once.
  child.setMaxListeners(0);
  const heard: ShopMessage[] = [];
  child.on('message', (message: ShopMessage) => heard.push(message));
  const gone = once(child, 'exit').then(() => undefined);

  async function hears<T>(read: (message: ShopMessage) => T | undefined): Promise<T | undefined> {
    const limit = AbortSignal.timeout(LIMIT);
    for (;;) {
      const found = heard.map(read).find((value) => value !== undefined);
      if (found !== undefined || child.exitCode !== null || child.signalCode !== null) return found;
      await Promise.race([once(child, 'message', { signal: limit }), gone]);
    }
  }
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  const demand = async (what: 'ready' | 'written') => {
    const isHeard = await hears((message) => (message === what ? true : undefined)).catch(() => undefined);
    if (isHeard) return;
    await kill();
    throw new Error(`the shop on ${setting.driver} did not come to say "${what}"`);
  };
  await demand('ready');
  return {
    async pay(unitpayId) {
      // Of a repeat only the newest answer counts.
      const before = heard.length;
      child.send(unitpayId);
      const answer = () =>
        heard.slice(before).find((message) => typeof message === 'object' && message.unitpayId === unitpayId);
      return (await hears(() => (answer() as { result: string } | undefined)?.result)) ?? 'gone';
    },
    written: () => demand('written'),
    kill,
  };
}
