// Next.js, built and started for real: no answer from its caches, no key in what it writes, its own errors given back, a webhook behind a proxy.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort } from '../../lib/free-port.mjs';
import { reachable } from '../../lib/reachable.mjs';
import { root } from '../../lib/run.mjs';
import { runIn } from '../consumer.mjs';
import { node, scope, withConsumer } from '../group.mjs';

const KEY = 'key-that-nobody-may-see-7f3a';
/** How many clients each page asks (`consumers/next/lib/client.js`): each sends in another way. */
const CLIENTS = 3;
const VERSIONS = [
  { version: '14.2.35', react: '18.3.1' },
  { version: '15.5.29', react: '19.2.0' },
  { version: '16.4.6', react: '19.2.0' },
];
const NEXT = [...node, 'node_modules/next/dist/bin/next'];

export const next = async (tarballs) => {
  const results = [];
  for (const { version, react } of VERSIONS)
    results.push(
      ...(await withConsumer(
        'next',
        { tarballs, packages: scope('core'), dependencies: { next: version, react, 'react-dom': react } },
        (folder) => [[`Next ${version}`, () => tellStory(folder)]],
      )),
    );
  return results;
};

async function tellStory(folder) {
  const unitpay = await standIn();
  const env = {
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    UNITPAY_SECRET_KEY: KEY,
    UNITPAY_BASE_URL: unitpay.url,
  };
  let server;
  let output = '';
  try {
    const log = await runIn(folder, [...NEXT, 'build'], { env });
    demand(!log.includes(KEY), 'the log of the build holds the key', log);
    demand(!log.includes('with the address'), 'an error of Next came back with the address of the call', log);
    demand(unitpay.calls() === 0, `${unitpay.calls()} calls left while it built`, log);
    demandNoKeyIn(folder, 'after the build');
    const port = await freePort(0);
    const [command, ...args] = [...NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
    server = spawn(command, args, { cwd: folder, env: { ...process.env, ...env } });
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
    const site = `http://127.0.0.1:${port}`;
    await reachable(site, server);
    for (const path of ['/dynamic', '/default-cache', '/force-cache', '/force-cache-bare', '/bare', '/refund'])
      await everyCallLeaves(site, path, unitpay);
    await webhooks(site);
    demand(!output.includes(KEY), 'the log of the server holds the key', output);
    demandNoKeyIn(folder, 'after the requests');
    demand(
      log.match(/control error: \w+, clean/g)?.length >= CLIENTS,
      'Next threw no error of its own while it built',
      log,
    );
  } catch (error) {
    throw new Error(`${error.message}\n${output.slice(-3000)}`);
  } finally {
    if (server && server.exitCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    }
    unitpay.close();
  }
}

/** Three requests to a page are three calls to UnitPay by each client, and as many answers. */
async function everyCallLeaves(site, path, unitpay) {
  const before = unitpay.calls();
  const answers = [];
  for (let time = 0; time < 3; time += 1) {
    const reply = await fetch(`${site}${path}`);
    // Next writes a page's texts twice: as HTML, and as data.
    answers.push(...new Set((await reply.text()).match(/answer\d+/g) ?? [`status ${reply.status}`]));
  }
  const calls = unitpay.calls() - before;
  const right = 3 * CLIENTS;
  demand(
    calls === right && new Set(answers).size === right,
    `${path} made ${calls} calls, and showed ${answers.join(', ')}`,
  );
}

/** Next passes on the X-Forwarded-For of a proxy, and writes the peer's address where there is none. */
async function webhooks(site) {
  // Only now: a fresh clone has no build yet when this file is read.
  const { signWebhookQuery } = createRequire(join(root, 'packages/core/package.json'))('./dist/cjs/index.js');
  const fields = { unitpayId: '5', projectId: '135', account: 'order-7', orderSum: '900.00', orderCurrency: 'RUB' };
  const payer = {
    payerSum: '900.00',
    payerCurrency: 'RUB',
    paymentType: 'card',
    date: '2026-11-23 10:00:00',
    test: false,
  };
  const query = signWebhookQuery({ ...fields, ...payer }, { method: 'pay', secretKey: KEY });
  const send = async (headers) => await (await fetch(`${site}/unitpay?${query}`, { headers })).json();
  demand('error' in (await send({})), 'a webhook from this machine was accepted');
  demand('error' in (await send({ 'x-forwarded-for': '203.0.113.9' })), 'a webhook from a stranger was accepted');
  demand(
    'result' in (await send({ 'x-forwarded-for': '203.0.113.9, 31.186.100.49' })),
    'a webhook of UnitPay was refused',
  );
}

function demandNoKeyIn(folder, when) {
  const holding = filesIn(join(folder, '.next')).filter((file) => readFileSync(file, 'latin1').includes(KEY));
  demand(holding.length === 0, `${when} the key is in ${holding.join(', ')}`);
}

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Stands in for UnitPay: each answer has its own number, so that one from a cache is seen. */
async function standIn() {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ result: { message: `answer${calls}` } }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls: () => calls,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function demand(holds, what, output = '') {
  if (!holds) throw new Error(`${what}\n${output.slice(-3000)}`);
}
