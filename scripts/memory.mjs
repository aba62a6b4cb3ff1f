// pnpm memory [--quick]: a million client calls and a million webhooks in one process, and the heap after garbage collection at ten points.
// The last line is `N passed, N failed`.
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { build, setUp } from './lib/setup.mjs';

await setUp();
await build('@unitpay-kit/core');
const quick = process.argv.includes('--quick') ? ['--quick'] : [];
process.exitCode = await run(process.execPath, ['--expose-gc', join(root, 'scripts/memory/main.mjs'), ...quick]);
