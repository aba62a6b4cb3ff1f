// The story of every example that is a server: buy, pay, deliver once, refuse a forgery.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort } from '../lib/free-port.mjs';
import { reachable } from '../lib/reachable.mjs';
import { root } from '../lib/run.mjs';
import { runIn } from '../matrix/consumer.mjs';

const { createMockUnitPay } = createRequire(join(root, 'apps/mock-server/package.json'))('./dist/cjs/index.js');

export async function tellStory(folder, { build, start, env = {}, database = false }) {
  const port = await freePort(0);
  const shop = `http://127.0.0.1:${port}`;
  const mock = createMockUnitPay({ webhook: `${shop}/unitpay` });
  const server = await mock.listen({ port: 0 });
  const schema = database ? await temporarySchema() : undefined;
  const settings = {
    ...env,
    PORT: String(port),
    UNITPAY_PROJECT_ID: '135',
    UNITPAY_PUBLIC_KEY: '135-mock',
    UNITPAY_SECRET_KEY: 'mock_secret',
    UNITPAY_BASE_URL: server.url,
    ORDERS_FILE: join(folder, 'orders.json'),
    ...(schema && { DATABASE_URL: schema.url }),
  };
  let child;
  let output = '';
  try {
    if (build) await runIn(folder, build, { env: settings });
    const [command, ...args] = typeof start === 'function' ? start(port) : start;
    child = spawn(command, args, { cwd: folder, env: { ...process.env, ...settings } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    await reachable(`${shop}/orders/none`, child);
    const bought = await fetch(`${shop}/orders`, { method: 'POST' });
    const { id, url } = await bought.json();
    if (!url?.startsWith(server.url)) throw new Error(`buying answered ${bought.status} with the address ${url}`);
    await demandState(shop, id, false, 'before anybody paid');
    const forged = await fetch(`${shop}/unitpay?method=pay&params[account]=${id}&params[signature]=00`);
    if (!(await forged.text()).includes('error')) throw new Error('a forged webhook was not refused');
    await demandState(shop, id, false, 'after a forged webhook');
    const [call] = mock.journal.calls('initPayment');
    const { paymentId } = paymentOf(call);
    await mock.pay(paymentId);
    await demandState(shop, id, true, 'after the payment');
    await mock.repeat(paymentId);
    await demandState(shop, id, true, 'after a repeated webhook');
  } catch (error) {
    throw new Error(`${error.message}\n${output.slice(-3000)}`);
  } finally {
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(forced);
    }
    await server.close();
    await schema?.drop();
  }
}

/** The payment that a recorded call made. */
function paymentOf(call) {
  const id = /"paymentId":\s*"?(\d+)/.exec(JSON.stringify(call).replaceAll('\\"', '"'))?.[1];
  if (id === undefined) throw new Error(`no payment in ${JSON.stringify(call)}`);
  return { paymentId: id };
}

async function demandState(shop, id, wanted, when) {
  const { paid } = await (await fetch(`${shop}/orders/${id}`)).json();
  if (paid !== wanted) throw new Error(`${when} the order is paid: ${paid}`);
}

/** A schema of its own, so that the example finds an empty database. */
async function temporarySchema() {
  const pg = createRequire(join(root, 'packages/postgres/package.json'))('pg');
  const base = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test';
  const name = `example_${process.pid}`;
  const run = async (sql) => {
    const client = new pg.Client({ connectionString: base });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create schema ${name}`);
  const url = new URL(base);
  url.searchParams.set('options', `-c search_path=${name}`);
  return { url: url.href, drop: () => run(`drop schema ${name} cascade`) };
}
