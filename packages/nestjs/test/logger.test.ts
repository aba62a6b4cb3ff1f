/**
 * @module
 * What the webhook says, by default to Nest's logger.
 */
import { Injectable, type LoggerService, Module } from '@nestjs/common';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LogBook } from '../../core/test/log-book.js';
import { PAY, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { type Running, start } from './on-nest.js';
import { Orders, options } from './orders.js';

const forged = `/unitpay?${signed('pay', PAY, 'guessed')}`;
let lines: { level: string; text: string; context: unknown }[] = [];
let running: Running | undefined;

beforeEach(() => {
  lines = [];
});
afterEach(() => running?.close());

const note =
  (level: string) =>
  (text: unknown, ...rest: unknown[]) =>
    void lines.push({ level, text: String(text), context: rest.at(-1) });
const nest: LoggerService = { log: note('log'), warn: note('warn'), error: note('error'), debug: note('debug') };

async function refuseOne(unitpay: ReturnType<typeof UnitPayModule.forRoot>) {
  @Module({ imports: [unitpay], providers: [Orders] })
  class App {}
  running = await start(App, 'Express', { logger: nest });
  await running.send({ target: forged });
  return lines.filter(({ text }) => text.includes('"reason"'));
}

test('a refusal is one line of Nest’s logger with the reason, and without a key', async () => {
  const [line, ...more] = await refuseOne(UnitPayModule.forRoot(options({ logger: undefined })));
  expect(more).toEqual([]);
  expect(line).toMatchObject({ context: 'UnitPay', text: expect.stringContaining('"reason":"signature-mismatch"') });
  expect(JSON.stringify(lines)).not.toContain(SECRET_KEY);
});

test('a named instance says which one it is', async () => {
  @Injectable()
  class Second {
    @OnUnitPay('pay', { name: 'second' })
    paid() {}
  }
  const unitpay = UnitPayModule.forRoot({
    ...options({ order: 'unchecked', path: 'second', logger: undefined }),
    name: 'second',
  });
  @Module({ imports: [unitpay], providers: [Second] })
  class App {}
  running = await start(App, 'Express', { logger: nest });
  expect(lines).toContainEqual(
    expect.objectContaining({ context: 'UnitPay second', text: expect.stringContaining('/second') }),
  );
});

test('logger false says nothing of refusals', async () => {
  expect(await refuseOne(UnitPayModule.forRoot(options({ logger: false })))).toEqual([]);
});

test('a logger of one’s own gets the fields', async () => {
  const book = new LogBook();
  expect(await refuseOne(UnitPayModule.forRoot(options({ logger: book })))).toEqual([]);
  expect(book.reason).toBe('signature-mismatch');
});
