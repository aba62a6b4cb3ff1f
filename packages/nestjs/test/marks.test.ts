/**
 * @module
 * What stands on a method besides @OnUnitPay, and who else has the method: the handler is called all the same.
 */
import { Injectable, Module, type Provider, Scope } from '@nestjs/common';
import type { ExpectedOrder, OrderEvent, PayEvent } from '@unitpay-kit/core';
import { afterEach, describe, expect, test } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { options } from './orders.js';

let running: Running | undefined;
const log: string[] = [];
afterEach(async () => {
  await running?.close();
  running = undefined;
  log.length = 0;
});

const pay = (fields: Record<string, string> = {}) => `/unitpay?${signed('pay', { ...PAY, ...fields })}`;
const resultOf = (body: string) => Object.keys(JSON.parse(body) as object)[0];

/** Puts a function of its own in the method's place and, as many do, keeps nothing of the old one. */
function Wrapping(_target: object, name: string, descriptor: PropertyDescriptor): void {
  const method = descriptor.value as (...given: unknown[]) => unknown;
  descriptor.value = async function (this: unknown, ...given: unknown[]) {
    log.push(`around ${name}`);
    return method.apply(this, given);
  };
}

/** Returns a getter instead of a method, as autobind decorators do. */
function Binding(_target: object, _name: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const method = descriptor.value as (...given: unknown[]) => unknown;
  return {
    configurable: true,
    get() {
      return method.bind(this);
    },
  };
}

/** Refuses any other order than order-1, which shows whether the order check was asked. */
class Orders {
  @Wrapping
  @OnUnitPay('order')
  @Wrapping
  expected({ account }: OrderEvent): ExpectedOrder | null {
    return account === 'order-1' ? { sum: '100', currency: 'RUB' } : null;
  }

  @OnUnitPay('pay')
  @Wrapping
  paid({ account }: PayEvent): void {
    log.push(`paid ${account}`);
  }
}

class Bound {
  readonly sum = '100';

  @Binding
  @OnUnitPay('order')
  expected({ account }: OrderEvent) {
    return account === 'order-1' ? { sum: this.sum, currency: 'RUB' } : null;
  }

  @OnUnitPay('pay')
  @Binding
  paid({ account }: PayEvent): void {
    log.push(`paid ${account} of ${this.sum}`);
  }
}

async function serve(provider: Provider, platform = PLATFORMS[0]): Promise<Running> {
  @Module({ imports: [UnitPayModule.forRoot(options())], providers: [provider] })
  class App {}
  running = await start(App, platform);
  return running;
}

describe.each(PLATFORMS)('on %s', (platform) => {
  test('a handler is found below and above decorators that replace the method', async () => {
    const { send } = await serve(Orders, platform);
    expect(resultOf((await send({ target: pay() })).body)).toBe('result');
    expect(log).toEqual(['around expected', 'around expected', 'around paid', 'paid order-1']);
    expect(resultOf((await send({ target: pay({ account: 'order-2', unitpayId: '2' }) })).body)).toBe('error');
  });

  test('a handler is found below and above decorators that make the method a getter', async () => {
    const { send } = await serve(Bound, platform);
    await send({ target: pay() });
    await send({ target: pay({ account: 'order-2', unitpayId: '2' }) });
    expect(log).toEqual(['paid order-1 of 100']);
  });
});

describe('a subclass', () => {
  test('that overrides a handler without the decorator is called in its place', async () => {
    @Injectable()
    class Derived extends Orders {
      override expected({ account }: OrderEvent) {
        log.push(`derived ${account}`);
        return null;
      }
    }
    const { send } = await serve(Derived);
    expect(resultOf((await send({ target: pay() })).body)).toBe('error');
    expect(log).toEqual(['derived order-1']);
  });

  test('that decorates the handler again is one handler, not two', async () => {
    @Injectable()
    class Derived extends Orders {
      @OnUnitPay('pay')
      override paid(event: PayEvent) {
        log.push('derived');
        super.paid(event);
      }
    }
    const { send } = await serve(Derived);
    await send({ target: pay() });
    expect(log).toEqual(['around expected', 'around expected', 'derived', 'around paid', 'paid order-1']);
  });

  test('that adds nothing inherits the handlers', async () => {
    class Derived extends Orders {}
    const { send } = await serve({ provide: Orders, useClass: Derived });
    await send({ target: pay() });
    expect(log).toContain('paid order-1');
  });
});

describe('a handler is found on', () => {
  test.each<[string, Provider]>([
    ['a request-scoped class', { provide: Orders, useClass: Orders, scope: Scope.REQUEST }],
    ['a request-scoped class under another token', { provide: 'orders', useClass: Orders, scope: Scope.REQUEST }],
    ['a factory under any token', { provide: 'orders', useFactory: () => new Orders() }],
    [
      'a request-scoped factory under its class',
      { provide: Orders, useFactory: () => new Orders(), scope: Scope.REQUEST },
    ],
    [
      'a transient factory under its class',
      { provide: Orders, useFactory: () => new Orders(), scope: Scope.TRANSIENT },
    ],
    ['a value', { provide: 'orders', useValue: new Orders() }],
  ])('%s', async (_what, provider) => {
    const { send } = await serve(provider);
    expect(resultOf((await send({ target: pay() })).body)).toBe('result');
    expect(log).toContain('paid order-1');
    expect(resultOf((await send({ target: pay({ account: 'order-2', unitpayId: '2' }) })).body)).toBe('error');
  });
});

test('a request-scoped factory under a token that tells nothing stops the start, and is named', async () => {
  const hidden = { provide: 'hidden orders', useFactory: () => new Orders(), scope: Scope.REQUEST };
  await expect(serve(hidden)).rejects.toThrow(/@OnUnitPay\('order'\).*hidden orders.*under its class/s);
});
