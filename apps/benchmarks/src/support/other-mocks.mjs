// Other mock servers, each told to answer getPayment with a fixed reply.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startServer } from '../measure/child.mjs';

const require = createRequire(import.meta.url);

/** The program of a package, as its package.json names it. */
function program(name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : Object.values(bin)[0]);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

function file(name, content) {
  const path = join(mkdtempSync(join(tmpdir(), 'unitpay-kit-mocks-')), name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** How each of them is started with a reply, and what it is asked. */
export const OTHER_MOCKS = {
  prism: {
    name: 'Prism 5.14',
    async start(result) {
      const port = await freePort();
      const document = {
        openapi: '3.1.0',
        info: { title: 'UnitPay', version: '1' },
        paths: {
          '/api': {
            get: {
              parameters: ['method', 'paymentId', 'secretKey'].map((name) => ({
                name,
                in: 'query',
                schema: { type: 'string' },
              })),
              responses: { 200: { description: 'ok', content: { 'application/json': { example: { result } } } } },
            },
          },
        },
      };
      const args = [
        'mock',
        file('openapi.json', document),
        '--port',
        port,
        '--host',
        '127.0.0.1',
        '--multiprocess=false',
        '--verboseLevel',
        'silent',
      ];
      return startServer(program('@stoplight/prism-cli'), args, { probe: `http://127.0.0.1:${port}/api` });
    },
    path: '/api?method=getPayment&paymentId=2154490981&secretKey=mock_secret',
  },
  'json-server': {
    name: 'json-server 0.17',
    async start(result) {
      const port = await freePort();
      const data = file('db.json', { payments: [{ id: 2154490981, ...result }] });
      return startServer(program('json-server'), [data, '--port', port, '--host', '127.0.0.1', '--quiet'], {
        probe: `http://127.0.0.1:${port}/payments/2154490981`,
      });
    },
    path: '/payments/2154490981',
  },
  mockoon: {
    name: 'Mockoon 9.9',
    async start(result) {
      const port = await freePort();
      const response = {
        uuid: '3f1d3c1e-0000-4000-8000-000000000002',
        body: JSON.stringify({ result }),
        latency: 0,
        statusCode: 200,
        label: '',
        headers: [{ key: 'content-type', value: 'application/json' }],
        bodyType: 'INLINE',
        filePath: '',
        databucketID: '',
        sendFileAsBody: false,
        rules: [],
        rulesOperator: 'OR',
        disableTemplating: true,
        fallbackTo404: false,
        default: true,
        crudKey: 'id',
        callbacks: [],
      };
      const route = {
        uuid: '3f1d3c1e-0000-4000-8000-000000000001',
        type: 'http',
        documentation: '',
        method: 'get',
        endpoint: 'api',
        responses: [response],
        responseMode: null,
        streamingMode: null,
        streamingInterval: 0,
      };
      const environment = {
        uuid: '3f1d3c1e-0000-4000-8000-000000000000',
        lastMigration: 33,
        name: 'UnitPay',
        endpointPrefix: '',
        latency: 0,
        port: Number(port),
        hostname: '127.0.0.1',
        folders: [],
        routes: [route],
        rootChildren: [{ type: 'route', uuid: route.uuid }],
        proxyMode: false,
        proxyHost: '',
        proxyRemovePrefix: false,
        tlsOptions: {
          enabled: false,
          type: 'CERT',
          pfxPath: '',
          certPath: '',
          keyPath: '',
          caPath: '',
          passphrase: '',
        },
        cors: false,
        headers: [],
        proxyReqHeaders: [],
        proxyResHeaders: [],
        data: [],
        callbacks: [],
      };
      const args = [
        'start',
        '--data',
        file('mockoon.json', environment),
        '--port',
        port,
        '--hostname',
        '127.0.0.1',
        '--disable-log-to-file',
        '--repair',
      ];
      return startServer(program('@mockoon/cli'), args, { probe: `http://127.0.0.1:${port}/api` });
    },
    path: '/api?method=getPayment&paymentId=2154490981&secretKey=mock_secret',
  },
};
