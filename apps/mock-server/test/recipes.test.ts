import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { chromiumPath, hasChromium } from './browser/chromium.js';
import { builtBin, ROOT } from './built.js';

const run = promisify(execFile);

/** A port that is free now. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** The environment without what would tell a runner that it runs inside another one. */
const env = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_TEST|NODE_OPTIONS|CI$)/.test(name)),
  );

it('the recipe for node:test passes', async () => {
  builtBin();
  const { stdout } = await run(
    process.execPath,
    ['--test', '--test-reporter=tap', 'examples/node-test/shop.test.mjs'],
    { cwd: ROOT, env: env() },
  );
  expect(stdout).toMatch(/# pass 3\n# fail 0/);
}, 120_000);

// Three browsers at once take a third of a minute: CI asks for it with WHOLE=1 (`npm test -- --whole`).
const itInWhole = process.env['WHOLE'] === '1' ? it.skipIf(!hasChromium) : () => undefined;

itInWhole(
  'the recipe for Playwright passes: mock and shop as its web servers, three workers',
  async () => {
    // As in a project that has installed the package: its program is on the path.
    const bin = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
    onTestFinished(() => rmSync(bin, { recursive: true }));
    symlinkSync(builtBin(), join(bin, 'unitpay-mock'));
    const output = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
    onTestFinished(() => rmSync(output, { recursive: true }));
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
    expect(existsSync(cli)).toBe(true);
    const ports = { MOCK_PORT: await freePort(), SHOP_PORT: await freePort() };
    const playwright = run(
      process.execPath,
      [
        cli,
        'test',
        '-c',
        'examples/playwright/playwright.config.mjs',
        '--reporter=json',
        '--timeout=120000',
        '--output',
        output,
      ],
      {
        cwd: ROOT,
        env: { ...env(), ...ports, CI: '1', CHROMIUM: chromiumPath, PATH: `${bin}:${process.env['PATH']}` },
      },
    );
    const { stdout } = await playwright.catch((error: { stdout: string }) => error);
    const { stats, suites } = JSON.parse(stdout) as { stats: object; suites: unknown };
    expect([...JSON.stringify(suites).matchAll(/"message":"[^"]{0,600}/g)].map(([text]) => text)).toEqual([]);
    expect(stats).toMatchObject({ expected: 4, unexpected: 0, skipped: 0, flaky: 0 });
  },
  300_000,
);
