/**
 * @module
 * Refunds on a ledger: asked for anywhere, worked on while the application runs, told to providers.
 */
import { Injectable, Module, type Provider, Scope } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import {
  type Ledger,
  memoryLedger,
  type PayEvent,
  type RefundContext,
  type RefundRecord,
  type Refunds,
  UnitPay,
  type Webhook,
} from '@unitpay-kit/core';
import { createMockUnitPay, type MockUnitPay } from '@unitpay-kit/mock-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  getUnitPayRefundsToken,
  getUnitPayToken,
  getUnitPayWebhookToken,
  InjectUnitPay,
  InjectUnitPayRefunds,
  OnUnitPay,
  UnitPayModule,
  type UnitPayModuleOptions,
} from '../src/index.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { CLIENT, options } from './orders.js';

let mock: MockUnitPay;
let running: Running | undefined;
const told: string[] = [];

beforeEach(() => {
  mock = createMockUnitPay(CLIENT);
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  told.length = 0;
});

/** An instance that talks to the mock, with refunds that take milliseconds where they would take minutes. */
const withLedger = (given: Partial<UnitPayModuleOptions> = {}): UnitPayModuleOptions => ({
  ...CLIENT,
  baseUrl: mock.origin,
  fetch: mock.fetch,
  ledger: memoryLedger(),
  refunds: { timeScale: 0.0001, logger: false },
  ...given,
});

@Injectable()
class Accounting {
  constructor(
    @InjectUnitPayRefunds() readonly refunds: Refunds,
    @InjectUnitPay() readonly unitpay: UnitPay,
  ) {}

  @OnUnitPay('refunded')
  async refunded(record: RefundRecord, _context: RefundContext): Promise<void> {
    told.push(`${record.paymentId} ${record.state}`);
  }

  @OnUnitPay('refund-failed')
  failed(record: RefundRecord): void {
    told.push(`${record.paymentId} ${record.state} ${record.reason}`);
  }
}

async function serve(given?: Partial<UnitPayModuleOptions>, providers: Provider[] = [Accounting]) {
  @Module({ imports: [UnitPayModule.forRoot(withLedger(given))], providers })
  class App {}
  running = await start(App);
  return running.app.get(Accounting, { strict: false });
}

async function paidPayment(unitpay: UnitPay): Promise<string> {
  const created = { paymentType: 'card', account: 'order-1', sum: '100.00', desc: 'case' } as const;
  const { paymentId } = await unitpay.initPayment(created);
  await mock.pay(paymentId);
  return paymentId;
}

const refundCalls = () => mock.journal.calls('refundPayment').length;

test('a refund that is asked for is sent by the application itself, and told to the handler once', async () => {
  const { refunds, unitpay } = await serve();
  const paymentId = await paidPayment(unitpay);
  expect(await refunds.request({ paymentId })).toMatchObject({ paymentId, state: 'requested' });
  await vi.waitFor(() => expect(told).toEqual([`${paymentId} refunded`]));
  expect(await unitpay.getPayment({ paymentId })).toMatchObject({ status: 'refund' });
  expect(refundCalls()).toBe(1);
});

test('a refund that can’t be is told to the other handler', async () => {
  const { refunds } = await serve();
  await refunds.request({ paymentId: '404' });
  await vi.waitFor(() => expect(told).toEqual(['404 refused not-found']));
});

test('the injected refunds can be looked at, listed, tried again and resolved', async () => {
  const { refunds, unitpay } = await serve({ workers: false });
  const paymentId = await paidPayment(unitpay);
  await refunds.request({ paymentId });
  await expect(refunds.settle(paymentId)).resolves.toMatchObject({ paymentId, state: 'refunded' });
  await expect(refunds.get(paymentId)).resolves.toMatchObject({ state: 'refunded' });
  await expect(refunds.list('refunded', { limit: 5 })).resolves.toMatchObject([{ paymentId }]);
  await expect(refunds.run()).resolves.toBe(0);
  await expect(refunds.retry(paymentId)).rejects.toMatchObject({ reason: 'wrong-state' });
  await expect(refunds.resolve(paymentId, 'refunded')).rejects.toMatchObject({ reason: 'wrong-state' });
});

