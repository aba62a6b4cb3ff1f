const core = require('@unitpay-kit/core');
const mockServer = require('@unitpay-kit/mock-server');
const tell = require('./tell.cjs');

test('a CommonJS project under Jest takes a payment and refunds it once', async () => {
  await tell({ core, mockServer });
});
