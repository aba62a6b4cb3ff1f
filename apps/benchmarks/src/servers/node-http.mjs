import { createServer } from 'node:http';
import { nodeListener } from '@unitpay-kit/core';
import { makeWebhook } from '../support/webhook.mjs';
import { kind, REPLY, ready } from './ready.mjs';

function plain(_request, response) {
  const text = JSON.stringify(REPLY);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const server = createServer(kind === 'kit' ? nodeListener(makeWebhook()) : plain);
server.listen(0, '127.0.0.1', () => ready(server.address().port));
