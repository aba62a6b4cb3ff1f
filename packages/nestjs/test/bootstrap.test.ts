/**
 * @module
 * Mistakes that must stop an application from starting, with a message that says what to do.
 */
import { Controller, type DynamicModule, Injectable, Module, type Provider, type Type } from '@nestjs/common';
import { isUnitPayError } from '@unitpay-kit/core';
import { describe, expect, test } from 'vitest';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { start } from './on-nest.js';
import { CLIENT, Orders, options } from './orders.js';

async function failure(imports: (DynamicModule | Type)[], providers: Provider[], controllers: Type[] = []) {
  @Module({ imports, providers, controllers })
  class App {}
  const error: unknown = await start(App).then(
    async (running) => {
      await running.close();
      throw new Error('the application started');
    },
    (reason: unknown) => reason,
  );
  expect(isUnitPayError(error)).toBe(true);
  return (error as Error).message;
}

class PaysToo {
  @OnUnitPay('pay')
  alsoPaid() {}
}

class ForSecond {
  @OnUnitPay('order', { name: 'second' })
  expected() {
    return null;
  }

  @OnUnitPay('pay', { name: 'second' })
  paid() {}
}

class PaysOnly {
  @OnUnitPay('pay')
  paid() {}
}

class Unusable {
  @OnUnitPay('check', { name: 'nobody' })
  check() {}
}

@Controller('somewhere')
class Misplaced {
  @OnUnitPay('check')
  check() {}
}

