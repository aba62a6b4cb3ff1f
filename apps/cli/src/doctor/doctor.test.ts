import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UNITPAY_IPS } from '@unitpay-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { cli, KEYS } from '../../test/cli.js';

const { unitpay } = cli();

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A UnitPay on a real port that answers API methods and paths as told, and everything else well. */
async function provider(answers: Readonly<Record<string, Answer>>): Promise<string> {
  const well: Readonly<Record<string, Answer>> = {
    getMethodsAvailable: { body: { result: { card: { name: 'Карта' } } } },
    getPartner: { body: { result: { email: 'me@shop.ru', balance: '10.00' } } },
    '/ips/ips_webhooks.json': { body: UNITPAY_IPS.slice(0, 2) },
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked = url.searchParams.get('method') ?? url.pathname;
    const { status = 200, headers = {}, body = '' } = answers[asked] ?? well[asked] ?? {};
    if (headers['date'] === 'none') response.sendDate = false;
    response.writeHead(status, headers['date'] === 'none' ? {} : headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port on which nothing listens any more. */
async function closedPort(): Promise<string> {
  const url = await provider({});
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  return url;
}

async function doctor(answers: Readonly<Record<string, Answer>>, env: object = {}, ...args: readonly string[]) {
  const UNITPAY_BASE_URL = await provider(answers);
  const { code, out } = await unitpay(['doctor', ...args], { env: { ...KEYS, UNITPAY_BASE_URL, ...env } });
  return { code, line: (name: string) => out.split('\n').find((one) => one.includes(name)) ?? '' };
}

const error = (code: number, message: string): Answer => ({ body: { error: { code, message } } });

describe('the key of the project', () => {
  it('is right when the list of methods comes', async () => {
    expect((await doctor({})).line('key of the project')).toBe('✓ key of the project: UnitPay accepts it');
  });

  it('is right also where only payments can be read: no payment of that number is an answer to a known project', async () => {
    const answers = { getMethodsAvailable: error(1, 'Недоступно'), getPayment: error(2, 'Платеж не найден') };
    expect((await doctor(answers)).line('key of the project')).toContain('✓');
  });

  it.each([
    ['getMethodsAvailable', {}],
    ['getPayment', { getMethodsAvailable: error(1, 'Недоступно') }],
  ])('is wrong when %s is answered with -32000', async (method, before) => {
    const { code, line } = await doctor({ ...before, [method]: error(-32000, 'Неверный секретный ключ') });
    expect(code).toBe(1);
    expect(line('key of the project')).toMatch(/^✗ .*refuses it \(-32000: Неверный секретный ключ\)/);
  });

  it.each([
    ['getMethodsAvailable', {}],
    ['getPayment', { getMethodsAvailable: error(1, 'Недоступно') }],
  ])('stays unknown when %s is answered by something else than UnitPay', async (method, before) => {
    const { code, line } = await doctor({ ...before, [method]: { status: 503, body: '<h1>Gateway</h1>' } });
    expect([code, line('key of the project')]).toEqual([1, expect.stringMatching(/^✗ .*503/)]);
  });
});

describe('the key of the account', () => {
  it('is passed over where none is configured, which is no fault', async () => {
    const { code, line } = await doctor({}, { UNITPAY_ACCOUNT_KEY: undefined });
    expect([code, line('key of the account')]).toEqual([0, expect.stringMatching(/^– .*not configured/)]);
  });

  it('stays unknown when no answer of UnitPay comes', async () => {
    const { line } = await doctor({ getPartner: { status: 502, body: '<h1>Gateway</h1>' } });
    expect(line('key of the account')).toMatch(/^✗ .*502/);
  });
});

describe('the clock', () => {
  it('is passed over when the reply has no date', async () => {
    const { line } = await doctor({ '/': { headers: { date: 'none' } } });
    expect(line('clock')).toBe('– clock: the reply has no date to compare with');
  });
});

describe('the list of addresses', () => {
  it('that names new ones is good, and a firewall has to learn them', async () => {
    const { code, line } = await doctor({ '/ips/ips_webhooks.json': { body: [...UNITPAY_IPS, '203.0.113.9'] } });
    expect([code, line('address list')]).toEqual([0, expect.stringMatching(/✓ .*new there: 203\.0\.113\.9\./)]);
  });

  it.each([
    [{ status: 500 }, 'the list answered 500'],
    [{ body: [] }, 'the list holds no address'],
    [{ body: '<html>' }, 'no answer'],
  ])('that is not one is a fault: %j', async (answer, text) => {
    const { code, line } = await doctor({ '/ips/ips_webhooks.json': answer });
    expect([code, line('address list')]).toEqual([1, expect.stringContaining(text)]);
  });
});

describe('the handler', () => {
  it('that nobody can reach is a fault', async () => {
    const { code, line } = await doctor({}, {}, '--handler', `${await closedPort()}/unitpay`);
    expect([code, line('webhook handler')]).toEqual([1, expect.stringContaining('no answer (ECONNREFUSED)')]);
  });

  it('on a port that browsers and fetch refuse is named as that', async () => {
    const { line } = await doctor({}, {}, '--handler', 'http://127.0.0.1:1/unitpay');
    expect(line('webhook handler')).toContain('no answer (bad port)');
  });

  it('whose URL is none is refused before anything is checked', async () => {
    const { code, err } = await unitpay(['doctor', '--handler', 'shop.example']);
    expect([code, err]).toEqual([2, expect.stringContaining('is not a web address')]);
  });

  it.each(['null', '"yes"', 'not JSON'])(
    'that answers %s is not taken for one that believes everything',
    async (body) => {
      const url = await provider({ check: { body } });
      const { line } = await doctor({}, {}, '--handler', `${url}/unitpay`);
      expect(line('webhook handler')).toMatch(/answers something else/);
    },
  );
});

it('that finds no answer at all names the reason of each check', async () => {
  const { code, out } = await unitpay(['doctor'], { env: { ...KEYS, UNITPAY_BASE_URL: await closedPort() } });
  expect(code).toBe(1);
  expect(out.match(/✗/g)).toHaveLength(4);
  expect(out).toContain('ECONNREFUSED');
});
