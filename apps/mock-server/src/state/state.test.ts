import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, callPartner, createPayment, statusOf } from '../../test/api.js';
import { createMock } from '../create-mock.js';
import { seededRandom } from '../faults/random.js';
import { createMockUnitPay } from '../index.js';
import { migrate } from './migrate.js';
import { followWithFile } from './state-file.js';

const seed = {
  version: 1,
  payments: [
    { id: 77, projectId: 135, account: 'seeded', orderSum: '10.00', createdAt: 1_700_000_000_000, status: 'success' },
  ],
};

describe('a seed', () => {
  it('is there from the start, survives reset, and its numbers are not given again', async () => {
    const mock = createMockUnitPay({
      seed: { ...seed, payments: [{ ...seed.payments[0], id: 2_200_000_001 }] } as never,
    });
    mock.reset();
    expect(await statusOf(mock, 2_200_000_001)).toBe('success');
    expect(await createPayment(mock)).toBe(2_200_000_002);
  });

  it.each(['README.md', 'README.ru.md'])('as %s shows it can be loaded', (name) => {
    const readme = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    const json = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const mock = createMockUnitPay({ seed: JSON.parse(json) });
    expect([mock.payment(1001)?.status, mock.state().projects?.length]).toEqual(['success', 2]);
  });

  it('needs only what has no obvious beginning', async () => {
    const mock = createMockUnitPay({
      now: () => 1_700_000_000_000,
      seed: {
        version: 1,
        projects: [
          { id: 135, publicKey: '135-a', secretKey: 'a' },
          { id: 136, publicKey: '136-b', secretKey: 'b' },
        ],
        partner: { balance: '50.00' },
        payments: [{ id: 1, projectId: 136, account: 'x', orderSum: '10.00' }],
        subscriptions: [{ id: 2, projectId: 136, parentPaymentId: 1 }],
        payouts: [{ id: 3, transactionId: 't', sum: '5.00', purse: '79001234567', paymentType: 'sbp' }],
      },
    });
    const { projects, partner, payments, subscriptions, payouts } = mock.state();
    expect([projects?.[1]?.name, projects?.[1]?.paymentTypes?.includes('card')]).toEqual([null, true]);
    expect(partner).toMatchObject({ login: 'test_user', balance: '50.00' });
    expect([payments?.[0]?.createdAt, subscriptions?.[0]?.startedAt, payouts?.[0]?.createdAt]).toEqual(
      Array.from({ length: 3 }, () => 1_700_000_000_000),
    );
    expect((await callPartner(mock, 'getPartner')).result?.['balance']).toBe('50.00');
  });

  it.each([
    [{}, 'no "version" number'],
    [{ version: 1, payment: [] }, 'there is no "payment" here; did you mean "payments"?'],
    [{ version: 1, partner: { balance: 500 } }, 'partner.balance: expected a sum as a text such as "10.00"'],
    [{ version: 1, partner: { balans: '1.00' } }, 'partner: there is no "balans" here; did you mean "balance"?'],
    [
      { version: 1, projects: [{ id: 1, publicKey: 'p', secretKey: 's', webhook: 'http://127.0.0.1:1/' }] },
      'projects.0: there is no "webhook" here; did you mean "webhookUrl"?',
    ],
    [
      {
        version: 1,
        projects: [
          { id: 1, publicKey: 'p', secretKey: 'a' },
          { id: 2, publicKey: 'p', secretKey: 'b' },
        ],
      },
      'public keys: p is there twice',
    ],
    [[], 'not a JSON object'],
    [{ version: 3 }, 'knows versions up to 2'],
    [{ version: 0 }, 'no way to version 2'],
    [{ ...seed, payments: [{ ...seed.payments[0], orderSum: 10 }] }, 'payments.0.orderSum'],
    [{ ...seed, payments: [{ ...seed.payments[0], createdAt: 1e300 }] }, 'payments.0.createdAt'],
    [{ ...seed, payments: [seed.payments[0], seed.payments[0]] }, '77 is there twice'],
    [
      { ...seed, payments: [{ ...seed.payments[0], status: 'refund', refund: { sum: '10.01', at: 1 } }] },
      'a refund above its orderSum',
    ],
    [{ ...seed, payments: [{ ...seed.payments[0], status: 'refund' }] }, 'refunded without a refund'],
    [{ ...seed, clockOffset: 1e300 }, 'clockOffset'],
    [{ ...seed, payments: [{ ...seed.payments[0], projectId: 9 }] }, 'project 9, which does not exist'],
  ])('%j is refused with a reason', (value, reason) => {
    expect(() => createMockUnitPay({ seed: value as never })).toThrow(reason);
  });
});

