// The mock: requests, beside a bare route and beside other mock servers; how it starts; what many payments cost it.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { Pool } from 'undici';
import { startServer } from '../measure/child.mjs';
import { costBeside, speedBeside } from '../measure/interleave.mjs';
import { loadInTurns, send } from '../measure/load.mjs';
import { OTHER_MOCKS } from '../support/other-mocks.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('@unitpay-kit/mock-server/package.json'));
const bare = fileURLToPath(new URL('../servers/bare-hono.mjs', import.meta.url));
const startMock = () => startServer(join(folder, 'dist/cjs/bin.js'), ['--port', '0', '--json']);

/** Creates payments over HTTP, and tells where to ask for the first. */
async function fill({ url }, count) {
  const create =
    '/api?method=initPayment&paymentType=card&account=order-1&sum=100.00&projectId=135&secretKey=mock_secret&desc=Order+1';
  const { result } = await (await fetch(url + create)).json();
  const pool = new Pool(url, { connections: 20 });
  await send(pool, () => create, count - 1, 20);
  await pool.close();
  return `/api?method=getPayment&paymentId=${result.paymentId}&secretKey=mock_secret`;
}

async function starts(rounds) {
  const results = { mock: { cpu: [], clock: [] }, bare: { cpu: [], clock: [] } };
  for (let round = 0; round < rounds; round += 1)
    for (const [name, start] of [
      ['mock', startMock],
      ['bare', () => startServer(bare, ['{}'])],
    ]) {
      const server = await start();
      results[name].cpu.push(1000 * server.startCpu);
      results[name].clock.push(1000 * server.milliseconds);
      await server.stop();
    }
  return results;
}

function creation() {
  createMockUnitPay();
  return Array.from({ length: 200 }, () => {
    const begun = performance.now();
    createMockUnitPay();
    return performance.now() - begun;
  });
}

const ITSELF = { en: 'a bare Hono route with the same reply', ru: 'голый маршрут Hono с тем же ответом' };

export default {
  id: 'mock',
  title: { en: 'The mock', ru: 'Мок' },
  comparisons: [
    { id: 'bare', of: { en: '`getPayment`', ru: '`getPayment`' }, beside: ITSELF, aim: 0.65, before: '0.66' },
    ...Object.entries(OTHER_MOCKS).map(([id, { name }]) => ({
      id,
      of: { en: '`getPayment`', ru: '`getPayment`' },
      beside: { en: name, ru: name },
      aim: 3,
    })),
    {
      id: 'many',
      of: { en: '`getPayment` with 100,000 payments', ru: '`getPayment` при 100 000 платежей' },
      beside: { en: 'the same with one', ru: 'то же с одним' },
      aim: 0.85,
    },
    {
      id: 'resident',
      of: { en: 'memory of the process with 100,000 payments', ru: 'память процесса со 100 000 платежей' },
      beside: { en: '—', ru: '—' },
      aim: 200,
      better: 'lower',
      unit: 'MB',
    },
    {
      id: 'start',
      of: { en: 'ready', ru: 'готов' },
      beside: { en: 'a bare Hono server', ru: 'голый сервер Hono' },
      aim: 1.5,
      better: 'lower',
      unit: 'times',
    },
    {
      id: 'create',
      of: { en: '`createMockUnitPay()`', ru: '`createMockUnitPay()`' },
      beside: { en: '—', ru: '—' },
      aim: 5,
      better: 'lower',
      unit: 'ms',
    },
  ],
  async measure({ rounds }) {
    const created = creation();
    const started = await starts(rounds);
    // Filled first: a server that idled meanwhile was slower ever after, by a seventh, than one that had just been started.
    const many = await startMock();
    const servers = [many];
    try {
      const path = await fill(many, 100_000);
      const resident = await many.resident();
      const one = await startMock();
      servers.push(one);
      await fill(one, 1);
      const reply = await (await fetch(one.url + path)).text();
      const sides = {
        // Asked for the same and answering the same, so that the difference is the mock's own work.
        bare: { server: await startServer(bare, [reply]), next: () => path },
        one: { server: one, next: () => path },
        many: { server: many, next: () => path },
      };
      servers.push(sides.bare.server);
      for (const [name, other] of Object.entries(OTHER_MOCKS)) {
        const server = await other.start(JSON.parse(reply).result);
        servers.push(server);
        sides[name] = { server, next: () => other.path, warmUp: 5000, amount: 500 };
      }
      const results = await loadInTurns(sides, { rounds, warmUp: 8000 });
      return {
        bare: speedBeside(results, 'one', 'bare'),
        many: speedBeside(results, 'many', 'one'),
        ...Object.fromEntries(Object.keys(OTHER_MOCKS).map((name) => [name, speedBeside(results, 'one', name)])),
        resident: { value: [resident / 1e6] },
        start: costBeside(started, 'mock', 'bare'),
        create: { value: created },
        costs: { ...results, 'start, mock': started.mock, 'start, bare': started.bare },
      };
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  },
};
