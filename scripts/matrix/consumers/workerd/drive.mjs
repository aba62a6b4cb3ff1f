// A worker with a shop in it, and the mock, over real HTTP both ways. The command that starts workerd comes as arguments.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createMockUnitPay } from '@unitpay-kit/mock-server';

const mock = createMockUnitPay();
const { url, close } = await mock.listen({ port: 0 });
const [command, ...args] = process.argv.slice(2);
const workerd = spawn(command, [...args, 'serve', '--control-fd=3', 'config.capnp'], {
  env: { ...process.env, MOCK_URL: url },
  stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
});
workerd.once('exit', () => control.close());
const control = createInterface({ input: workerd.stdio[3] });

/** Where the worker listens; rejects when it ended instead. */
async function listening() {
  for await (const line of control) {
    const { event, port } = JSON.parse(line);
    if (event === 'listen') return `http://127.0.0.1:${port}`;
  }
  throw new Error('workerd did not begin to listen');
}

try {
  const shop = await listening();
  const get = async (path) => (await fetch(`${shop}${path}`)).json();
  mock.webhook = `${shop}/unitpay`;

  const { type, paymentId } = await get('/buy');
  assert.equal(type, 'redirect');
  await mock.pay(paymentId);
  await mock.repeat(paymentId);
  assert.deepEqual(await get('/delivered'), ['order-7']);

  assert.equal((await get(`/refund?paymentId=${paymentId}`)).state, 'refunded');
  assert.equal((await get(`/refund?paymentId=${paymentId}`)).state, 'already-refunded');
  assert.equal(mock.journal.calls('refundPayment').length, 1);
  console.log('told');
} finally {
  workerd.kill();
  if (workerd.exitCode === null) await once(workerd, 'exit');
  await close();
}
