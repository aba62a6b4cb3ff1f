/**
 * @module
 * MikroORM's EntityManager in a handler: it refuses to be used outside of a request's own context, and gets one by its own decorator.
 */
import { CreateRequestContext, EntityManager, MikroORM } from '@mikro-orm/core';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Inject, Injectable, Module, type Type } from '@nestjs/common';
import type { PayEvent } from '@unitpay-kit/core';
import { afterEach, describe, expect, test } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { PLATFORMS, type Platform, type Running, start } from './on-nest.js';
import { options } from './orders.js';

let running: Running | undefined;
const managers: unknown[] = [];
afterEach(async () => {
  await running?.close();
  running = undefined;
  managers.length = 0;
});

/** Uses the injected manager as any query would; throws outside of a context of its own. */
abstract class Base {
  constructor(
    @Inject(MikroORM) readonly orm: MikroORM,
    @Inject(EntityManager) readonly em: EntityManager,
  ) {}

  protected use(): void {
    managers.push(this.em.getContext());
  }
}

@Injectable()
class Above extends Base {
  @CreateRequestContext()
  @OnUnitPay('order')
  async expected() {
    this.use();
    return { sum: '100', currency: 'RUB' };
  }

  @CreateRequestContext()
  @OnUnitPay('pay')
  async paid(_event: PayEvent): Promise<void> {
    this.use();
  }
}

@Injectable()
class Below extends Base {
  @OnUnitPay('order')
  @CreateRequestContext()
  async expected() {
    this.use();
    return { sum: '100', currency: 'RUB' };
  }

  @OnUnitPay('pay')
  @CreateRequestContext()
  async paid(_event: PayEvent): Promise<void> {
    this.use();
  }
}

async function deliver(orders: Type<Base>, platform: Platform, prefix?: string): Promise<string> {
  const database = MikroOrmModule.forRoot({
    driver: PostgreSqlDriver,
    dbName: 'never connected',
    connect: false,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  @Module({ imports: [database, UnitPayModule.forRoot(options())], providers: [orders] })
  class App {}
  running = await start(App, platform, { prepare: (app) => prefix && app.setGlobalPrefix(prefix) });
  const { body } = await running.send({ target: `/unitpay?${signed('pay', PAY)}` });
  return Object.keys(JSON.parse(body) as object).join();
}

describe.each(PLATFORMS)('on %s', (platform) => {
  test.each([undefined, 'api'])(
    'each handler has a context of its own with @CreateRequestContext above @OnUnitPay, with the prefix %s',
    async (prefix) => {
      expect(await deliver(Above, platform, prefix)).toBe('result');
      expect(new Set(managers).size).toBe(2);
    },
  );

  test('each handler has a context of its own with @CreateRequestContext below @OnUnitPay', async () => {
    expect(await deliver(Below, platform)).toBe('result');
    expect(new Set(managers).size).toBe(2);
  });
});
