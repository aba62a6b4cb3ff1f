// pnpm demo:kills: the story of the demo, with the shop killed at every moment of it and started again. The last line is "N passed, N failed".
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { live, people } from './demo-kills/story.mjs';
import { startTap } from './demo-kills/tap.mjs';
import { startServers } from './lib/servers.mjs';
import { build, setUp } from './lib/setup.mjs';

const HELP = `pnpm demo:kills [options]

  --quick        some of the moments, for CI (about two minutes)
  --shop NAME    nestjs or express; both unless told otherwise
  --random N     kills at random times besides (10; quick 2), half of them with a second one while the shop starts
  --seed N       of the random times, and of the quick choice (printed)
  --help         this text`;

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    quick: { type: 'boolean' },
    shop: { type: 'string' },
    random: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const shops = values.shop === undefined ? ['nestjs', 'express'] : [values.shop];
const randomKills = Number(values.random ?? (values.quick ? 2 : 10));
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const isWrong = !shops.every((shop) => ['nestjs', 'express'].includes(shop)) || !(randomKills >= 0 && seed >= 0);
if (values.help || isWrong) {
  console.log(HELP);
  process.exit(isWrong ? 2 : 0);
}

/** What every run has to end with, killed or not. */
const EXPECTED = {
  first: {
    status: 'refunded',
    deliveries: 1,
    letters: 1,
    refundState: 'refunded',
    money: [{ status: 'refund', refunds: ['900.00'] }],
  },
  second: {
    status: 'paid',
    deliveries: 1,
    letters: 0,
    refundState: null,
    money: [{ status: 'success', refunds: [] }],
  },
};
/** Of the moments a quick run takes so many; those in which a process dies that has a lease of a minute are for the whole one. */
const QUICK = 8;
const SLOW = /second order: getPayment/;

await setUp();
await build('@unitpay-kit/mock-server', ...shops.map((shop) => `@unitpay-kit/shop-${shop}`));
// Every shop begins empty, whatever database this machine has.
delete process.env.DATABASE_URL;

/** Numbers from 0 to 1, the same for the same seed. */
function random(from) {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function killAll(shop) {
  const data = await mkdtemp(join(tmpdir(), 'unitpay-kit-kills-'));
  const taps = [];
  let scene = '';
  /** What is to be done at each moment; replaced for each run. */
  let atMoment = async () => {};
  const between = async (url) => {
    const tap = await startTap(url, (moment) => atMoment(`${scene}: ${moment}`));
    taps.push(tap);
    return tap.url;
  };
  let servers;
  let restarting = Promise.resolve();
  const killAndStart = async (again) => {
    await servers.killShop();
    restarting = (async () => {
      if (again !== undefined) await servers.killShopAtItsStart(again);
      await servers.restartShop();
    })();
    restarting.catch(() => {});
  };
  let passed = 0;
  let failed = 0;
  /** Lives the story, and judges its end. */
  const run = async (name, isKilled = () => true) => {
    await restarting;
    const began = performance.now();
    let problem;
    try {
      const state = await live(
        people(servers, () => restarting),
        (named) => {
          scene = named;
        },
      );
      assert.deepEqual(state, EXPECTED);
      assert.ok(isKilled(), 'the moment never came');
    } catch (error) {
      problem = error;
    }
    atMoment = async () => {};
    if (problem) failed += 1;
    else passed += 1;
    console.log(`${problem ? 'FAIL' : 'ok  '} ${shop}, ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    if (problem) console.log(`     ${problem.message}\n     ${problem.cause?.message ?? ''}`);
  };
  try {
    servers = await startServers({
      shop,
      mockPort: 0,
      shopPort: 0,
      data,
      quiet: true,
      timeScale: 0.01,
      shopLog: false,
      between,
    });
    const moments = new Set();
    atMoment = async (moment) => void moments.add(moment);
    const began = performance.now();
    await run('never killed');
    const length = performance.now() - began;
    const next = random(seed);
    const all = [...moments];
    const fast = all.filter((moment) => !SLOW.test(moment));
    const chosen = values.quick
      ? fast.filter((_, i) => i % Math.ceil(fast.length / QUICK) === seed % Math.ceil(fast.length / QUICK))
      : all;
    for (const wanted of chosen) {
      let isKilled = false;
      atMoment = async (moment) => {
        if (isKilled || moment !== wanted) return;
        isKilled = true;
        await killAndStart();
      };
      await run(`killed when in the ${wanted}`, () => isKilled);
    }
    for (let i = 0; i < randomKills; i++) {
      const after = Math.floor(next() * length);
      const again = i % 2 ? Math.floor(next() * 2_000) : undefined;
      const killing = pause(after).then(() => killAndStart(again));
      const twice = again === undefined ? '' : `, and again ${again} ms after its start began`;
      await run(`killed after ${after} ms${twice}`);
      await killing;
      await restarting;
    }
    return { shop, moments: all.length, chosen: chosen.length, passed, failed };
  } finally {
    await restarting.catch(() => {});
    await servers?.close();
    for (const tap of taps) tap.close();
    await rm(data, { recursive: true, force: true });
  }
}

console.log(`seed ${seed}`);
const results = [];
for (const shop of shops) results.push(await killAll(shop));
console.log('');
for (const { shop, moments, chosen, passed, failed } of results) {
  console.log(
    `${shop}: killed at ${chosen} of ${moments} moments and ${randomKills} times at random: ${passed} ended alike, ${failed} did not`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
