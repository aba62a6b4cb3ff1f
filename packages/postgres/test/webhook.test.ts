import { createWebhook, type PayEvent, signWebhookQuery, type WebhookHandler } from '@unitpay-kit/core';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { postgresStore } from '../src/index.js';
import { gate } from './run.js';
import { DELIVER, type TestSchema, testSchema } from './schema.js';
import { postgresIsThere } from './service.js';

const there = await postgresIsThere();
const project = { projectId: '135', secretKey: 'test-key' };

const pay = (account: string, orderSum = '900.00') => ({
  method: 'GET',
  ip: '127.0.0.1',
  query: signWebhookQuery(
    {
      unitpayId: account,
      projectId: project.projectId,
      account,
      orderSum,
      orderCurrency: 'RUB',
      payerSum: '900.00',
      payerCurrency: 'RUB',
      paymentType: 'card',
      date: '2026-11-23 10:00:00',
      test: false,
    },
    { method: 'pay', secretKey: project.secretKey },
  ),
});

describe.skipIf(!there)('createWebhook over postgresStore', () => {
  let schema: TestSchema;
  beforeAll(async () => {
    schema = await testSchema();
    await postgresStore({ pool: schema.pool(), table: schema.table }).migrate();
  });
  afterAll(() => schema.drop());

  const webhookOf = (
    onPay: WebhookHandler<PayEvent, PoolClient>,
    limits: { deadline?: number; maxRun?: number } = {},
  ) =>
    createWebhook({
      ...project,
      ...limits,
      store: postgresStore({ pool: schema.pool(), table: schema.table }),
      order: () => ({ sum: '900.00', currency: 'RUB' }),
      onPay,
      allowLoopback: true,
      logger: false,
    });
  const deliver: WebhookHandler<PayEvent, PoolClient> = async ({ account }, { transaction }) => {
    await transaction.query(DELIVER, [account]);
  };

  it('delivers once and answers the repeat with the same bytes', async () => {
    const webhook = webhookOf(deliver);
    const first = await webhook.process(pay('1001'));
    const second = await webhook.process(pay('1001'));
    expect([first.result, second.result]).toEqual(['accepted', 'replayed']);
    expect(second.body).toBe(first.body);
    expect(await schema.delivered('1001')).toBe(1);
  });

  it('leaves nothing of a delivery whose order does not match', async () => {
    const refused = await webhookOf(deliver).process(pay('1002', '1.00'));
    expect([refused.result, refused.reason]).toEqual(['rejected', 'order-mismatch']);
    expect(await schema.delivered('1002')).toBe(0);
  });

  it('rolls a handler back that has not ended by maxRun, and delivers on the repeat', async () => {
    const endless: typeof deliver = async (event, context) => {
      await deliver(event, context);
      await new Promise(() => {});
    };
    const stuck = webhookOf(endless, { deadline: 100, maxRun: 300 });
    expect(await stuck.process(pay('1003'))).toMatchObject({ result: 'busy', status: 200 });
    await stuck.idle();
    const repeat = await vi.waitUntil(async () => {
      const { result } = await webhookOf(deliver).process(pay('1003'));
      return result === 'busy' ? undefined : result;
    });
    expect(repeat).toBe('accepted');
    expect(await schema.delivered('1003')).toBe(1);
  });

  it('accepts a payment whose handler was the victim of a deadlock, after running it again', async () => {
    const victim = vi.fn<typeof deliver>(async (event, context) => {
      await deliver(event, context);
      if (victim.mock.calls.length > 1) return;
      await context.transaction.query("do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$");
    });
    expect(await webhookOf(victim).process(pay('1005'))).toMatchObject({ result: 'accepted' });
    expect([victim.mock.calls.length, await schema.delivered('1005')]).toEqual([2, 1]);
  });

  it('reports the handler that ended its transaction as a failure, and handles the payment again', async () => {
    const ends: typeof deliver = async (_event, { transaction }) => {
      await transaction.query('rollback');
    };
    expect(await webhookOf(ends).process(pay('1006'))).toMatchObject({ result: 'failed', reason: 'store-failed' });
    expect((await webhookOf(deliver).process(pay('1006'))).result).toBe('accepted');
    expect(await schema.delivered('1006')).toBe(1);
  });

  it('records work that finishes after the deadline, so that the repeat gets its result', async () => {
    const [started, finish] = [gate(), gate()];
    const late: typeof deliver = async (event, context) => {
      await deliver(event, context);
      started.open();
      await finish.opened;
    };
    const webhook = webhookOf(late, { deadline: 100, maxRun: 20_000 });
    const first = webhook.process(pay('1004'));
    await started.opened;
    expect((await first).result).toBe('busy');
    finish.open();
    await webhook.idle();
    expect((await webhook.process(pay('1004'))).result).toBe('replayed');
    expect(await schema.delivered('1004')).toBe(1);
  });
});