describe('the bootstrap fails', () => {
  test('without a pay handler', async () => {
    const message = await failure([UnitPayModule.forRoot(options())], []);
    expect(message).toContain("no provider has a method with @OnUnitPay('pay')");
  });

  test('without an order check, saying how to do without one', async () => {
    const message = await failure([UnitPayModule.forRoot(options())], [PaysOnly]);
    expect(message).toContain("no provider has a method with @OnUnitPay('order')");
    expect(message).toContain("webhook: { order: 'unchecked' }");
  });

  test('without an order check of a named instance, although the default one has it', async () => {
    class SecondPaysOnly {
      @OnUnitPay('pay', { name: 'second' })
      paid() {}
    }
    const second = UnitPayModule.forRoot({ ...options({ path: 'second' }), name: 'second' });
    const message = await failure([UnitPayModule.forRoot(options()), second], [Orders, SecondPaysOnly]);
    expect(message).toContain("@OnUnitPay('order', { name: 'second' })");
  });

  test('without an order check, also where a controller of one’s own receives the webhook', async () => {
    const message = await failure([UnitPayModule.forRoot(options({ path: false }))], [PaysOnly]);
    expect(message).toContain("no provider has a method with @OnUnitPay('order')");
  });

  test('without handlers, naming order and pay at once', async () => {
    const message = await failure([UnitPayModule.forRoot(options())], []);
    expect(message).toContain("@OnUnitPay('order')");
    expect(message).toContain("@OnUnitPay('pay')");
  });

  test("with an order check and order: 'unchecked'", async () => {
    const message = await failure([UnitPayModule.forRoot(options({ order: 'unchecked' }))], [Orders]);
    expect(message).toContain("\"webhook.order\": 'unchecked' contradicts @OnUnitPay('order')");
  });

  test.each(['onPay', 'onCheck', 'onPreauth', 'onPaymentError', 'order', 'client', 'ledger'])(
    'with %s among the options, naming it',
    async (option) => {
      const wrong = { ...options(), webhook: { ...options().webhook, [option]: () => {} } };
      expect(await failure([UnitPayModule.forRoot(wrong as never)], [Orders])).toContain(`"webhook.${option}": `);
    },
  );

  test('with a provider replaced by what has no handlers, saying how a test does without the webhook', async () => {
    const message = await failure([UnitPayModule.forRoot(options())], [{ provide: Orders, useValue: {} }]);
    expect(message).toContain('a test that replaces that provider can replace getUnitPayWebhookToken() too');
  });

  test('without a pay handler of a named instance, although the default one has it', async () => {
    const message = await failure(
      [UnitPayModule.forRoot(options()), UnitPayModule.forRoot({ ...options({ path: 'second' }), name: 'second' })],
      [Orders],
    );
    expect(message).toContain("no provider has a method with @OnUnitPay('pay', { name: 'second' })");
  });

  test('with a second pay handler, naming both', async () => {
    const message = await failure([UnitPayModule.forRoot(options())], [Orders, PaysToo]);
    expect(message).toContain('Orders.deliver (module App), PaysToo.alsoPaid (module App)');
  });

  test('with one class provided by two modules, which is two handlers', async () => {
    @Module({ providers: [Orders] })
    class Other {}
    const message = await failure([UnitPayModule.forRoot(options()), Other], [Orders]);
    expect(message).toMatch(/Orders\.deliver \(module (App|Other)\), Orders\.deliver \(module (App|Other)\)/);
  });

  test('with two instances of one name', async () => {
    const message = await failure(
      [UnitPayModule.forRoot(options()), UnitPayModule.forRoot(options({ path: 'b' }))],
      [Orders],
    );
    expect(message).toContain('"name": UnitPayModule is registered more than once without a name');
  });

  test('with two equal registrations', async () => {
    const equal = () => UnitPayModule.forRoot(CLIENT);
    expect(await failure([equal(), equal()], [])).toContain('registered more than once');
  });

  test.each(['unitpay', '/unitpay/', 'UnitPay'])(
    'with two instances on one path, the second written %s',
    async (path) => {
      const second = UnitPayModule.forRoot({ ...options({ path }), name: 'second' });
      const message = await failure([UnitPayModule.forRoot(options()), second], [Orders, ForSecond]);
      expect(message).toContain('"webhook.path": two instances have the path /unitpay');
    },
  );

  test('with a handler for an instance that is not registered', async () => {
    const message = await failure([UnitPayModule.forRoot(options())], [Orders, Unusable]);
    expect(message).toContain("Unusable.check has @OnUnitPay('check', { name: 'nobody' })");
    expect(message).toContain('no UnitPayModule is registered under the name "nobody"');
  });

  test('with a handler for an instance without a webhook', async () => {
    const message = await failure([UnitPayModule.forRoot(CLIENT)], [Orders]);
    expect(message).toMatch(/Orders\.\w+ has .* but UnitPay has no webhook/);
  });

  test('with a handler on a controller', async () => {
    const message = await failure([UnitPayModule.forRoot(options())], [Orders], [Misplaced]);
    expect(message).toContain("Misplaced.check is a controller's");
  });

  test.each([
    ['secretKey', { ...options(), secretKey: '' }],
    ['projectId', { ...options(), projectId: 'shop' }],
    ['publicKey', { ...options(), publicKey: '999-abcde' }],
    ['baseUrl', { ...options(), baseUrl: 'unitpay.ru' }],
    ['store', { ...options(), webhook: { path: 'unitpay', store: undefined as never } }],
  ])('with a wrong %s, naming it', async (option, wrong) => {
    expect(await failure([UnitPayModule.forRoot(wrong)], [Orders])).toContain(option);
  });
});

test.each([undefined, null, 'options'])('forRoot refuses %s', (wrong) => {
  expect(() => UnitPayModule.forRoot(wrong as never)).toThrow('UnitPayModule: expected options');
});

test('a factory that returns nothing stops the start', async () => {
  const forgot = UnitPayModule.forRootAsync({ useFactory: () => undefined as never });
  expect(await failure([forgot], [])).toContain('return them from useFactory');
});

test.each([{}, { useFactory: () => CLIENT, useClass: class {} as never }])(
  'forRootAsync refuses none or two of its ways to get options: %o',
  (wrong) => {
    expect(() => UnitPayModule.forRootAsync(wrong)).toThrow('exactly one of useFactory, useClass and useExisting');
  },
);

@Injectable()
class Unrelated {}

test("order: 'unchecked' is enough to do without an order check", async () => {
  @Module({ imports: [UnitPayModule.forRoot(options({ order: 'unchecked' }))], providers: [PaysOnly] })
  class App {}
  await (await start(App)).close();
});

test('an instance whose webhook is only verified needs no handlers', async () => {
  @Module({ imports: [UnitPayModule.forRoot(options({ path: false }))] })
  class App {}
  await (await start(App)).close();
});

test('an instance without a webhook needs no handler', async () => {
  @Module({ imports: [UnitPayModule.forRoot(CLIENT)], providers: [Unrelated] })
  class App {}
  await (await start(App)).close();
});
