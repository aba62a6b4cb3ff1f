// Measures the mock beside a bare Hono route in the same run: `pnpm --filter @unitpay-kit/mock-server bench` (after a build).
// Prints ratios, because absolute numbers belong to one machine. Nothing here passes or fails.
import autocannon from 'autocannon';
import { createMockUnitPay } from '../dist/esm/index.js';
import { startBare, startMock } from './servers.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 11);
const PAYMENTS = Number(process.env.BENCH_PAYMENTS ?? 100_000);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Creates payments over HTTP, and tells where to ask for the first. */
async function fill({ url }, count) {
  const create = `${url}/api?method=initPayment&paymentType=card&account=order-1&sum=100.00&projectId=135&secretKey=mock_secret&desc=Order+1`;
  const { result } = await (await fetch(create)).json();
  if (count > 1) await autocannon({ url: create, connections: 20, amount: count - 1 });
  return `/api?method=getPayment&paymentId=${result.paymentId}&secretKey=mock_secret`;
}

/**
 * Requests a server answers in a second: of the clock, which the client's speed limits too, and of the server's own processor
 * time, which is the stricter measure and the steadier one on a busy machine.
 */
async function perSecond(server, url) {
  const before = await server.cpu();
  const { requests, duration } = await autocannon({ url, connections: 10, duration: SECONDS });
  return { clock: requests.total / duration, cpu: (1000 * requests.total) / ((await server.cpu()) - before) };
}

async function measureRequests() {
  // Filled first: a server that idled meanwhile was slower ever after, by a seventh, than one that had just been started.
  const many = await startMock();
  const path = await fill(many, PAYMENTS);
  const resident = await many.resident();
  const one = await startMock();
  await fill(one, 1);
  const empty = await one.resident();
  // Asked for the same and answering the same, so that the difference is the mock's own work.
  const bare = await startBare(await (await fetch(one.url + path)).text());
  const servers = { bare, one, many };
  const urls = { bare: bare.url + path, one: one.url + path, many: many.url + path };
  // Each server gets to know its hot path first: the one that was filled has an advantage otherwise.
  for (const url of Object.values(urls)) await autocannon({ url, connections: 10, amount: 30_000 });
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = {};
    for (const [name, url] of Object.entries(urls)) rate[name] = await perSecond(servers[name], url);
    rounds.push(rate);
  }
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  const share = (part, whole, by) => median(rounds.map((rate) => rate[part][by] / rate[whole][by]));
  return {
    clock: share('one', 'bare', 'clock'),
    cpu: share('one', 'bare', 'cpu'),
    many: share('many', 'one', 'cpu'),
    resident,
    empty,
  };
}

async function measureStart() {
  const times = { bare: [], mock: [], bareCpu: [], mockCpu: [] };
  for (let round = 0; round < 9; round += 1) {
    for (const [name, start] of [
      ['bare', startBare],
      ['mock', startMock],
    ]) {
      const server = await start();
      times[name].push(server.ms);
      times[`${name}Cpu`].push(server.cpuMs);
      await server.stop();
    }
  }
  return { clock: median(times.mock) / median(times.bare), cpu: median(times.mockCpu) / median(times.bareCpu) };
}

function measureCreation() {
  createMockUnitPay();
  const times = Array.from({ length: 200 }, () => {
    const begun = performance.now();
    createMockUnitPay();
    return performance.now() - begun;
  });
  return median(times);
}

const creation = measureCreation();
const begin = await measureStart();
const requests = await measureRequests();
const row = (measured, wanted) => ({ measured, wanted });
console.table({
  'getPayment, requests/s beside a bare Hono route': row(`${(100 * requests.clock).toFixed(0)} %`, '50 % or more'),
  'getPayment, requests/s of processor time beside it': row(`${(100 * requests.cpu).toFixed(0)} %`, '50 % or more'),
  [`getPayment with ${PAYMENTS} payments beside one`]: row(`${(100 * requests.many).toFixed(0)} %`, 'about 100 %'),
  [`resident memory with ${PAYMENTS} payments`]: row(`${(requests.resident / 1e6).toFixed(0)} MB`, 'under 200 MB'),
  'of which more than a mock with one': row(`${((requests.resident - requests.empty) / 1e6).toFixed(0)} MB`, ''),
  'ready beside a bare Hono server, processor time': row(`${begin.cpu.toFixed(2)} times`, '1.5 times or less'),
  'ready beside a bare Hono server, clock': row(`${begin.clock.toFixed(2)} times`, '1.5 times or less'),
  'createMockUnitPay()': row(`${creation.toFixed(2)} ms`, 'under 5 ms'),
});
