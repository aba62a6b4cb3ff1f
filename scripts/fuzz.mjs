// pnpm fuzz: builds what is attacked, then attacks it. Flags go on to scripts/fuzz/main.mjs.
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { build, setUp } from './lib/setup.mjs';

await setUp();
await build('@unitpay-kit/core', '@unitpay-kit/mock-server');
process.exitCode = await run(process.execPath, [
  join(root, 'scripts/fuzz/main.mjs'),
  ...process.argv.slice(2).filter((word) => word !== '--'),
]);
