// The front README, followed as it stands: install, save the sample, start it beside the mock, buy.
import { readFileSync } from 'node:fs';
import { freePort } from '../lib/free-port.mjs';
import { blockWith } from './blocks.mjs';
import { payForm } from './mock.mjs';
import { fromTarballs } from './packages.mjs';

/** The keys that the mock has when nobody names others. */
const MOCK_KEYS = {
  UNITPAY_PROJECT_ID: '135',
  UNITPAY_PUBLIC_KEY: '135-mock',
  UNITPAY_SECRET_KEY: 'mock_secret',
};

/** A mock on a free port, as a reader starts it. */
export async function startMock(folder, webhookUrl) {
  const port = await freePort(0);
  const line = `node node_modules/@unitpay-kit/mock-server/bin/unitpay-mock.cjs --port ${port} --webhook-url ${webhookUrl}`;
  await folder.start(line).seen(`http://127.0.0.1:${port}`);
  return `http://127.0.0.1:${port}`;
}

/** Sends the buyer to the form, pays, and wants the shop to accept `pay` once. */
export async function buy(mock, shopUrl) {
  const { payment, deliveries } = await tryToBuy(mock, shopUrl);
  if (payment.status !== 'success')
    throw new Error(`the payment ended as ${payment.status}: ${JSON.stringify(deliveries)}`);
  return payment;
}

async function tryToBuy(mock, shopUrl) {
  const { status, headers } = await fetch(shopUrl, { redirect: 'manual' });
  if (status !== 302) throw new Error(`${shopUrl} answered ${status}, not a redirect to the form`);
  return payForm(mock, headers.get('location'));
}

/** Install, twelve lines, two commands, an index: more would not fit the first screen. */
const MOST_LINES = 12;

export async function tryFront(readme, folder) {
  const install = blockWith(readme, 'sh', 'npm install @unitpay-kit');
  await folder.run(fromTarballs(install));
  await folder.run(fromTarballs('npm install @unitpay-kit/mock-server'));
  const port = await freePort(0);
  const sample = blockWith(readme, 'js', 'unitpayWebhook');
  const lines = sample.split('\n').filter((line) => line.trim() !== '').length;
  if (lines > MOST_LINES) throw new Error(`the sample has ${lines} lines, more than ${MOST_LINES}`);
  // A reader whose port 3000 is taken writes another number, too.
  folder.write('shop.mjs', sample.replace('.listen(3000)', `.listen(${port}, () => console.log('up'))`));
  const mock = await startMock(folder, `http://127.0.0.1:${port}/unitpay`);
  const keys = Object.entries({ ...MOCK_KEYS, UNITPAY_BASE_URL: mock });
  folder.write('.env', keys.map(([name, value]) => `${name}=${value}\n`).join(''));
  const [start] = /node --env-file=\.env shop\.mjs/.exec(readFileSync(readme, 'utf8')) ?? [];
  if (start === undefined) throw new Error(`${readme} does not say how to start the sample`);
  await folder.start(start).seen('up');
  const page = `http://127.0.0.1:${port}/buy/order-7`;
  const { id } = await buy(mock, page);
  // The order is paid: a second payment is refused before it is charged.
  const second = await tryToBuy(mock, page);
  if (second.payment.status !== 'error_check')
    throw new Error(`a second payment of the order ended as ${second.payment.status}, the first was ${id}`);
}
