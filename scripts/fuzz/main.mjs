// pnpm fuzz [--quick] [--seed N] [--webhooks N]: hostile input, seeded and bounded. The last line is `N passed, N failed`.
import { parseArgs } from 'node:util';
import { chance } from './random.mjs';
import { newReport } from './report.mjs';
import { fuzzOptions, fuzzReplies } from './targets/client.mjs';
import { fuzzMock } from './targets/mock.mjs';
import { fuzzRequests, fuzzWebhooks } from './targets/webhooks.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string' }, webhooks: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const part = values.quick ? 0.03 : 1;
const targets = [
  [fuzzWebhooks, Number(values.webhooks ?? 1_000_000 * part)],
  [fuzzRequests, 100_000 * part],
  [fuzzReplies, 200_000 * part],
  [fuzzOptions, 100_000 * part],
  [fuzzMock, 20_000 * part],
];

console.log(`seed ${seed} (repeat with --seed ${seed})`);
let passed = 0;
let failed = 0;
for (const [fuzz, count] of targets) {
  const report = newReport();
  await fuzz(chance(seed), Math.round(count), report);
  if (report.failures.length === 0) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
