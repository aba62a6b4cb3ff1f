/**
 * @module
 * Verification for a controller of one's own.
 */
import { Controller, Get, Injectable, Module, Post, Req, UseGuards, ValidationPipe } from '@nestjs/common';
import type { ProcessResult, Webhook, WebhookEvent } from '@unitpay-kit/core';
import { type NodeRequest, nodeInput } from '@unitpay-kit/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import {
  InjectUnitPayWebhook,
  OnUnitPay,
  UnitPayEvent,
  UnitPayModule,
  UnitPayWebhookGuard,
  unitPayWebhookGuard,
} from '../src/index.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { options } from './orders.js';

const paid: string[] = [];

@Injectable()
class Delivery {
  @OnUnitPay('pay')
  deliver({ account }: WebhookEvent) {
    paid.push(account);
  }
}

@Controller('own')
class OwnController {
  constructor(@InjectUnitPayWebhook() private readonly webhook: Webhook) {}

  @Get('verified')
  @UseGuards(UnitPayWebhookGuard)
  verified(@UnitPayEvent() event: WebhookEvent) {
    return { result: { message: `${event.method} of ${event.account} at ${event.dateAt.toISOString()}` } };
  }

  @Post('posted')
  @UseGuards(UnitPayWebhookGuard)
  posted() {
    return 'reached';
  }

  @Get('second')
  @UseGuards(unitPayWebhookGuard('second'))
  second(@UnitPayEvent() event: WebhookEvent) {
    return { result: { message: event.projectId } };
  }

  @Get('unguarded')
  unguarded(@UnitPayEvent() event: WebhookEvent) {
    return event;
  }

  @Get('processed')
  async processed(@Req() request: NodeRequest & { raw?: NodeRequest }): Promise<unknown> {
    const reply: ProcessResult = await this.webhook.process(nodeInput(request.raw ?? request));
    return JSON.parse(reply.body);
  }
}

const second = {
  ...options({ order: 'unchecked', path: false }),
  name: 'second',
  projectId: 136,
  publicKey: '136-x',
  secretKey: 'second',
};

@Module({
  imports: [UnitPayModule.forRoot(options({ order: 'unchecked', path: false })), UnitPayModule.forRoot(second)],
  controllers: [OwnController],
  providers: [Delivery],
})
class App {}

describe.each(PLATFORMS)('on %s', (platform) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(App, platform, {
      prepare: (app) =>
        app.setGlobalPrefix('api').useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true })),
    });
  });
  afterAll(() => running.close());
  const get = (route: string, query: string) => running.send({ target: `/api/own/${route}?${query}` });

  test('a genuine webhook reaches the method, with its event', async () => {
    const { status, body } = await get('verified', signed('pay', PAY));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ result: { message: 'pay of order-1 at 2026-11-23T07:00:00.000Z' } });
  });

  test('a forged one gets 403 and the provider’s form of an error, without the reason', async () => {
    const { status, body } = await get('verified', signed('pay', PAY, 'guessed'));
    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({ error: { message: 'Запрос отклонён' } });
  });

  test('a POST is refused, since only the query is verified', async () => {
    const reply = await running.send({ method: 'POST', target: `/api/own/posted?${signed('pay', PAY)}` });
    expect(reply.status).toBe(403);
  });

  test('HEAD never reaches the method', async () => {
    const reply = await running.send({ method: 'HEAD', target: `/api/own/verified?${signed('pay', PAY)}` });
    expect(reply.status).toBe(403);
  });

  test('the guard of a named instance verifies with that instance’s key', async () => {
    const genuine = signed('pay', { ...PAY, projectId: '136' }, 'second');
    expect(JSON.parse((await get('second', genuine)).body)).toEqual({ result: { message: '136' } });
    expect((await get('second', signed('pay', PAY))).status).toBe(403);
  });

  test('the event is not handed out without the guard', async () => {
    expect((await get('unguarded', signed('pay', PAY))).status).toBe(500);
  });

  test('process in a controller of one’s own delivers once', async () => {
    const query = signed('pay', {
      ...PAY,
      account: `own-${platform}`,
      unitpayId: platform === 'Express' ? '771' : '772',
    });
    const replies = [await get('processed', query), await get('processed', query)];
    for (const { body } of replies) expect(JSON.parse(body)).toHaveProperty('result');
    expect(paid).toEqual([...new Set(paid)]);
    expect(paid).toContain(`own-${platform}`);
  });
});
