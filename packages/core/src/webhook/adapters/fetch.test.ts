import { describe, expect, it, vi } from 'vitest';
import { handClock } from '../../../test/runtimes.js';
import { UNITPAY_IP } from '../../../test/webhook-requests.js';
import { gate, pay, rig } from '../../../test/webhook-rig.js';

const at = (query: string, init: RequestInit = {}) => new Request(`https://shop.example/unitpay?${query}`, init);
const form = (body: ConstructorParameters<typeof Response>[0], type = 'application/x-www-form-urlencoded') =>
  new Request('https://shop.example/unitpay', {
    method: 'POST',
    body: body ?? null,
    headers: { 'content-type': type },
  });
const context = { ip: UNITPAY_IP };

async function read(response: Promise<Response>) {
  const { status, headers } = await response;
  return { status, type: headers.get('content-type'), body: JSON.parse((await (await response).text()) || 'null') };
}

const ACCEPTED = { status: 200, type: 'application/json; charset=utf-8', body: { result: { message: 'Принято' } } };

it('a GET is processed by its raw query', async () => {
  expect(await read(rig().webhook.fetch(at(pay()), context))).toEqual(ACCEPTED);
});

it('a fragment is no part of it', async () => {
  expect(await read(rig().webhook.fetch(at(`${pay()}#fragment?a=1`), context))).toEqual(ACCEPTED);
});

it('a request without a query is refused, not an error', async () => {
  const { webhook, lines } = rig();
  expect((await webhook.fetch(new Request('https://shop.example/unitpay'))).status).toBe(200);
  expect(lines).toMatchObject([{ fields: { reason: 'method-missing' } }]);
});

it("X-Forwarded-For is the request's own, or the context's", async () => {
  const { webhook } = rig({ trustedProxies: 1 });
  const request = () => at(pay(), { headers: { 'x-forwarded-for': UNITPAY_IP } });
  expect(await read(webhook.fetch(request()))).toEqual(ACCEPTED);
  expect(await read(webhook.fetch(request(), { forwardedFor: '8.8.8.8' }))).toHaveProperty('body.error');
});

describe('a form-encoded POST', () => {
  it.each([
    ['text', () => pay()],
    ['bytes', () => new TextEncoder().encode(pay())],
    ['pairs', () => new URLSearchParams(pay())],
  ])('of %s is read with acceptPost', async (_name, body) => {
    expect(await read(rig({ acceptPost: true }).webhook.fetch(form(body()), context))).toEqual(ACCEPTED);
  });

  it('is 405 without it', async () => {
    expect((await rig().webhook.fetch(form(pay()), context)).status).toBe(405);
  });

  it('over 16 KiB is refused after so much was read', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024).fill(97));
        if (pulled > 1_000) controller.close();
      },
    });
    const { webhook, lines } = rig({ acceptPost: true });
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    await webhook.fetch(new Request('https://shop.example/', init as RequestInit), context);
    expect(lines).toMatchObject([{ fields: { reason: 'query-too-large' } }]);
    expect(pulled).toBeLessThan(40);
  });

  it('whose body was read before is refused, not an error', async () => {
    const { webhook, lines } = rig({ acceptPost: true });
    const request = form(pay());
    await request.text();
    expect(await read(webhook.fetch(request, context))).toHaveProperty('body.error');
    expect(lines).toMatchObject([{ fields: { reason: 'method-missing' } }]);
  });

  it('without a body is refused, not an error', async () => {
    const { webhook } = rig({ acceptPost: true });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const request = new Request('https://shop.example/', { method: 'POST', headers });
    expect(await read(webhook.fetch(request, context))).toHaveProperty('body.error');
  });
});

describe('at the deadline', () => {
  async function late(extra: object) {
    const clock = handClock();
    const go = gate();
    const onPay = vi.fn(() => go.opened);
    const { webhook } = rig({ onPay }, clock);
    const asked = webhook.fetch(at(pay()), { ...context, ...extra });
    await clock.pass(8_000);
    expect(await read(asked)).toHaveProperty('body.error');
    go.open();
    await webhook.idle();
    await webhook.fetch(at(pay()), context);
    return onPay.mock.calls.length;
  }

  it('the work is finished and recorded, so the repeat gets its reply', async () => {
    expect(await late({})).toBe(1);
  });

  it("with lateWork: 'abort' it is given up, so the repeat runs again", async () => {
    expect(await late({ lateWork: 'abort' })).toBe(2);
  });

  it('with waitUntil it is finished and recorded', async () => {
    expect(await late({ waitUntil: () => {} })).toBe(1);
  });
});
