import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { builtBin } from './built.js';

it('the executable starts, answers and ends with 0 on SIGTERM, an open live stream notwithstanding', async () => {
  const child = spawn(process.execPath, [builtBin(), '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const stream = await fetch(`${url}/__mock__/events`);
  expect((await fetch(`${url}/api?method=x`)).status).toBe(200);
  child.kill('SIGTERM');
  const [code] = (await exited) as [number];
  await stream.text().catch(() => undefined);
  expect(code).toBe(0);
}, 120_000);
