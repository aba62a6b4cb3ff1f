// Runtimes repeat a GET by themselves when the kept connection it went out on breaks. What moves money has to arrive once all the same.
const assert = require('node:assert/strict');
const { createServer } = require('node:net');

const RESULT = '{"result":[]}';

module.exports = async function once({ core }) {
  const arrived = [];
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
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
    // More than one, so that a kept connection is free for certain.
    for (let call = 0; call < 3; call++) await unitpay.listSubscriptions({});
    await assert.rejects(unitpay.refundPayment({ paymentId: 1 }), {
      name: 'UnitPayConnectionError',
      outcome: 'unknown',
    });
    assert.deepEqual(
      arrived.filter((method) => method !== 'listSubscriptions'),
      ['refundPayment'],
    );
  } finally {
    server.close();
    // The connections that a runtime keeps would keep the program from ending.
    for (const socket of sockets) socket.destroy();
  }
};