test.each(PLATFORMS)('a refund that a webhook’s handler asks for is sent after the reply, on %s', async (platform) => {
  const paid = deferred();
  @Injectable()
  class Orders {
    constructor(@InjectUnitPayRefunds() private readonly refunds: Refunds) {}

    @OnUnitPay('order')
    expected() {
      return { sum: '100', currency: 'RUB' };
    }

    @OnUnitPay('pay')
    async paid({ unitpayId }: PayEvent) {
      await this.refunds.request({ paymentId: unitpayId });
      paid.resolve();
    }
  }
  const { webhook } = options();
  @Module({ imports: [UnitPayModule.forRoot(withLedger({ webhook }))], providers: [Orders, Accounting] })
  class App {}
  running = await start(App, platform);
  const { unitpay } = running.app.get(Accounting);
  const url = await running.app.getUrl();
  mock.webhook = `${url}/unitpay`;
  const paymentId = await paidPayment(unitpay);
  await paid.promise;
  await vi.waitFor(() => expect(told).toEqual([`${paymentId} refunded`]));
});

test('a process with workers: false sends nothing by itself', async () => {
  const { refunds, unitpay } = await serve({ workers: false });
  const paymentId = await paidPayment(unitpay);
  await refunds.request({ paymentId });
  expect(refundCalls()).toBe(0);
  while ((await refunds.run()) > 0);
  expect(told).toEqual([`${paymentId} refunded`]);
});

test('a worker process without HTTP works on what a web process has asked for', async () => {
  const ledger = memoryLedger();
  const { refunds, unitpay } = await serve({ ledger, workers: false });
  const paymentId = await paidPayment(unitpay);
  await refunds.request({ paymentId });
  @Module({ imports: [UnitPayModule.forRoot(withLedger({ ledger }))], providers: [Accounting] })
  class Worker {}
  const worker = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  await vi.waitFor(() => expect(told).toEqual([`${paymentId} refunded`]));
  await worker.close();
});

describe.each(PLATFORMS)('a payment whose pay never came, on %s', (platform) => {
  @Injectable()
  class Orders {
    readonly paid: string[] = [];

    @OnUnitPay('order')
    expected() {
      return { sum: '100', currency: 'RUB' };
    }

    @OnUnitPay('pay')
    async deliver({ unitpayId, source }: PayEvent) {
      this.paid.push(`${unitpayId} by ${source}`);
    }
  }

  async function loseOne(given: Partial<UnitPayModuleOptions>) {
    const webhook = { ...options().webhook, timeScale: 0.0001 } as UnitPayModuleOptions['webhook'];
    @Module({ imports: [UnitPayModule.forRoot(withLedger({ webhook, ...given }))], providers: [Orders] })
    class App {}
    running = await start(App, platform);
    mock.webhook = `${await running.app.getUrl()}/unitpay`;
    mock.fault({ webhook: 'pay', kind: 'drop', count: 1 });
    const paymentId = await paidPayment(running.app.get(UnitPay));
    return { paymentId, paid: running.app.get(Orders).paid };
  }

  test('is found by the application itself, and its repeat later is one', async () => {
    const { paymentId, paid } = await loseOne({});
    await vi.waitFor(() => expect(paid).toEqual([`${paymentId} by api`]));
    const [repeat] = await mock.repeat(paymentId);
    expect(JSON.parse(String(repeat?.reply?.body))).toHaveProperty('result');
    expect(paid).toHaveLength(1);
  });

  test('is left to others with workers: false', async () => {
    const { paymentId, paid } = await loseOne({ workers: false });
    expect(paid).toEqual([]);
    const webhook = running?.app.get<Webhook>(getUnitPayWebhookToken());
    expect(await webhook?.recover({ paymentId })).toMatchObject({ result: 'accepted', status: 'error_pay' });
    expect(paid).toEqual([`${paymentId} by api`]);
  });
});

describe('closing the application', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  test('leaves no timer and no question to the ledger', async () => {
    const asked: string[] = [];
    const ledger = memoryLedger();
    const take = ledger.take.bind(ledger);
    const watched: Ledger = Object.assign(Object.create(ledger) as Ledger, {
      take: (...given: Parameters<Ledger['take']>) => {
        asked.push('take');
        return take(...given);
      },
    });
    const app = await NestFactory.createApplicationContext(
      UnitPayModule.forRoot(withLedger({ ledger: watched })) as never,
      { logger: false, abortOnError: false },
    );
    expect(asked).not.toEqual([]);
    await app.close();
    asked.length = 0;
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
  });
});

