// The front README, followed as it stands: install, save the sample, start it beside the mock, buy.
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
  const { status, headers } = await fetch(shopUrl, { redirect: 'manual' });
  if (status !== 302) throw new Error(`${shopUrl} answered ${status}, not a redirect to the form`);
  const { payment, deliveries } = await payForm(mock, headers.get('location'));
  if (payment.status !== 'success')
    throw new Error(`the payment ended as ${payment.status}: ${JSON.stringify(deliveries)}`);
  return payment;
}

export async function tryFront(readme, folder) {
  const install = blockWith(readme, 'sh', 'npm install @unitpay-kit');
  await folder.run(fromTarballs(install));
  await folder.run(fromTarballs('npm install @unitpay-kit/mock-server'));
  const port = await freePort(0);
  // A reader whose port 3000 is taken writes another number, too.
  folder.write(
    'shop.mjs',
    blockWith(readme, 'js', '// shop.mjs').replace('.listen(3000)', `.listen(${port}, () => console.log('up'))`),
  );
  const mock = await startMock(folder, `http://127.0.0.1:${port}/unitpay`);
  await folder.start('node shop.mjs', { ...MOCK_KEYS, UNITPAY_BASE_URL: mock }).seen('up');
  await buy(mock, `http://127.0.0.1:${port}/buy/order-7`);
}
