// pnpm load [--quick] [--seconds N]: the mock and both shops as real processes, visitors who order, pay, pay twice and want their money
// back, and faults all the while; then the mock's payments against the shops' orders. The last line is `N passed, N failed`.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServers } from './lib/servers.mjs';
import { build, setUp } from './lib/setup.mjs';
import { faults } from './load/faults.mjs';
import { reconcile } from './load/reconcile.mjs';
import { visit } from './load/visit.mjs';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: { quick: { type: 'boolean', default: false }, seconds: { type: 'string' } },
});
const seconds = Number(values.seconds ?? (values.quick ? 10 : 60));
const VISITORS = 8;

await setUp();
await build('@unitpay-kit/mock-server', '@unitpay-kit/shop-express', '@unitpay-kit/shop-nestjs');
// Each shop has a database of its own, in a folder: nothing of this machine's is touched.
delete process.env.DATABASE_URL;
// The mock's journal tells at the end which requests met a fault: none of it may be forgotten by then.
process.env.UNITPAY_MOCK_JOURNAL_LIMIT = '1000000';

/** One shop with its own mock under load; how it went, and what is wrong as sentences. */
async function load(shop) {
  const data = await mkdtemp(join(tmpdir(), 'unitpay-kit-load-'));
  // The shop says much under load: what it said of a problem is shown with it.
  const shopLog = join(data, 'shop.log');
  const settings = { mockPort: 0, shopPort: 0, quiet: true, timeScale: 0.01, shopLog };
  const servers = await startServers({ shop, data, ...settings });
  let ended = false;
  // An unhandled rejection ends a Node process: one that is gone before it was asked to go had one.
  let gone = false;
  void servers.failed.then(() => {
    gone = !ended;
  });
  try {
    for (const fault of faults) await servers.control('faults', fault);
    const seen = { orders: [], errors: 0 };
    const until = performance.now() + seconds * 1000;
    await Promise.all(
      Array.from({ length: VISITORS }, async (_, index) => {
        for (let turn = index; performance.now() < until && !gone; turn += VISITORS) await visit(servers, turn, seen);
      }),
    );
    const row = await reconcile(servers, seen);
    const said = readFileSync(shopLog, 'utf8');
    if (gone) row.problems.push(`a server ended by itself: an unhandled rejection, or worse\n${said.slice(-5_000)}`);
    for (const problem of row.problems) console.error(linesAbout(problem, said));
    return { shop, ...row };
  } finally {
    ended = true;
    await servers.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** What the shop's log has about the payments and orders that a problem names. */
function linesAbout(problem, log) {
  const named = problem.match(/order-[\da-f]{8}|\b22\d{8}\b/g) ?? [];
  return log
    .split('\n')
    .filter((line) => named.some((name) => line.includes(name)))
    .join('\n');
}

const rows = await Promise.all(['express', 'nestjs'].map(load));
console.log(`\nunder load for ${seconds} s, ${VISITORS} visitors each, faults on`);
console.table(Object.fromEntries(rows.map(({ shop, figures }) => [shop, figures])));
let passed = 0;
let failed = 0;
for (const { shop, checks, problems } of rows) {
  passed += checks - problems.length;
  failed += problems.length;
  for (const problem of problems) console.error(`FAILED ${shop}: ${problem}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
