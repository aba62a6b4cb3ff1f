// pnpm openapi:clients: generates clients from the OpenAPI documents with four generators, type-checks programs that use them, and lets
// them call a running mock: by the mock's alias, and by the one address that UnitPay has. Prints `N passed, N failed` last.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/run.mjs';
import { pnpm } from './lib/setup.mjs';

/** The newest versions that admit Node 20.19. */
const TOOLS = {
  'openapi-typescript': '7.13.0',
  'openapi-fetch': '0.17.0',
  '@hey-api/openapi-ts': '0.95.0',
  orval: '7.21.0',
  '@kubb/cli': '4.39.3',
  '@kubb/core': '4.39.3',
  '@kubb/plugin-client': '4.39.3',
  '@kubb/plugin-oas': '4.39.3',
  '@kubb/plugin-ts': '4.39.3',
  esbuild: '0.28.2',
  typescript: '5.9.3',
};
const CLIENTS = ['openapi-fetch', 'hey-api', 'orval', 'kubb'];

// Kept between runs: installing takes a minute, the rest half of one.
const folder = join(root, 'node_modules', '.cache', 'openapi-clients');
mkdirSync(folder, { recursive: true });
const manifest = `${JSON.stringify({ name: 'openapi-clients', private: true, type: 'module', dependencies: TOOLS }, null, 2)}\n`;
const installed = join(folder, 'installed.json');
const tool = (name, ...args) =>
  execFileSync(join(folder, 'node_modules', '.bin', name), args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

let passed = 0;
let failed = 0;
async function step(name, work) {
  try {
    await work();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.stdout?.toString() || error.stderr?.toString() || error.message}`);
  }
}

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== manifest) {
  writeFileSync(join(folder, 'package.json'), manifest);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(installed, manifest);
}
cpSync(join(root, 'scripts', 'openapi-clients'), folder, { recursive: true });
for (const name of ['openapi.json', 'openapi.mock.json']) cpSync(join(root, 'docs', name), join(folder, name));
if (
  (await pnpm('exec', 'turbo', 'run', 'build', '--filter', '@unitpay-kit/mock-server', '--output-logs=errors-only')) !==
  0
)
  throw new Error('the mock did not build');

await step('openapi-typescript generates from both documents', () => {
  tool('openapi-typescript', './openapi.mock.json', '-o', 'fetch/schema.ts');
  tool('openapi-typescript', './openapi.json', '-o', 'fetch/real.ts');
});
await step('@hey-api/openapi-ts generates', () =>
  tool('openapi-ts', '-i', './openapi.mock.json', '-o', 'hey', '-c', '@hey-api/client-fetch'),
);
await step('orval generates', () => tool('orval', '--config', './orval.config.mjs'));
await step('kubb generates', () => tool('kubb', 'generate', '--config', 'kubb.config.mjs'));
await step('the programs type-check, and what lacks a parameter is refused', () => tool('tsc', '-p', 'tsconfig.json'));

const { createMockUnitPay } = await import(pathToFileURL(join(root, 'apps/mock-server/dist/esm/index.js')).href);
const mock = createMockUnitPay();
const { url } = await mock.listen();
// As strict as UnitPay: nothing but /api is there.
const strict = createServer(async (request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', url);
  const answer = pathname === '/api' ? await mock.fetch(`${url}/api${search}`) : new Response('', { status: 404 });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
});
await new Promise((resolve) => strict.listen(0, '127.0.0.1', resolve));
const real = `http://127.0.0.1:${strict.address().port}`;

async function load(name) {
  tool(
    'esbuild',
    `${name}.ts`,
    '--bundle',
    '--format=esm',
    '--platform=node',
    `--outfile=built/${name}.mjs`,
    '--log-level=error',
  );
  return import(`${pathToFileURL(join(folder, 'built', `${name}.mjs`)).href}?${Date.now()}`);
}
function same(told) {
  const [type, status, message] = told;
  if (type !== 'redirect' || status !== 'wait' || message !== 'Возврат по платежу невозможен')
    throw new Error(JSON.stringify(told));
}
for (const name of CLIENTS) {
  await step(`${name} calls the mock and gets typed answers`, async () =>
    same(await (await load(name)).run(url, false)),
  );
  await step(`${name} with the three-line rewrite calls UnitPay's one address`, async () =>
    same(await (await load(name)).run(real, true)),
  );
}
await step('openapi-fetch over the document of the real UnitPay needs no rewrite', async () =>
  same(await (await load('one-address')).run(real)),
);

strict.close();
await mock.dispose();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
