// One refund from end to end, told with whatever copies of the packages the caller loaded.
const assert = require('node:assert/strict');

module.exports = async function tell({ core, mockServer }) {
  const { UnitPay, createWebhook, memoryStore, isUnitPayError } = core;
  const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };
  const delivered = [];
  const mock = mockServer.createMockUnitPay({ ...keys, webhook: (request, { ip }) => webhook.fetch(request, { ip }) });
  const unitpay = new UnitPay({ ...keys, baseUrl: mock.origin, fetch: mock.fetch });
  const webhook = createWebhook({
    client: unitpay,
    store: memoryStore(),
    allowedIps: 'any',
    logger: false,
    order: async () => ({ sum: '900.00', currency: 'RUB' }),
    onPay: (event) => void delivered.push(event.account),
  });

  const payment = await unitpay.initPayment({ paymentType: 'card', account: 'order-7', sum: '900.00', desc: 'Чехол' });
  assert.equal(payment.type, 'redirect');
  await mock.pay(payment.paymentId);
  await mock.repeat(payment.paymentId);
  assert.deepEqual(delivered, ['order-7']);

  assert.equal((await unitpay.ensureRefunded({ paymentId: payment.paymentId })).state, 'refunded');
  assert.equal((await unitpay.getPayment({ paymentId: payment.paymentId })).status, 'refund');
  await assert.rejects(unitpay.refundPayment({ paymentId: payment.paymentId }), (error) => {
    assert.ok(isUnitPayError(error));
    assert.equal(error.name, 'UnitPayApiError');
    assert.equal(error.outcome, 'refused');
    return true;
  });
  await mock.idle();

  // Over real HTTP as well: the runtime's own fetch against the mock on a port.
  const { url, close } = await mock.listen({ port: 0 });
  try {
    const overHttp = new UnitPay({ ...keys, baseUrl: url });
    assert.equal((await overHttp.getPayment({ paymentId: payment.paymentId })).status, 'refund');
  } finally {
    await close();
  }
  console.log('told');
};
