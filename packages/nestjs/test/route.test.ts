/**
 * @module
 * The raw route: where it is, what it answers, what can't get in its way.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, type DynamicModule, Get, Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { afterEach, describe, expect, test } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import { UnitPayModule } from '../src/index.js';
import { CatchAll } from './hostile.js';
import {
  NEST,
  PLATFORMS,
  type Platform,
  type PlatformSettings,
  type Running,
  type StartOptions,
  start,
} from './on-nest.js';
import { Orders, options } from './orders.js';

/** Fastify 5 has the settings of its router in an object of their own. */
const routing = (settings: PlatformSettings): PlatformSettings => (NEST > 10 ? { routerOptions: settings } : settings);

/** What of Fastify a test uses; the types of its two versions differ. */
interface FastifyInstance {
  register(
    plugin: (child: { all(path: string, handler: () => Promise<string>): void }) => Promise<void>,
  ): Promise<void>;
}

const query = signed('pay', PAY);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function app(unitpay: DynamicModule, also: DynamicModule[] = []) {
  @Module({ imports: [...also, unitpay], controllers: [CatchAll], providers: [Orders] })
  class App {}
  return App;
}

describe.each(PLATFORMS)('on %s', (platform) => {
  let running: Running | undefined;
  afterEach(async () => {
    await running?.close();
    running = undefined;
  });

  async function serve(unitpay = UnitPayModule.forRoot(options()), also?: DynamicModule[], how?: StartOptions) {
    running = await start(app(unitpay, also), platform, how);
    return { ...running, paid: running.app.get(Orders).paid };
  }

  test('wins over a catch-all', async () => {
    const { send, paid } = await serve();
    expect((await send({ target: '/elsewhere' })).body).toBe('the catch-all');
    expect(JSON.parse((await send({ target: `/unitpay?${query}` })).body)).toHaveProperty('result');
    expect(paid).toEqual([PAY.unitpayId]);
  });

  test('has no global prefix and no version', async () => {
    const prepare: StartOptions['prepare'] = (nest) => nest.setGlobalPrefix('api');
    const { send } = await serve(undefined, undefined, { prepare });
    expect(JSON.parse((await send({ target: `/unitpay?${query}` })).body)).toHaveProperty('result');
    expect((await send({ target: `/api/unitpay?${query}` })).body).not.toContain('result');
  });

  test('may be several folders deep, and come from useFactory', async () => {
    const unitpay = UnitPayModule.forRootAsync({ useFactory: async () => options({ path: '/hooks/v2/unitpay/' }) });
    const { send } = await serve(unitpay);
    expect(JSON.parse((await send({ target: `/hooks/v2/unitpay?${query}` })).body)).toHaveProperty('result');
  });

  const SETTINGS: Record<Platform, PlatformSettings[]> = {
    Express: [{}, { 'strict routing': true, 'case sensitive routing': true }],
    Fastify: [{}, routing({ ignoreTrailingSlash: true }), routing({ ignoreTrailingSlash: true, caseSensitive: false })],
  };

  describe.each(['unitpay', 'unitpay/'])('with the path %s', (path) => {
    test.each(SETTINGS[platform])(
      'is the same with and without a final slash, in either case, with %o',
      async (settings) => {
        const { send, paid } = await serve(UnitPayModule.forRoot(options({ path })), [], { settings });
        const targets = ['/unitpay', '/unitpay/', '/UnitPay', '/UNITPAY/'];
        for (const [index, target] of targets.entries()) {
          const { status, body } = await send({
            target: `${target}?${signed('pay', { ...PAY, unitpayId: `${index + 1}` })}`,
          });
          expect({ target, status, reply: Object.keys(JSON.parse(body)) }).toEqual({
            target,
            status: 200,
            reply: ['result'],
          });
        }
        expect(paid).toHaveLength(targets.length);
      },
    );

    test('is nowhere else', async () => {
      const { send, paid } = await serve(UnitPayModule.forRoot(options({ path })));
      for (const target of ['/unitpays', '/unitpay/x', '/unitpay//', '/x/unitpay', '/'])
        expect((await send({ target: `${target}?${query}` })).body).not.toContain('result');
      expect(paid).toEqual([]);
    });
  });

  test('is the root when it is written as one', async () => {
    const { send, paid } = await serve(UnitPayModule.forRoot(options({ path: '/' })));
    expect(JSON.parse((await send({ target: `/?${query}` })).body)).toHaveProperty('result');
    expect((await send({ target: '/elsewhere' })).body).toBe('the catch-all');
    expect(paid).toEqual([PAY.unitpayId]);
  });

  test.each([
    ['the same path', 'unitpay', 'unitpay'],
    ['a path in another case', 'hooks/UnitPay', 'hooks/UnitPay'],
  ])('says at the start that it hides a controller with %s', async (_what, path, route) => {
    @Controller(route)
    class Hidden {
      @Get()
      never() {}
    }
    @Module({ imports: [UnitPayModule.forRoot(options({ path }))], controllers: [Hidden], providers: [Orders] })
    class App {}
    const warnings: string[] = [];
    const note = (message: unknown) => void warnings.push(String(message));
    running = await start(App, platform, { logger: { log: () => {}, warn: note, error: note } });
    expect(warnings).toContainEqual(expect.stringContaining(`at /${path} too, which is never reached`));
    expect(JSON.parse((await running.send({ target: `/${path}?${query}` })).body)).toHaveProperty('result');
  });

  test('says nothing of hidden controllers where there are none', async () => {
    const warnings: string[] = [];
    const note = (message: unknown) => void warnings.push(String(message));
    await serve(undefined, undefined, { logger: { log: () => {}, warn: note, error: note } });
    expect(warnings.filter((line) => line.includes('never reached'))).toEqual([]);
  });

  test('is logged at the start, in full', async () => {
    const lines: string[] = [];
    const note = (message: unknown) => void lines.push(String(message));
    await serve(UnitPayModule.forRoot(options({ path: 'hooks/unitpay' })), [], {
      logger: { log: note, warn: note, error: note },
      prepare: (nest) => nest.setGlobalPrefix('api'),
    });
    expect(lines).toContainEqual(expect.stringMatching(/webhook is at \/hooks\/unitpay\b/));
  });

  test('answers HEAD with 200, without a body and without running anything', async () => {
    const { send, paid } = await serve();
    expect(await send({ method: 'HEAD', target: `/unitpay?${query}` })).toMatchObject({ status: 200, body: '' });
    expect(paid).toEqual([]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers %s with 405 and Allow', async (method) => {
    const { send, paid } = await serve();
    const reply = await send({ method, target: `/unitpay?${query}` });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD');
    expect(paid).toEqual([]);
  });

  test('answers a POST with broken JSON like any other POST, unless a parser in front of it has refused it', async () => {
    const { send } = await serve();
    const reply = await send({
      method: 'POST',
      target: '/unitpay',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    // Express's own parser, which Nest mounts in front of every route, refuses it first.
    expect(reply.status).toBe(platform === 'Fastify' ? 405 : 400);
  });

  test.each([
    ['of an unknown type', { 'content-type': 'application/x-unknown' }],
    ['of a broken type', { 'content-type': 'nonsense' }],
    ['of no type', {}],
  ])('answers a POST %s with 405', async (_what, headers) => {
    const { send } = await serve();
    expect((await send({ method: 'POST', target: '/unitpay', headers, body: 'x' })).status).toBe(405);
  });

  test.each([
    ['with the body parser', undefined],
    ['with raw bodies kept', { rawBody: true }],
    ['without the body parser', { bodyParser: false }],
  ])('reads a form with acceptPost, %s', async (_how, create) => {
    const { send, paid } = await serve(UnitPayModule.forRoot(options({ acceptPost: true })), [], { create });
    const reply = await send({ method: 'POST', target: '/unitpay', headers: FORM, body: query });
    expect(JSON.parse(reply.body)).toHaveProperty('result');
    expect(paid).toEqual([PAY.unitpayId]);
  });

  test('is not shadowed by ServeStatic', async () => {
    const rootPath = mkdtempSync(join(tmpdir(), 'unitpay-static-'));
    writeFileSync(join(rootPath, 'index.html'), 'a page');
    // On Fastify a file of that name is a route of its own, which fails the bootstrap.
    if (platform === 'Express') writeFileSync(join(rootPath, 'unitpay'), 'a page');
    try {
      const pages = ServeStaticModule.forRoot({ rootPath, serveStaticOptions: { fallthrough: true } });
      @Module({
        imports: [pages, UnitPayModule.forRoot(options())],
        providers: [Orders],
      })
      class App {}
      running = await start(App, platform);
      expect((await running.send({ target: '/anything' })).body).toBe('a page');
      expect(JSON.parse((await running.send({ target: `/unitpay?${query}` })).body)).toHaveProperty('result');
    } finally {
      rmSync(rootPath, { recursive: true });
    }
  });

  test('is left out with path false', async () => {
    const { send } = await serve(UnitPayModule.forRoot(options({ path: false })));
    expect((await send({ target: `/unitpay?${query}` })).body).toBe('the catch-all');
  });
});

test('wins over the catch-all of a Fastify plugin that was loaded before Nest', async () => {
  const prepare: StartOptions['prepare'] = async (nest) => {
    const fastify: FastifyInstance = nest.getHttpAdapter().getInstance();
    await fastify.register(async (child) => {
      child.all('/*', async () => 'the plugin');
    });
  };
  @Module({ imports: [UnitPayModule.forRoot(options())], providers: [Orders] })
  class App {}
  const running = await start(App, 'Fastify', { prepare });
  expect((await running.send({ target: '/elsewhere' })).body).toBe('the plugin');
  expect(JSON.parse((await running.send({ target: `/unitpay?${query}` })).body)).toHaveProperty('result');
  await running.close();
});

test('an empty path is taken for a variable that is missing, not for the root', async () => {
  const unitpay = UnitPayModule.forRoot(options({ path: '' }));
  await expect(start(app(unitpay))).rejects.toThrow(/"webhook\.path": .*empty string \(is an environment variable/);
});

test.each(['https://shop.example/unitpay', 'unit pay', 'unitpay/:id', 'a//b', '*', 'unitpay?x=1', undefined])(
  'the module refuses the path %s and names the option',
  async (path) => {
    const unitpay = UnitPayModule.forRoot(options({ path: path as string }));
    await expect(start(app(unitpay))).rejects.toThrow(/"webhook\.path": expected a path/);
  },
);