describe('the state', () => {
  it('comes back from its JSON as it was', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock, { subscription: 1 });
    await mock.pay(paymentId);
    await call(mock, 'refundPayment', { paymentId, sum: '0.29' });
    await callPartner(mock, 'massPayment', {
      transactionId: 't',
      sum: 10,
      purse: '2200000000000004',
      paymentType: 'card',
    });
    const other = createMockUnitPay({ seed: JSON.parse(JSON.stringify(mock.state())) });
    expect({ ...other.state(), clockOffset: 0 }).toEqual({ ...mock.state(), clockOffset: 0 });
    expect(await call(other, 'getPayment', { paymentId })).toEqual(await call(mock, 'getPayment', { paymentId }));
  });

  it('is left alone by a document that is refused', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    expect(() => mock.load({ version: 1, payments: [{}] })).toThrow('payments.0');
    expect(await statusOf(mock, paymentId)).toBe('wait');
  });

  it('of older versions is migrated step by step', () => {
    const steps = {
      1: (old: Record<string, unknown>) => ({ ...old, b: 1 }),
      2: (old: Record<string, unknown>) => ({ ...old, c: 2 }),
    };
    expect(migrate({ version: 1, a: 0 }, 3, steps)).toEqual({ version: 3, a: 0, b: 1, c: 2 });
  });
});

