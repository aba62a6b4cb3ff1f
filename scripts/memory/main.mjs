// Needs --expose-gc. Everything that a process meets in a year: calls that end in every way, webhooks that are taken, repeated, forged and
// rejected, on one client, one webhook, and one signal that lives as long as the process.

import { makeCalls } from './calls.mjs';
import { points, slope } from './heap.mjs';
import { makeWebhooks } from './webhooks.mjs';

const quick = process.argv.includes('--quick');
const TENTH = quick ? 5_000 : 100_000;
/** In bytes an operation. One small object kept of every tenth operation shows as more than ten; in a short run what V8 itself learns shows as well. */
const MOST = quick ? 4 : 1;

const call = makeCalls();
const receive = makeWebhooks();
const kept = [];

/** One tenth of the work. */
async function work(count) {
  for (let at = 0; at < count; at += 100) {
    await Promise.all(Array.from({ length: 100 }, () => call()));
    for (let one = 0; one < 100; one++) await receive();
  }
}

let passed = 0;
let failed = 0;
function judge(isRight, sentence) {
  if (isRight) passed++;
  else failed++;
  console.log(`${isRight ? 'ok' : 'FAILED'}: ${sentence}`);
}

// Warm: what is compiled, cached and filled once (the store's limit) is not what grows.
await work(Math.max(TENTH / 5, 5_000));
const measured = await points(10, () => work(TENTH));
console.log(`heap after garbage collection, every ${(2 * TENTH).toLocaleString('en')} operations:`);
for (const [index, bytes] of measured.entries())
  console.log(`${String(index + 1).padStart(4)}  ${(bytes / 1024 / 1024).toFixed(3)} MB`);
const growth = slope(measured) / (2 * TENTH);
judge(
  growth < MOST,
  `${(20 * TENTH).toLocaleString('en')} operations: the heap grows by ${growth.toFixed(3)} bytes an operation, less than ${MOST}`,
);
const told = { calls: call.counts, webhooks: receive.counts };
console.log(JSON.stringify(told));
judge(
  Object.values(told).every((counts) => Object.values(counts).every((count) => count > 0)),
  'every way to end was met',
);

// The same measure has to see a leak, or its silence says nothing.
const leaking = await points(5, async () => {
  for (let index = 0; index < 5_000; index++) {
    await call();
    if (index % 10 === 0) kept.push({ index, at: new Date(index) });
  }
});
const leak = slope(leaking) / 5_000;
judge(leak > MOST, `a leak made on purpose, one object in ten calls, shows as ${leak.toFixed(3)} bytes a call`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
