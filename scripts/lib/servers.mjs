// The mock and a shop as real processes that know each other's addresses; what `npm start` and `npm run demo` share.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.mjs';
import { root } from './run.mjs';

const ready = {
  mock: 'apps/mock-server/dist/cjs/bin.js',
  nestjs: 'apps/shop-nestjs/dist/esm/main.js',
  express: 'apps/shop-express/dist/esm/main.js',
};

/** Starts a server that prints one line `{"event":"listening","url":...}` when it is ready. */
async function startServer(file, args, env) {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with code ${code} before it was ready`);
  });
  const listening = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('{"event":"listening"')) return JSON.parse(line).url;
      console.log(line);
    }
    return new Promise(() => {});
  })();
  const url = await Promise.race([listening, ended]);
  ended.catch(() => {});
  child.stdout.pipe(process.stdout);
  return { url, child };
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/**
 * Starts both on free ports, the wanted ones where possible.
 * Keys are the mock's defaults: nothing here can reach the real provider.
 */
export async function startServers({
  shop = 'nestjs',
  mockPort = 4010,
  shopPort = 3000,
  data,
  quiet = false,
  timeScale = 1,
}) {
  const [mockAt, shopAt] = [await freePort(mockPort), await freePort(shopPort)];
  // The mock remembers as long as the shop does: with a new memory it would number its payments from the beginning, and the shop has
  // those numbers on record for other orders. One folder for each port, because neither file can be shared by two runs at once.
  const folder = join(data, String(mockAt));
  await mkdir(folder, { recursive: true });
  const shopUrl = `http://127.0.0.1:${shopAt}`;
  const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };
  const mock = await startServer(ready.mock, [
    '--json',
    ...(quiet ? ['--quiet'] : []),
    '--port',
    String(mockAt),
    '--state',
    join(folder, 'mock.json'),
    '--project-id',
    keys.projectId,
    '--public-key',
    keys.publicKey,
    '--secret-key',
    keys.secretKey,
    '--webhook-url',
    `${shopUrl}/unitpay`,
    '--success-url',
    `${shopUrl}/back`,
    '--fail-url',
    `${shopUrl}/back`,
  ]);
  try {
    const startShop = () =>
      startServer(ready[shop], [], {
        PORT: String(shopAt),
        UNITPAY_BASE_URL: mock.url,
        UNITPAY_PROJECT_ID: keys.projectId,
        UNITPAY_PUBLIC_KEY: keys.publicKey,
        UNITPAY_SECRET_KEY: keys.secretKey,
        SHOP_DATA: join(folder, 'shop'),
        TIME_SCALE: String(timeScale),
      });
    let front = await startShop();
    const close = async () => {
      await stop(front.child);
      await stop(mock.child);
    };
    /** Ends the shop as a power cut would: nothing is finished, nothing is said. */
    const killShop = async () => {
      const gone = once(front.child, 'exit');
      front.child.kill('SIGKILL');
      await gone;
    };
    /** Starts the shop again, at the same address with the same data. */
    const restartShop = async () => {
      front = await startShop();
    };
    /** Asks the mock's control API. */
    const control = async (path, body) => {
      const response = await fetch(`${mock.url}/__mock__/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body ?? {}),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    };
    const failed = Promise.race([once(mock.child, 'exit'), once(front.child, 'exit')]);
    return {
      mock: mock.url,
      shop: front.url,
      keys,
      wanted: { mockPort, shopPort },
      close,
      failed,
      control,
      killShop,
      restartShop,
    };
  } catch (error) {
    await stop(mock.child);
    throw error;
  }
}