describe('a state file', () => {
  let folder: string;
  let path: string;
  const ignore = (error: Error) => {
    throw error;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
    path = join(folder, 'state.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('brings a mock back after a restart', async () => {
    const first = createMock();
    const file = followWithFile(first.world, path, ignore);
    const paymentId = await createPayment(first.mock);
    await first.mock.pay(paymentId);
    await file.close();
    const second = createMock();
    await followWithFile(second.world, path, ignore).close();
    expect(await statusOf(second.mock, paymentId)).toBe('success');
  });

  it('remembers a decline that was arranged for the next charge', async () => {
    const { mock, world } = createMock();
    await mock.pay(await createPayment(mock, { subscription: 1 }));
    const file = followWithFile(world, path, ignore);
    mock.declineNextCharge(mock.subscriptions()[0]?.id ?? 0, 'no money');
    await file.close();
    expect(JSON.parse(readFileSync(path, 'utf8')).subscriptions).toMatchObject([{ nextDecline: 'no money' }]);
  });

  it('is whole at every moment, and nothing is left beside it', async () => {
    const { mock, world } = createMock();
    const file = followWithFile(world, path, ignore);
    for (let round = 0; round < 5; round += 1) {
      await createPayment(mock);
      await file.flush();
      expect(JSON.parse(readFileSync(path, 'utf8')).payments).toHaveLength(round + 1);
    }
    await file.close();
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  it.each([
    ['damaged', '{"version":1,"payments":[', 'it is not JSON'],
    ['newer', '{"version":99}', 'it has version 99'],
    ['of another kind', '[]', 'not a JSON object'],
  ])('that is %s is refused with its name and left as it is', (_name, text, reason) => {
    writeFileSync(path, text);
    expect(() => followWithFile(createMock().world, path, ignore)).toThrow(reason);
    expect(() => followWithFile(createMock().world, path, ignore)).toThrow(path);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('that was damaged anywhere is refused and left as it is, or loaded as something that works', async () => {
    const { mock, world } = createMock();
    const file = followWithFile(world, path, ignore);
    const paymentId = await createPayment(mock, { subscription: 1 });
    await mock.pay(paymentId);
    await callPartner(mock, 'massPayment', {
      transactionId: 't',
      sum: 10,
      purse: '2200000000000004',
      paymentType: 'card',
    });
    await file.close();
    const whole = readFileSync(path, 'utf8');
    const random = seededRandom(12);
    const somewhere = () => Math.floor(random() * whole.length);
    const damages: ((at: number) => string)[] = [
      (at) => whole.slice(0, at),
      (at) => whole.slice(at),
      (at) => `${whole.slice(0, at)}\u0000${whole.slice(at + 1)}`,
      (at) => `${whole.slice(0, at)}9${whole.slice(at + 1)}`,
      (at) => `${whole.slice(0, at)}-${whole.slice(at)}`,
      (at) => `${whole.slice(0, at)}${whole.slice(at + 7)}`,
      (at) => `${whole.slice(0, at)}null${whole.slice(at + 4)}`,
    ];
    let refused = 0;
    for (let round = 0; round < 700; round += 1) {
      const text = damages[round % damages.length]?.(somewhere()) ?? '';
      writeFileSync(path, text);
      const damaged = createMock();
      try {
        await followWithFile(damaged.world, path, ignore).close();
      } catch (error) {
        refused += 1;
        expect(error).toMatchObject({ name: 'MockStateError', message: expect.stringContaining(path) });
        expect(readFileSync(path, 'utf8')).toBe(text);
        continue;
      }
      for (const page of [
        '/',
        '/__mock__/payments',
        '/__mock__/payouts',
        '/__mock__/subscriptions',
        '/dashboard/payments',
      ])
        expect([text, (await damaged.mock.fetch(damaged.mock.origin + page)).status]).not.toEqual([text, 500]);
    }
    expect(refused).toBeGreaterThan(350);
  });

  it('that another mock uses is refused by its name and who uses it, also by another name of the file, until that one ends', async () => {
    const first = followWithFile(createMock().world, path, ignore);
    const link = join(folder, 'link.json');
    writeFileSync(path, '{"version":2}');
    symlinkSync(path, link);
    for (const name of [path, link])
      expect(() => followWithFile(createMock().world, name, ignore)).toThrow(
        `State file ${name} is used by another mock, process ${process.pid} on `,
      );
    await first.close();
    await followWithFile(createMock().world, link, ignore).close();
  });

  it('behind a link stays behind it', async () => {
    const link = join(folder, 'link.json');
    writeFileSync(path, '{"version":2}');
    symlinkSync(path, link);
    const { mock, world } = createMock();
    const file = followWithFile(world, link, ignore);
    await createPayment(mock);
    await file.close();
    expect([lstatSync(link).isSymbolicLink(), JSON.parse(readFileSync(path, 'utf8')).payments.length]).toEqual([
      true,
      1,
    ]);
  });

  it('that another mock took over meanwhile is not written any more, and that is told', async () => {
    const { mock, world } = createMock();
    const errors: Error[] = [];
    const file = followWithFile(world, path, (error) => errors.push(error));
    writeFileSync(`${path}.lock`, '{"pid":1,"host":"elsewhere","token":"other"}');
    await createPayment(mock);
    expect([await file.close(), errors.map(({ message }) => message), existsSync(path)]).toEqual([
      false,
      [expect.stringContaining('another mock uses')],
      false,
    ]);
  });

  it('frees what killed processes left beside it, and touches nothing else', async () => {
    const others = ['state.json.bak', 'state.json.1.tmp.txt', 'other.json.1.tmp'];
    for (const name of [...others, 'state.json.4711.tmp', 'state.json.lock.01234567-89ab-cdef-0123-456789abcdef'])
      writeFileSync(join(folder, name), '{');
    await followWithFile(createMock().world, path, ignore).close();
    expect(readdirSync(folder).sort()).toEqual(others.sort());
  });

  it('says what it never holds', async () => {
    const { mock, world } = createMock();
    const file = followWithFile(world, path, ignore);
    await createPayment(mock);
    mock.fault({ kind: 'empty' });
    await file.close();
    expect(JSON.parse(readFileSync(path, 'utf8')).notKept).toEqual([
      'fault rules but for those of settings.faults',
      'test payments',
      'journal',
      'webhook deliveries',
    ]);
  });

  it('in a folder that does not exist is refused at once', () => {
    expect(() => followWithFile(createMock().world, join(folder, 'none', 'state.json'), ignore)).toThrow('no folder');
  });

  it('that can not be written is reported, and the mock goes on', async () => {
    const { mock, world } = createMock();
    const errors: Error[] = [];
    mkdirSync(join(folder, 'gone'));
    const file = followWithFile(world, join(folder, 'gone', 'state.json'), (error) => errors.push(error));
    rmSync(join(folder, 'gone'), { recursive: true });
    const paymentId = await createPayment(mock);
    await file.close();
    expect([errors.length, await statusOf(mock, paymentId), existsSync(path)]).toEqual([1, 'wait', false]);
  });

  it('is written at the end with what could not be written before', async () => {
    const { mock, world } = createMock();
    const errors: Error[] = [];
    mkdirSync(join(folder, 'gone'));
    const late = join(folder, 'gone', 'state.json');
    const file = followWithFile(world, late, (error) => errors.push(error));
    rmSync(join(folder, 'gone'), { recursive: true });
    await createPayment(mock);
    await file.flush();
    mkdirSync(join(folder, 'gone'));
    expect([await file.close(), errors.length]).toEqual([true, 1]);
    expect(JSON.parse(readFileSync(late, 'utf8')).payments).toHaveLength(1);
  });
});
