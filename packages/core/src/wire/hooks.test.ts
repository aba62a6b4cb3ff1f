import { describe, expect, it } from 'vitest';
import { answering, client, impatient } from '../../test/runtimes.js';
import { SAMPLES } from '../../test/samples.js';
import type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.js';

const OK = { result: [] };
const broken = new Response('<html>', { status: 502 });

it('a hook tells of each request, its end, and each repeat, in this order', async () => {
  const { fetch } = answering(broken, OK);
  const heard: (RequestEvent | ResponseEvent | RetryEvent)[] = [];
  const hear = (event: RequestEvent | ResponseEvent | RetryEvent): void => {
    heard.push(event);
  };
  const on: Hooks = { request: hear, response: hear, retry: hear };
  await client({ fetch, on }, impatient(1)).listSubscriptions({});
  const shared = {
    method: 'listSubscriptions',
    url: 'https://unitpay.ru/api?method=listSubscriptions&projectId=123456&secretKey=***',
  };
  expect(heard).toStrictEqual([
    { ...shared, attempt: 1 },
    { ...shared, attempt: 1, status: 502, duration: expect.any(Number) },
    { ...shared, attempt: 1, delay: 250, error: expect.objectContaining({ name: 'UnitPayHttpError', status: 502 }) },
    { ...shared, attempt: 2 },
    { ...shared, attempt: 2, status: 200, duration: expect.any(Number) },
  ]);
});

it('a hook tells of a request without an answer, its status undefined', async () => {
  const heard: ResponseEvent[] = [];
  const on: Hooks = { response: (event) => heard.push(event) };
  const { fetch } = answering(new Error('reset'));
  await client({ fetch, on }, impatient())
    .refundPayment({ paymentId: 1 })
    .catch(() => {});
  expect(heard).toMatchObject([{ status: undefined }]);
});

it('a hook measures how long a request took', async () => {
  let now = 0;
  const runtime = { ...impatient(), now: () => now };
  const heard: ResponseEvent[] = [];
  const fetch = async (): Promise<Response> => {
    now += 125;
    return new Response(JSON.stringify(OK));
  };
  await client({ fetch, on: { response: (event) => heard.push(event) } }, runtime).listSubscriptions({});
  expect(heard[0]?.duration).toBe(125);
});

it('a hook masks personal parameters in both layouts', async () => {
  for (const paramStyle of ['flat', 'nested'] as const) {
    const { fetch } = answering({ result: { message: 'ok' } });
    let url = '';
    const on: Hooks = {
      request: (event) => {
        url = decodeURIComponent(event.url);
      },
    };
    await client({ fetch, on, paramStyle })
      .initPayment(SAMPLES.initPayment)
      .catch(() => {});
    const shown = [...url.matchAll(/(?:params\[)?(\w+)\]?=\*\*\*/g)].map(([, name]) => name);
    expect(shown).toStrictEqual(['phone', 'customerEmail', 'customerPhone', 'token', 'secretKey']);
  }
});

describe('a hook that misbehaves', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('logger is down');
      },
    ],
    ['rejects', () => Promise.reject(new Error('logger is down'))],
    ['never settles', () => new Promise(() => {})],
    [
      'changes its event',
      (event: object) => {
        Object.assign(event, { url: 'http://elsewhere' });
      },
    ],
  ])('by a hook that %s is of no consequence', async (_, hook) => {
    const { fetch, urls } = answering(broken, OK);
    const on = { request: hook, response: hook, retry: hook };
    await expect(client({ fetch, on }, impatient()).listSubscriptions({})).resolves.toStrictEqual([]);
    expect(urls.map(({ host }) => host)).toStrictEqual(['unitpay.ru', 'unitpay.ru']);
  });
});
