/**
 * @module
 * Genuine and forged requests over real HTTP, through an application in which everything global is against them.
 */
import { Injectable, Module } from '@nestjs/common';
import { memoryStore, type PayEvent, type ProcessedEvent } from '@unitpay-kit/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BAD_REQUESTS,
  GOOD_REQUESTS,
  GROUPS,
  type Group,
  type WebhookRequest,
} from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { CatchAll, makeHostile } from './hostile.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { CLIENT } from './orders.js';

// By the hook: of a flood the log writes one line per reason and second only.
let reason: string | undefined;
const on = {
  processed: (event: ProcessedEvent) => {
    reason = event.reason;
  },
};
const delivered: string[] = [];

function instance(group: Group) {
  return UnitPayModule.forRoot({
    ...CLIENT,
    name: group === 'open' ? undefined : group,
    webhook: { ...GROUPS[group], path: group, store: memoryStore(), ipFeed: false, logger: false, on },
  });
}

@Injectable()
class Orders {
  @OnUnitPay('order')
  @OnUnitPay('order', { name: 'listed' })
  @OnUnitPay('order', { name: 'proxied' })
  @OnUnitPay('order', { name: 'ranges' })
  @OnUnitPay('order', { name: 'local' })
  @OnUnitPay('order', { name: 'fresh' })
  expected() {
    return { sum: 100, currency: 'RUB' };
  }

  @OnUnitPay('pay')
  @OnUnitPay('pay', { name: 'listed' })
  @OnUnitPay('pay', { name: 'proxied' })
  @OnUnitPay('pay', { name: 'ranges' })
  @OnUnitPay('pay', { name: 'local' })
  @OnUnitPay('pay', { name: 'fresh' })
  paid({ unitpayId }: PayEvent) {
    delivered.push(unitpayId);
  }
}

describe.each(PLATFORMS)('on %s', (platform) => {
  let running: Running;

  beforeAll(async () => {
    @Module({
      imports: (Object.keys(GROUPS) as Group[]).map(instance),
      controllers: [CatchAll],
      providers: [Orders],
    })
    class App {}
    running = await start(App, platform, { prepare: makeHostile });
  });
  afterAll(() => running.close());

  const send = ({ group, query, headers = {} }: WebhookRequest) =>
    running.send({ target: `/${group}?${query}`, headers });

  test('everything else does meet the guard, the filter and the catch-all', async () => {
    expect((await running.send({ target: '/v1/elsewhere' })).body).toBe('{"reshaped":true}');
  });

  test.each(GOOD_REQUESTS)('accepts: $name', async (request) => {
    const { status, body } = await send(request);
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(body))).toEqual(['result']);
  });

  test.each(BAD_REQUESTS)('refuses as $reason: $name', async (request) => {
    const before = delivered.length;
    const { status, body } = await send(request);
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(body))).toEqual(['error']);
    expect(reason).toBe(request.reason);
    expect(delivered).toHaveLength(before);
  });
});
