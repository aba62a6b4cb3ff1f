/**
 * @module
 * SIGTERM in the middle of a handler: the payment is delivered and UnitPay hears of it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Webhook } from '@unitpay-kit/core';
import { build } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';
import { sendRaw } from '../../core/test/raw-request.js';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import { getUnitPayWebhookToken, OnUnitPay, UnitPayModule } from '../src/index.js';
import { NEST, PLATFORMS, start } from './on-nest.js';
import { options } from './orders.js';

/** Beside the Nest version's own node_modules, so that Node finds that version. */
const outDir = fileURLToPath(new URL(`./nest${NEST}/dist`, import.meta.url));

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@unitpay-kit/source'] },
    ssr: {
      resolve: { conditions: ['@unitpay-kit/source'] },
      noExternal: true,
      external: [
        '@nestjs/common',
        '@nestjs/core',
        '@nestjs/platform-express',
        '@nestjs/platform-fastify',
        'reflect-metadata',
      ],
    },
    build: {
      ssr: fileURLToPath(new URL('./shutdown.child.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
});

test.each(PLATFORMS)(
  'a handler that is running at SIGTERM finishes and its reply is delivered, on %s',
  async (platform) => {
    const child = spawn(process.execPath, [`${outDir}/child.mjs`, platform], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    try {
      const said: string[] = [];
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => said.push(line));
      const hears = async (start: string) => {
        for (;;) {
          const line = said.find((text) => text.startsWith(start));
          if (line !== undefined) return line;
          await once(lines, 'line', { signal: AbortSignal.timeout(15_000) });
        }
      };
      const port = Number((await hears('port ')).slice('port '.length));
      const reply = sendRaw(port, { target: `/unitpay?${signed('pay', PAY)}` });
      await hears('handling');
      child.kill('SIGTERM');
      await hears('terminating');
      child.stdin.write('finish\n');
      const { status, body } = await reply;
      expect(status).toBe(200);
      expect(JSON.parse(body)).toHaveProperty('result');
      expect(await exited).toEqual([null, 'SIGTERM']);
      expect(said.slice(1)).toEqual(['handling', 'terminating', 'delivered', 'closed']);
    } finally {
      child.kill('SIGKILL');
    }
  },
  30_000,
);

test.each(PLATFORMS)('close waits for a handler that has outlived its reply, on %s', async (platform) => {
  const order: string[] = [];
  let finish = (): void => {};
  @Injectable()
  class Orders implements OnApplicationShutdown {
    @OnUnitPay('pay')
    async deliver() {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('delivered');
    }

    onApplicationShutdown() {
      order.push('closed');
    }
  }
  @Module({ imports: [UnitPayModule.forRoot(options({ order: 'unchecked', deadline: 50 }))], providers: [Orders] })
  class App {}
  const running = await start(App, platform);
  const { body } = await running.send({ target: `/unitpay?${signed('pay', PAY)}` });
  expect(JSON.parse(body)).toHaveProperty('error');
  const idle = vi.spyOn(running.app.get<Webhook>(getUnitPayWebhookToken()), 'idle');
  const closed = running.close();
  await vi.waitFor(() => expect(idle).toHaveBeenCalled());
  expect(order).toEqual([]);
  finish();
  await closed;
  expect(order).toEqual(['delivered', 'closed']);
});
