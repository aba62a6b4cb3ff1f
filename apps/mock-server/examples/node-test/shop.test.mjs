// node:test, without any other package: `node --test examples/node-test/`.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createMockUnitPay } from '@unitpay-kit/mock-server';

let mock;
let received;
// One mock for each test: tests that run side by side share nothing.
beforeEach(() => {
  received = [];
  mock = createMockUnitPay({
    webhook: (request) => {
      received.push(new URL(request.url).searchParams.get('method'));
      return Response.json({ result: { message: 'OK' } });
    },
  });
});
afterEach(() => mock.dispose());

async function call(method, params) {
  const query = new URLSearchParams({ method, secretKey: 'mock_secret', ...params });
  return (await mock.fetch(`${mock.origin}/api?${query}`)).json();
}

async function checkout() {
  const { result } = await call('initPayment', {
    projectId: '135',
    paymentType: 'card',
    account: 'order-1',
    sum: '900.00',
  });
  return result.paymentId;
}

test('a payer pays, the merchant is told', async () => {
  await mock.pay(await checkout());
  assert.deepEqual(received, ['check', 'pay']);
});

test('a card without money is declined', async () => {
  await mock.pay(await checkout(), { card: '4000000000000002' });
  assert.deepEqual(received, ['check', 'error']);
});

test('a gateway answers 502', async () => {
  mock.fault('gateway-502', { count: 1 });
  const response = await mock.fetch(`${mock.origin}/api?method=getPayment`);
  assert.equal(response.status, 502);
});
