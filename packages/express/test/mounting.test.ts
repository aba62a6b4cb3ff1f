/**
 * @module
 * However the middleware is mounted and whatever runs before it, the same webhook is read.
 */
import { createWebhook, memoryStore, type Webhook } from '@unitpay-kit/core';
import type express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { PAY, PROJECT_ID, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { unitpayWebhook } from '../src/index.js';
import { type Served, serve, VERSIONS } from './on-express.js';

const query = signed('pay', PAY);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe.each(VERSIONS)('%s', (_name, express) => {
  const open: Served[] = [];
  let delivered = 0;

  afterEach(async () => {
    delivered = 0;
    await Promise.all(open.splice(0).map((served) => served.close()));
  });

  function webhook(acceptPost = false): Webhook {
    return createWebhook({
      secretKey: SECRET_KEY,
      projectId: PROJECT_ID,
      store: memoryStore(),
      allowedIps: 'any',
      acceptPost,
      logger: false,
      order: () => ({ sum: '100', currency: 'RUB' }),
      onPay: () => {
        delivered += 1;
      },
    });
  }

  async function served(mount: (app: express.Express) => void): Promise<Served> {
    const app = express();
    mount(app);
    const result = await serve(app);
    open.push(result);
    return result;
  }

  const accepts = async (mount: (app: express.Express) => void, target: string) => {
    const { body } = await (await served(mount)).send({ target: `${target}?${query}` });
    expect(JSON.parse(body)).toHaveProperty('result');
    expect(delivered).toBe(1);
  };

  test.each([
    ['extended', 'extended'],
    ['simple', 'simple'],
    ['none', false],
    ['one that throws everything away', () => ({})],
  ])('reads the raw address whatever the query parser: %s', (_parser, parser) =>
    accepts((app) => {
      app.set('query parser', parser);
      app.get('/unitpay', unitpayWebhook(webhook()));
    }, '/unitpay'),
  );

  test('is mounted by app.use', () =>
    accepts((app) => app.use('/pay/unitpay', unitpayWebhook(webhook())), '/pay/unitpay'));

  test('is mounted by app.all', () => accepts((app) => app.all('/unitpay', unitpayWebhook(webhook())), '/unitpay'));

  test('is mounted in a router below a prefix', () =>
    accepts((app) => {
      const router = express.Router();
      router.get('/unitpay', unitpayWebhook(webhook()));
      app.use('/api/v1', router);
    }, '/api/v1/unitpay'));

  test('takes the options of createWebhook too', () =>
    accepts((app) => {
      app.get(
        '/',
        unitpayWebhook({
          secretKey: SECRET_KEY,
          projectId: PROJECT_ID,
          store: memoryStore(),
          allowedIps: 'any',
          logger: false,
          order: () => ({ sum: '100', currency: 'RUB' }),
          onPay: () => {
            delivered += 1;
          },
        }),
      );
    }, '/'));

  test('answers HEAD with 200, without a body and without running anything', async () => {
    const { send } = await served((app) => app.get('/unitpay', unitpayWebhook(webhook())));
    const reply = await send({ method: 'HEAD', target: `/unitpay?${query}` });
    expect(reply).toMatchObject({ status: 200, body: '' });
    expect(delivered).toBe(0);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers %s with 405 and Allow', async (method) => {
    const { send } = await served((app) => app.use('/unitpay', unitpayWebhook(webhook())));
    const reply = await send({ method, target: `/unitpay?${query}` });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD');
    expect(delivered).toBe(0);
  });

  test('names POST in Allow when it is accepted', async () => {
    const { send } = await served((app) => app.use('/unitpay', unitpayWebhook(webhook(true))));
    const reply = await send({ method: 'PUT', target: '/unitpay' });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD, POST');
  });

  describe('form-encoded POST with acceptPost', () => {
    const post = async (mount: (app: express.Express) => void, body: string | Uint8Array) => {
      const { send } = await served((app) => {
        mount(app);
        app.use('/unitpay', unitpayWebhook(webhook(true)));
      });
      return send({ method: 'POST', target: '/unitpay', headers: FORM, body });
    };

    test.each<[string, (app: express.Express) => void]>([
      ['without a body parser', () => {}],
      ['after urlencoded, nesting', (app) => app.use(express.urlencoded({ extended: true }))],
      ['after urlencoded, flat', (app) => app.use(express.urlencoded({ extended: false }))],
      ['after a parser of bytes', (app) => app.use(express.raw({ type: '*/*' }))],
      ['after a parser of text', (app) => app.use(express.text({ type: '*/*' }))],
      ['after a parser of JSON only, which leaves it unread', (app) => app.use(express.json())],
      [
        'after a parser that keeps the bytes and spoils the object',
        (app) =>
          app.use(
            express.urlencoded({
              extended: true,
              verify: (request, _response, bytes) => Object.assign(request, { rawBody: bytes }),
            }),
            (request: express.Request, _response: express.Response, next: express.NextFunction) => {
              request.body = { spoiled: true };
              next();
            },
          ),
      ],
    ])('%s', async (_when, mount) => {
      expect(JSON.parse((await post(mount, query)).body)).toHaveProperty('result');
      expect(delivered).toBe(1);
    });

    test.each<[string, string]>([
      ['an array', query.replace('params%5Baccount%5D=', 'params%5Baccount%5D%5B%5D=')],
      ['a key given twice', `${query}&params%5Baccount%5D=order-1`],
      ['deeper nesting', query.replace('params%5Baccount%5D=', 'params%5Baccount%5D%5Bid%5D=')],
      ['two methods', `${query}&method=pay`],
      ['an unsigned field', `${query}&params%5Bextra%5D=1`],
      ['a changed value', query.replace('order-1', 'order-2')],
    ])('is refused after a body parser as before it: %s', async (_what, body) => {
      for (const extended of [true, false]) {
        const reply = await post((app) => app.use(express.urlencoded({ extended })), body);
        expect(JSON.parse(reply.body)).toHaveProperty('error');
      }
      expect(delivered).toBe(0);
    });

    test('is refused unread when it is too long', async () => {
      const reply = await post(() => {}, `${query}&params%5Bpad%5D=${'x'.repeat(1_000_000)}`);
      expect(JSON.parse(reply.body)).toHaveProperty('error');
      expect(delivered).toBe(0);
    });
  });
});
