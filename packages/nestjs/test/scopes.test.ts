/**
 * @module
 * Handlers on providers that do not live as long as the application.
 */
import { Inject, Injectable, Module, Scope, type Type } from '@nestjs/common';
import {
  type ContextId,
  ContextIdFactory,
  type ContextIdResolver,
  type ContextIdStrategy,
  REQUEST,
} from '@nestjs/core';
import type { PayEvent, WebhookEvent } from '@unitpay-kit/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { type Running, start } from './on-nest.js';
import { options } from './orders.js';

let running: Running | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const pay = (fields: Record<string, string> = {}) => `/unitpay?${signed('pay', { ...PAY, ...fields })}`;

describe('a request-scoped provider', () => {
  const made: string[] = [];
  const seen: unknown[] = [];

  @Injectable({ scope: Scope.REQUEST })
  class Tenant {
    constructor(@Inject(REQUEST) readonly event: WebhookEvent) {
      made.push(event.account);
    }
  }

  @Injectable()
  class ScopedOrders {
    constructor(private readonly tenant: Tenant) {}

    @OnUnitPay('order')
    expected() {
      seen.push(this.tenant);
      return { sum: '100', currency: 'RUB' };
    }

    @OnUnitPay('pay')
    paid(event: PayEvent) {
      seen.push(this.tenant, event.account === this.tenant.event.account);
    }
  }

  afterEach(() => {
    made.length = 0;
    seen.length = 0;
  });

  test('is made again for each webhook, once, with the event as its REQUEST', async () => {
    @Module({ providers: [ScopedOrders, Tenant] })
    class OrdersModule {}
    @Module({ imports: [OrdersModule, UnitPayModule.forRoot(options())] })
    class App {}
    running = await start(App);
    for (const [account, unitpayId] of [
      ['a', '1'],
      ['b', '2'],
    ] as const)
      expect((await running.send({ target: pay({ account, unitpayId }) })).body).toContain('result');
    expect(made).toEqual(['a', 'b']);
    const [first, again, same, second] = seen;
    expect(again).toBe(first);
    expect(second).not.toBe(first);
    expect(same).toBe(true);
  });

  test('that can’t be made is a failed webhook, not a broken server', async () => {
    @Injectable({ scope: Scope.REQUEST })
    class Broken {
      constructor() {
        throw new Error('the tenant database is down');
      }

      @OnUnitPay('pay')
      paid() {}
    }
    @Module({ imports: [UnitPayModule.forRoot(options({ order: 'unchecked' }))], providers: [Broken] })
    class App {}
    running = await start(App);
    const { body } = await running.send({ target: pay() });
    expect(JSON.parse(body)).toHaveProperty('error');
    expect(body).not.toContain('tenant');
  });
});

test('a transient provider handles webhooks too', async () => {
  const seen: string[] = [];
  @Injectable({ scope: Scope.TRANSIENT })
  class Transient {
    @OnUnitPay('pay')
    paid({ account }: PayEvent) {
      seen.push(account);
    }
  }
  @Module({ imports: [UnitPayModule.forRoot(options({ order: 'unchecked' }))], providers: [Transient] })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  expect(seen).toEqual(['order-1']);
});

describe('a durable provider', () => {
  /** Tenants by the first letter of what a request names; a strategy of an application knows the event beside HTTP requests. */
  class ByTenant implements ContextIdStrategy {
    private readonly tenants = new Map<string, ContextId>();

    attach(contextId: ContextId, request: Partial<WebhookEvent>): ContextIdResolver {
      const tenantId = request.account?.charAt(0) ?? 'none';
      const tenant = this.tenants.get(tenantId) ?? ContextIdFactory.create();
      this.tenants.set(tenantId, tenant);
      return { resolve: ({ isTreeDurable }) => (isTreeDurable ? tenant : contextId), payload: { tenantId } };
    }
  }

  const made: string[] = [];
  const seen: unknown[] = [];
  beforeEach(() => ContextIdFactory.apply(new ByTenant()));
  afterEach(() => {
    ContextIdFactory.apply(undefined as never);
    made.length = 0;
    seen.length = 0;
  });

  @Injectable({ scope: Scope.REQUEST, durable: true })
  class TenantDatabase {
    constructor(@Inject(REQUEST) { tenantId }: { tenantId: string }) {
      made.push(tenantId);
    }
  }

  @Injectable({ scope: Scope.REQUEST, durable: true })
  class DurableOrders {
    constructor(private readonly database: TenantDatabase) {}

    @OnUnitPay('order')
    expected() {
      seen.push(this.database);
      return { sum: '100', currency: 'RUB' };
    }

    @OnUnitPay('pay')
    paid() {
      seen.push(this.database);
    }
  }

  async function deliver(provider: Type) {
    @Module({ imports: [UnitPayModule.forRoot(options())], providers: [provider, TenantDatabase] })
    class App {}
    running = await start(App);
    for (const [account, unitpayId] of [
      ['anna-1', '1'],
      ['boris-1', '2'],
      ['anna-2', '3'],
    ] as const)
      expect((await running.send({ target: pay({ account, unitpayId }) })).body).toContain('result');
  }

  test('is made once for each of the application’s contexts, not for each webhook', async () => {
    await deliver(DurableOrders);
    expect(made).toEqual(['a', 'b']);
    const [anna, annaToo, boris, , annaAgain] = seen;
    expect([annaToo, annaAgain]).toEqual([anna, anna]);
    expect(boris).not.toBe(anna);
  });

  test('is shared by request-scoped handlers, whose REQUEST is the event with the payload', async () => {
    @Injectable({ scope: Scope.REQUEST })
    class RequestOrders {
      constructor(
        private readonly database: TenantDatabase,
        @Inject(REQUEST) private readonly event: WebhookEvent & { tenantId: string },
      ) {}

      @OnUnitPay('order')
      expected() {
        return { sum: '100', currency: 'RUB' };
      }

      @OnUnitPay('pay')
      paid({ account }: PayEvent) {
        seen.push(this.database, `${this.event.account} of ${this.event.tenantId}` === `${account} of ${account[0]}`);
      }
    }
    await deliver(RequestOrders);
    const [anna, isHers, , , annaAgain] = seen;
    expect(isHers).toBe(true);
    expect(annaAgain).toBe(anna);
  });
});
