// The client over TLS, 16 calls in flight, beside other ways to send the same request.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { UnitPay } from '@unitpay-kit/core';
import { request as undiciRequest } from 'undici';
import Unitpay from 'unitpay';
import UnitpayApi from 'unitpay-api';
import { startServer } from '../measure/child.mjs';
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { certificate } from '../support/certificate.mjs';
import { KEY } from '../support/webhooks.mjs';

const paymentId = '2154490981';

/** Runs `call` so many times, 16 at a time. */
const inFlight = (call) => async (count) => {
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
};

/** The Node transport, when core has it. */
async function nodeTransport() {
  const found = createRequire(import.meta.url)('@unitpay-kit/core/package.json').exports['./node'];
  return found === undefined ? undefined : (await import('@unitpay-kit/core/node')).nodeTransport;
}

export default {
  id: 'client-tls',
  title: { en: 'Client: `getPayment` over TLS, 16 in flight', ru: 'Клиент: `getPayment` по TLS, 16 одновременно' },
  remark: {
    en: 'unitpay 2.0.2 sends by `https.get` and takes whatever `JSON.parse` gives. Of a call’s processor time on our Node transport, by a profile, a half is Node’s own request (agent, headers, TLS socket, parser), a quarter the client (parameters, retries, exact numbers, whose answer it is, what masking may need), a twentieth each valibot and the garbage collector, 3 % the signal of the deadline, 1 % ofetch',
    ru: 'unitpay 2.0.2 отправляет через `https.get` и берёт то, что даст `JSON.parse`. Из процессорного времени вызова на нашем транспорте Node, по профилю, половина — сам запрос Node (агент, заголовки, сокет TLS, разбор), четверть — клиент (параметры, повторы, точные числа, чей это ответ, что понадобится маскированию), по двадцатой части valibot и сборщик мусора, 3 % — сигнал срока, 1 % — ofetch',
  },
  /** What the process that measures has to trust. */
  env: () => ({ NODE_EXTRA_CA_CERTS: certificate().certFile }),
  comparisons: [
    {
      id: 'fetch',
      beside: { en: 'global fetch and JSON.parse', ru: 'глобальный fetch и JSON.parse' },
      aim: 0.75,
      before: '0.45–0.73',
      by: 'clock',
    },
    {
      id: 'unitpay-api',
      beside: { en: 'unitpay-api 3.0.3 (got)', ru: 'unitpay-api 3.0.3 (got)' },
      aim: 1,
      before: '0.73',
      by: 'clock',
    },
    {
      id: 'node-fetch',
      of: { en: 'Node transport', ru: 'транспорт Node' },
      beside: { en: 'global fetch and JSON.parse', ru: 'глобальный fetch и JSON.parse' },
      aim: 1.3,
      by: 'clock',
    },
    {
      id: 'node-unitpay',
      of: { en: 'Node transport', ru: 'транспорт Node' },
      beside: { en: 'unitpay 2.0.2 (https.get, checks nothing)', ru: 'unitpay 2.0.2 (https.get, ничего не проверяет)' },
      by: 'clock',
    },
    {
      id: 'node-undici',
      of: { en: 'Node transport', ru: 'транспорт Node' },
      beside: { en: 'undici.request and JSON.parse', ru: 'undici.request и JSON.parse' },
      by: 'clock',
    },
  ],
  async measure({ rounds }) {
    const { certFile, keyFile } = certificate();
    const server = await startServer(fileURLToPath(new URL('../servers/https.mjs', import.meta.url)), [
      certFile,
      keyFile,
    ]);
    try {
      const { host } = new URL(server.url);
      const options = { projectId: 135, publicKey: '135-abcde', secretKey: KEY, baseUrl: server.url };
      const client = new UnitPay(options);
      const transport = await nodeTransport();
      const onNode = transport && new UnitPay({ ...options, fetch: transport() });
      const unitpay = new Unitpay({ secretKey: KEY });
      unitpay.apiUrl = `${server.url}/api`;
      const unitpayApi = new (UnitpayApi.default ?? UnitpayApi)({ domain: host, secretKey: KEY });
      const url = `${server.url}/api?method=getPayment&paymentId=${paymentId}&secretKey=${KEY}`;
      const results = await interleave(
        {
          ours: inFlight(() => client.getPayment({ paymentId })),
          fetch: inFlight(async () => JSON.parse(await (await fetch(url)).text())),
          unitpayApi: inFlight(() => unitpayApi.getPayment({ paymentId })),
          unitpay: inFlight(() => unitpay.api('getPayment', { paymentId })),
          undici: inFlight(async () => JSON.parse(await (await undiciRequest(url)).body.text())),
          ...(onNode && { node: inFlight(() => onNode.getPayment({ paymentId })) }),
        },
        { rounds, milliseconds: 200 },
      );
      return {
        fetch: speedBeside(results, 'ours', 'fetch'),
        'unitpay-api': speedBeside(results, 'ours', 'unitpayApi'),
        ...(onNode && {
          'node-fetch': speedBeside(results, 'node', 'fetch'),
          'node-unitpay': speedBeside(results, 'node', 'unitpay'),
          'node-undici': speedBeside(results, 'node', 'undici'),
        }),
        costs: results,
      };
    } finally {
      await server.stop();
    }
  },
};
