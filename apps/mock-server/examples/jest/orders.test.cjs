/* eslint-env jest */
// The CommonJS build under Jest, as a Nest 10 or 11 project would use it: `npx jest -c examples/jest/jest.config.cjs`.
const { createMockUnitPay } = require('@unitpay-kit/mock-server');

const mock = createMockUnitPay();
const received = [];
mock.webhook = (request) => {
  received.push(new URL(request.url).searchParams.get('method'));
  return Response.json({ result: { message: 'OK' } });
};

beforeEach(() => {
  mock.reset();
  received.length = 0;
});

async function call(method, params) {
  const query = new URLSearchParams({ method, secretKey: 'mock_secret', ...params });
  const response = await mock.fetch(`${mock.origin}/api?${query}`);
  return response.json();
}

function checkout() {
  return call('initPayment', { projectId: '135', paymentType: 'card', account: 'order-1', sum: '900.00' });
}

test('a payer pays, the merchant is told', async () => {
  const { result } = await checkout();
  await mock.pay(result.paymentId);
  expect(received).toEqual(['check', 'pay']);
});

test('money is held, then captured', async () => {
  const { result } = await call('initPayment', {
    projectId: '135',
    paymentType: 'card',
    account: 'a',
    sum: '1',
    preauth: '1',
  });
  await mock.hold(result.paymentId);
  expect(await call('confirmPayment', { paymentId: result.paymentId })).toEqual({
    message: 'Платеж успешно подтвержден',
  });
  await mock.idle();
  expect(received).toEqual(['check', 'preauth', 'pay']);
});

test('a gateway answers 502', async () => {
  mock.fault({ method: 'getPayment', kind: 'html', count: 1 });
  const response = await mock.fetch(`${mock.origin}/api?method=getPayment`);
  expect(response.status).toBe(502);
});
