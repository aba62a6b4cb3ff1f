// pnpm soak:webhooks: sets up and builds what the soak needs, then runs it with the arguments given.
import { run } from './lib/run.mjs';
import { build, setUp } from './lib/setup.mjs';

await setUp();
await build('@unitpay-kit/soak-webhooks^...');
process.exitCode = await run(process.execPath, ['scripts/soak-webhooks/main.mjs', ...process.argv.slice(2)]);