test('a request-scoped handler gets the record as its REQUEST’s subject', async () => {
  @Injectable({ scope: Scope.REQUEST })
  class Scoped {
    @OnUnitPay('refunded')
    refunded({ paymentId }: RefundRecord): void {
      told.push(`${paymentId} scoped`);
    }
  }
  @Injectable()
  class Desk {
    constructor(
      @InjectUnitPayRefunds() readonly refunds: Refunds,
      @InjectUnitPay() readonly unitpay: UnitPay,
    ) {}
  }
  const { refunds, unitpay } = await serve(undefined, [Scoped, { provide: Accounting, useClass: Desk }]);
  const paymentId = await paidPayment(unitpay);
  await refunds.request({ paymentId });
  await vi.waitFor(() => expect(told).toEqual([`${paymentId} scoped`]));
});

test('instances with names have refunds and handlers of their own', async () => {
  @Injectable()
  class Second {
    constructor(
      @InjectUnitPayRefunds('second') readonly refunds: Refunds,
      @InjectUnitPay('second') readonly unitpay: UnitPay,
    ) {}

    @OnUnitPay('refunded', { name: 'second' })
    refunded({ paymentId }: RefundRecord): void {
      told.push(`${paymentId} second`);
    }
  }
  @Module({
    imports: [UnitPayModule.forRoot(withLedger()), UnitPayModule.forRoot({ ...withLedger(), name: 'second' })],
    providers: [Accounting, Second],
  })
  class App {}
  running = await start(App);
  const { refunds, unitpay } = running.app.get(Second);
  const paymentId = await paidPayment(unitpay);
  await refunds.request({ paymentId });
  await vi.waitFor(() => expect(told).toEqual([`${paymentId} second`]));
});

test('a test of something else leaves the refunds out', async () => {
  @Module({ imports: [UnitPayModule.forRoot(withLedger())], providers: [Accounting] })
  class App {}
  const fake = { request: async () => ({}) };
  const compiled = await Test.createTestingModule({ imports: [App] })
    .overrideProvider(getUnitPayToken())
    .useValue({})
    .overrideProvider(getUnitPayRefundsToken())
    .useValue(fake)
    .compile();
  await compiled.init();
  expect(compiled.get(Accounting).refunds).toBe(fake);
  await compiled.close();
});

describe('the start fails', () => {
  class Twice {
    @OnUnitPay('refunded')
    refunded() {}
  }

  test.each<[string, Partial<UnitPayModuleOptions>, Provider[], string]>([
    [
      'with a handler of refunds and no ledger',
      { ledger: undefined, refunds: undefined },
      [Twice],
      'Twice.refunded has @OnUnitPay',
    ],
    ['with a handler of refunds and refunds: false', { refunds: false }, [Twice], '"ledger"'],
    ['with refunds and no ledger', { ledger: undefined }, [], '"ledger": is required for refunds'],
    ['with two handlers of one kind', {}, [Accounting, Twice], "more than one method has @OnUnitPay('refunded')"],
    ['with a wrong ledger', { ledger: {} as never }, [], '"ledger": expected a ledger'],
    ['with wrong workers', { workers: 'yes' as never }, [], '"workers": expected true or false'],
    ['with a wrong option of the refunds', { refunds: { timescale: 1 } as never }, [], 'timescale'],
  ])('%s', async (_what, given, providers, message) => {
    @Module({ imports: [UnitPayModule.forRoot(withLedger(given))], providers })
    class App {}
    await expect(start(App)).rejects.toThrow(message);
  });

  test('with a client that a test has replaced, saying what else to replace', async () => {
    @Module({ imports: [UnitPayModule.forRoot(withLedger())] })
    class App {}
    const compiled = await Test.createTestingModule({ imports: [App] })
      .overrideProvider(getUnitPayToken())
      .useValue({})
      .compile();
    await expect(compiled.init()).rejects.toThrow('replace getUnitPayRefundsToken() in the test as well');
  });
});

function deferred() {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
