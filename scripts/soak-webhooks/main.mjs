// Measures that webhooks are delivered exactly once: pnpm soak:webhooks. The last line is "N passed, N failed".
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table, Verdicts } from './judge.mjs';
import {
  answeredTooLate,
  clocksJump,
  deadlocks,
  exactlyOnce,
  killedInside,
  pastTheDeadline,
  poolsOfOne,
  stopped,
  storeRestarted,
} from './parts.mjs';
import { readSettings } from './settings.mjs';
import { shops } from './shops.mjs';

const settings = readSettings(process.argv.slice(2));
const worstDay = [stopped, clocksJump, pastTheDeadline, answeredTooLate];
const parts = {
  redis: [exactlyOnce, killedInside, storeRestarted, ...worstDay],
  postgres: [exactlyOnce, killedInside, storeRestarted, ...worstDay, poolsOfOne, deadlocks],
  cluster: [exactlyOnce, killedInside, stopped],
  pgbouncer: [exactlyOnce, killedInside, stopped, deadlocks],
};
const lacks = settings.stores.map((store) => shops[store].missing()).filter(Boolean);
if (lacks.length > 0) {
  console.error(`soak:webhooks starts its own servers and needs:\n${lacks.map((lack) => `  - ${lack}`).join('\n')}`);
  process.exit(2);
}

const verdicts = new Verdicts();
const rows = [];
const cleanUp = [];
const watchdog = setTimeout(
  () => finish(`not done after ${settings.seconds} seconds (--seconds)`),
  settings.seconds * 1000,
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => finish('interrupted'));

try {
  for (const store of settings.stores) await measure(store);
  await finish();
} catch (error) {
  await finish(error.stack);
}

async function measure(store) {
  const shop = shops[store];
  const folder = await mkdtemp(join(tmpdir(), 'unitpay-soak-'));
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  const server = await shop.server();
  cleanUp.push(() => server.remove());
  const setting = { store, url: server.url, folder };
  await shop.prepare(setting);
  for (const part of parts[store]) {
    console.log(`\n${shop.label}: ${part.name}`);
    const began = performance.now();
    const row = await part({ shop, setting, server }, settings, verdicts);
    rows.push({ store: shop.label, ...row, seconds: ((performance.now() - began) / 1000).toFixed(1) });
  }
}

async function finish(problem) {
  clearTimeout(watchdog);
  if (problem) verdicts.check(false, problem);
  for (const clean of cleanUp.reverse()) await clean().catch(() => {});
  console.log(`\n${table(rows)}\n\n${verdicts.passed} passed, ${verdicts.failed} failed`);
  process.exit(verdicts.failed > 0 ? 1 : 0);
}
