// pnpm --filter @unitpay-kit/mock-server fuzz: 20,000 requests made from each OpenAPI document; with a seed as its argument the run is repeated.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const seed = process.argv[2];
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz'], {
  cwd: new URL('..', import.meta.url),
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: '20000', ...(seed === undefined ? {} : { FUZZ_SEED: seed }) },
});
process.exitCode = status ?? 1;
