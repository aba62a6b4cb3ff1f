import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { handClock } from '../../../test/runtimes.js';
import { PROJECT_ID, SECRET_KEY } from '../../../test/webhook-requests.js';
import { pay, rig, webhookQuery } from '../../../test/webhook-rig.js';
import { UnitPay } from '../../client/unitpay.js';

const NEW_ADDRESS = '8.8.4.4';
const feedOf = (...webhooks: unknown[]) => vi.fn(async () => ({ webhooks }));

describe('a well-signed webhook from an unknown address', () => {
  it('makes core read the list and look again', async () => {
    const ipFeed = feedOf('8.8.4.0/24');
    const { ask, lines } = rig({ ipFeed });
    expect(await ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({ result: 'accepted' });
    expect(ipFeed).toHaveBeenCalledOnce();
    expect(lines).toMatchObject([{ level: 'info', fields: { addresses: 1, refused: 0 } }]);
  });

  it('is let in afterwards without another reading', async () => {
    const ipFeed = feedOf(NEW_ADDRESS);
    const { ask } = rig({ ipFeed });
    await ask(pay(), { ip: NEW_ADDRESS });
    expect(await ask(pay({ unitpayId: '7' }), { ip: NEW_ADDRESS })).toMatchObject({ result: 'accepted' });
    expect(ipFeed).toHaveBeenCalledOnce();
  });

  it('is refused when the list does not name it', async () => {
    expect(await rig({ ipFeed: feedOf('8.8.8.8') }).ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({
      reason: 'ip-not-allowed',
    });
  });

  it('is refused when the list can not be read, and the known addresses stay', async () => {
    const { ask } = rig({ ipFeed: () => Promise.reject(new Error('down')) });
    expect(await ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({ reason: 'ip-not-allowed' });
    expect(await ask()).toMatchObject({ result: 'accepted' });
  });

  it('an empty or absurd list takes no known address away', async () => {
    const { ask } = rig({ ipFeed: feedOf('0.0.0.0/0', '127.0.0.1') });
    expect(await ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({ reason: 'ip-not-allowed' });
    expect(await ask(pay(), { ip: '127.0.0.1' })).toMatchObject({ reason: 'ip-loopback' });
    expect(await ask()).toMatchObject({ result: 'accepted' });
  });
});

it('what a list added stays when a later one names nothing usable', async () => {
  let clock = Date.parse('2026-11-23T10:00:00+03:00');
  const ipFeed = vi.fn(async (): Promise<unknown> => ({ webhooks: ['0.0.0.0/0'] }));
  ipFeed.mockResolvedValueOnce({ webhooks: [NEW_ADDRESS] });
  const { ask } = rig({ ipFeed, now: () => clock });
  expect(await ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({ result: 'accepted' });
  clock += 60_000;
  expect(await ask(pay({ unitpayId: '7' }), { ip: '9.9.9.9' })).toMatchObject({ reason: 'ip-not-allowed' });
  expect(ipFeed).toHaveBeenCalledTimes(2);
  expect(await ask(pay({ unitpayId: '8' }), { ip: NEW_ADDRESS })).toMatchObject({ result: 'accepted' });
});

describe('nobody else makes core read it', () => {
  it.each([
    ['a forged signature', webhookQuery('pay', {}, 'guessed'), NEW_ADDRESS],
    ['another project', pay({ projectId: '136' }), NEW_ADDRESS],
    ['a known address', pay(), '31.186.100.49'],
    ['loopback', pay(), '127.0.0.1'],
    ['no address', pay(), undefined],
  ])('%s', async (_name, query, ip) => {
    const ipFeed = feedOf(NEW_ADDRESS);
    await rig({ ipFeed }).ask(query, { ip });
    expect(ipFeed).not.toHaveBeenCalled();
  });

  it('not even a well-signed one when nobody may call', async () => {
    const ipFeed = feedOf(NEW_ADDRESS);
    expect(await rig({ ipFeed, allowedIps: [] }).ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({
      reason: 'ip-not-allowed',
    });
    expect(ipFeed).not.toHaveBeenCalled();
  });
});

describe('a list that does not come', () => {
  it('is waited for no longer than the deadline, and the reply is a refusal', async () => {
    const clock = handClock();
    const asked = rig({ ipFeed: () => new Promise(() => {}) }, clock).ask(pay(), { ip: NEW_ADDRESS });
    await clock.pass(8_000);
    expect(await asked).toMatchObject({ result: 'forged', reason: 'ip-not-allowed' });
    expect(clock.pending).toBe(0);
  });

  it('is aborted at the deadline', async () => {
    const ipFeed = vi.fn((_options: { readonly signal: AbortSignal }) => new Promise<never>(() => {}));
    const clock = handClock();
    const asked = rig({ ipFeed }, clock).ask(pay(), { ip: NEW_ADDRESS });
    await clock.pass(8_000);
    await asked;
    expect(ipFeed.mock.calls[0]?.[0].signal.aborted).toBe(true);
  });
});

it("reads the client's list over HTTP, at the client's address", async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end(JSON.stringify({ webhooks: [NEW_ADDRESS] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = new UnitPay({ projectId: PROJECT_ID, publicKey: '135-abcde', secretKey: SECRET_KEY, baseUrl });
    const { ask } = rig({ client, ipFeed: undefined });
    expect(await ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({ result: 'accepted' });
    expect(asked).toEqual(['/ips/ips_webhooks.json']);
  } finally {
    server.close();
  }
});

it('a list of addresses of your own is not widened unless you say so', async () => {
  const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ webhooks: [NEW_ADDRESS] }));
  const own = { allowedIps: ['31.186.100.49'] };
  expect(await rig({ ...own, ipFeed: undefined }).ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({
    reason: 'ip-not-allowed',
  });
  expect(fetching).not.toHaveBeenCalled();
  expect(await rig({ ...own, ipFeed: true }).ask(pay(), { ip: NEW_ADDRESS })).toMatchObject({ result: 'accepted' });
  expect(fetching).toHaveBeenCalledExactlyOnceWith(
    'https://unitpay.ru/ips/ips_webhooks.json',
    expect.objectContaining({ redirect: 'manual' }),
  );
  fetching.mockRestore();
});
