// pnpm bench: builds what is published, and measures it.
import { run } from './lib/run.mjs';
import { build } from './lib/setup.mjs';

await build('@unitpay-kit/benchmarks^...');
process.exitCode = await run(process.execPath, ['apps/benchmarks/src/main.mjs', ...process.argv.slice(2)]);
