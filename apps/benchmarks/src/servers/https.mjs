// The smallest HTTPS server that answers as UnitPay does: `https.mjs <cert> <key>`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { REPLY } from '../support/replies.mjs';

const [, , cert, key] = process.argv;
const body = Buffer.from(REPLY);
const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `https://localhost:${server.address().port}` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
