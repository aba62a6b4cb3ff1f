// The mock and a shop as real processes that know each other's addresses; what `npm start` and `npm run demo` share.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { root } from './run.mjs';

const ready = {
  mock: 'apps/mock-server/dist/cjs/bin.js',
  nestjs: 'apps/shop-nestjs/dist/esm/main.js',
  express: 'apps/shop-express/dist/esm/main.js',
};

function spawnServer(file, args, env, errors = 'inherit') {
  return spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', errors],
  });
}

/** Starts a server that prints one line `{"event":"listening","url":...}` when it is ready. */
async function startServer(file, args, env, log = true) {
  const isHeard = log === true;
  const kept = typeof log === 'string' ? openSync(log, 'a') : undefined;
  const child = spawnServer(file, args, env, kept);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with code ${code} before it was ready`);
  });
  const listening = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('{"event":"listening"')) return JSON.parse(line).url;
      if (isHeard) console.log(line);
    }
    return new Promise(() => {});
  })();
  const url = await Promise.race([listening, ended]);
  ended.catch(() => {});
  if (kept !== undefined) child.stdout.pipe(createWriteStream('', { fd: kept, autoClose: false }));
  else if (isHeard) child.stdout.pipe(process.stdout);
  else child.stdout.resume();
  return { url, child };
}

/** Ends a process, and resolves when it is gone; SIGKILL is like a power cut: nothing is finished, nothing is said. */
async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

const stop = (child) => end(child, 'SIGTERM');
const kill = (child) => end(child, 'SIGKILL');

/**
 * Starts both on free ports, the wanted ones where possible.
 * Keys are the mock's defaults: nothing here can reach the real provider.
 *
 * @param shopLog Whether the shop's log is shown; its errors are in any case. Or the file that both go to.
 * @param name The shop's name on UnitPay's pages.
 * @param between Given a server's address and who it is, answers the address that others use: something may stand in between.
 */
export async function startServers({
  shop = 'nestjs',
  mockPort = 4010,
  shopPort = 3000,
  data,
  quiet = false,
  timeScale = 1,
  shopLog = true,
  between = (url) => url,
  name,
}) {
  const [mockAt, shopAt] = [await freePort(mockPort), await freePort(shopPort)];
  // The mock remembers as long as the shop does: with a new memory it would number its payments from the beginning, and the shop has
  // those numbers on record for other orders. One folder for each port, because neither file can be shared by two runs at once.
  const folder = join(data, String(mockAt));
  await mkdir(folder, { recursive: true });
  const shopUrl = await between(`http://127.0.0.1:${shopAt}`, 'shop');
  const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };
  const mock = await startServer(ready.mock, [
    '--json',
    ...(quiet ? ['--quiet'] : []),
    ...(name ? ['--name', name] : []),
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
    const shopEnv = {
      PORT: String(shopAt),
      UNITPAY_BASE_URL: await between(mock.url, 'UnitPay'),
      UNITPAY_PROJECT_ID: keys.projectId,
      UNITPAY_PUBLIC_KEY: keys.publicKey,
      UNITPAY_SECRET_KEY: keys.secretKey,
      SHOP_DATA: join(folder, 'shop'),
      TIME_SCALE: String(timeScale),
    };
    const startShop = () => startServer(ready[shop], [], shopEnv, shopLog);
    let front = await startShop();
    const close = async () => {
      await stop(front.child);
      await stop(mock.child);
    };
    const killShop = () => kill(front.child);
    /** Begins to start the shop again, and kills it so many milliseconds later. */
    const killShopAtItsStart = async (ms) => {
      const child = spawnServer(ready[shop], [], shopEnv);
      child.stdout.resume();
      await pause(ms);
      await kill(child);
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
      shop: shopUrl,
      keys,
      wanted: { mockPort, shopPort },
      close,
      failed,
      control,
      killShop,
      killShopAtItsStart,
      restartShop,
    };
  } catch (error) {
    await stop(mock.child);
    throw error;
  }
}
