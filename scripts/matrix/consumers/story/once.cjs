// Runtimes repeat a GET by themselves when the kept connection it went out on breaks. What moves money has to arrive once all the same.
const assert = require('node:assert/strict');
const { createServer } = require('node:net');

const RESULT = '{"result":[]}';

module.exports = async function once({ core }) {
  const arrived = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const method = /method=(\w+)/.exec(String(bytes))[1];
      arrived.push(method);
      if (method === 'listSubscriptions')
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${RESULT.length}\r\n\r\n${RESULT}`);
      else socket.destroy();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const baseUrl = `http://127.0.0.1:${server.address().port}`;
    const unitpay = new core.UnitPay({ projectId: 135, secretKey: 'mock_secret', baseUrl });
    await unitpay.listSubscriptions({});
    await assert.rejects(unitpay.refundPayment({ paymentId: 1 }), {
      name: 'UnitPayConnectionError',
      outcome: 'unknown',
    });
    assert.deepEqual(arrived, ['listSubscriptions', 'refundPayment']);
  } finally {
    server.close();
  }
};
