/**
 * @module
 * Every request gets a reply, and a sender who leaves takes nothing down.
 */
import { connect } from 'node:net';
import {
  createWebhook,
  memoryStore,
  UnitPayValidationError,
  type WebhookOptions,
  WebhookReject,
} from '@unitpay-kit/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PAY, PROJECT_ID, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { unitpayWebhook } from '../src/index.js';
import { deferred, type Served, serve, VERSIONS } from './on-express.js';

const query = signed('pay', PAY);

describe.each(VERSIONS)('%s', (_name, express) => {
  let served: Served | undefined;
  afterEach(() => served?.close());

  function webhook(options: Partial<WebhookOptions>) {
    return createWebhook({
      secretKey: SECRET_KEY,
      projectId: PROJECT_ID,
      store: memoryStore(),
      allowedIps: 'any',
      logger: false,
      order: () => ({ sum: '100', currency: 'RUB' }),
      onPay: () => {},
      ...options,
    });
  }

  test.each<[string, Partial<WebhookOptions>]>([
    ['rejects', { onPay: () => Promise.reject(new Error('the database password is hunter2')) }],
    [
      'throws',
      {
        onPay: () => {
          throw new Error('the database password is hunter2');
        },
      },
    ],
    ['throws nothing at all', { onPay: () => Promise.reject(undefined) }],
    ['does not finish', { onPay: () => new Promise(() => {}), deadline: 50, maxRun: 60 }],
  ])('answers when the handler %s, without its words', async (_what, options) => {
    served = await serve(express().get('/', unitpayWebhook(webhook(options))));
    const reply = await served.send({ target: `/?${query}` });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toHaveProperty('error');
    expect(reply.body).not.toContain('hunter2');
  });

  test('answers with the words of a WebhookReject', async () => {
    const onPay = () => Promise.reject(new WebhookReject('Товар закончился'));
    served = await serve(express().get('/', unitpayWebhook(webhook({ onPay }))));
    const reply = await served.send({ target: `/?${query}` });
    expect(JSON.parse(reply.body)).toMatchObject({ error: { message: 'Товар закончился' } });
    expect(reply.headers['content-type']).toMatch(/^application\/json/);
  });

  test('passes on to Express what nobody can answer', async () => {
    const broken = { ...webhook({}), process: () => Promise.reject(new Error('broken')) };
    const app = express().get('/', unitpayWebhook(broken));
    const seen = vi.fn((_error, _request, response, _next) => response.status(500).end());
    app.use(seen);
    served = await serve(app);
    expect(await served.send({ target: `/?${query}` })).toMatchObject({ status: 500 });
    expect(seen).toHaveBeenCalledOnce();
  });

  test('finishes the work of a sender who left in the middle of the handler', async () => {
    let finish = (): void => {};
    let done = false;
    const started = deferred();
    const onPay = async () => {
      started.resolve();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      done = true;
    };
    const hook = webhook({ onPay });
    served = await serve(express().get('/', unitpayWebhook(hook)));
    const socket = connect(served.port, '127.0.0.1');
    socket.write(`GET /?${query} HTTP/1.1\r\nHost: shop\r\n\r\n`);
    await started.promise;
    await new Promise<void>((resolve) => {
      socket.on('close', () => resolve());
      socket.destroy();
    });
    finish();
    await hook.idle();
    expect(done).toBe(true);
    const repeat = await served.send({ target: `/?${query}` });
    expect(JSON.parse(repeat.body)).toHaveProperty('result');
  });

  test('forgets a sender who left in the middle of a form', async () => {
    const onPay = vi.fn();
    const app = express();
    const settled = deferred();
    const middleware = unitpayWebhook(webhook({ onPay, acceptPost: true }));
    app.use((request, response, next) => {
      request.on('close', () => settled.resolve());
      middleware(request, response, next);
    });
    served = await serve(app);
    const socket = connect(served.port, '127.0.0.1');
    const head = 'Host: shop\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999\r\n\r\n';
    socket.write(`POST / HTTP/1.1\r\n${head}${query}`, () => socket.destroy());
    await settled.promise;
    expect((await served.send({ method: 'HEAD', target: '/' })).status).toBe(200);
    expect(onPay).not.toHaveBeenCalled();
  });
});

test.each([undefined, null, 'webhook', 42])('unitpayWebhook refuses %s instead of a webhook', (value) => {
  expect(() => unitpayWebhook(value as never)).toThrow(UnitPayValidationError);
  expect(() => unitpayWebhook(value as never)).toThrow(/expected what createWebhook returned/);
});
