/**
 * @module
 * Every webhook is answered, whatever the handler does.
 */
import { Module } from '@nestjs/common';
import { afterEach, describe, expect, test } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { options } from './orders.js';

let running: Running | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const pay = () => `/unitpay?${signed('pay', PAY)}`;

describe.each(PLATFORMS)('never hangs on %s', (platform) => {
  test.each<[string, () => unknown]>([
    ['rejects', () => Promise.reject(new Error('the database password is hunter2'))],
    [
      'throws',
      () => {
        throw new Error('the database password is hunter2');
      },
    ],
    ['rejects with nothing', () => Promise.reject(undefined)],
    ['does not finish', () => new Promise(() => {})],
  ])('when the handler %s', async (_what, behave) => {
    class Faulty {
      @OnUnitPay('pay')
      async paid(): Promise<void> {
        await behave();
      }
    }
    const unitpay = UnitPayModule.forRoot(options({ order: 'unchecked', deadline: 100, maxRun: 150 }));
    @Module({ imports: [unitpay], providers: [Faulty] })
    class App {}
    running = await start(App, platform);
    const { status, body } = await running.send({ target: pay() });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toHaveProperty('error');
    expect(body).not.toContain('hunter2');
  });
});
