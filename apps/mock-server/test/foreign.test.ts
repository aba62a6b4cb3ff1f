import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMockUnitPay, type MockListener, type MockUnitPay } from '../src/index.js';
import { acceptingMerchant } from './api.js';

/** Clients of other people, unmodified, over TLS: each in a process of its own that trusts the mock's certificate. */
const path = (name: string) => fileURLToPath(new URL(`./support/tls/${name}`, import.meta.url));
const tls = { cert: readFileSync(path('cert.pem'), 'utf8'), key: readFileSync(path('key.pem'), 'utf8') };

async function run(script: string, ...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL(`./foreign/${script}`, import.meta.url)), ...args],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: path('cert.pem') }, timeout: 50_000 },
  );
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe.each([
  ['unitpay-api 3.0.3', 'unitpay-api.cjs'],
  ['unitpay 2.0.2', 'unitpay.cjs'],
])('npm %s, unmodified, over TLS', (_name, script) => {
  const merchant = acceptingMerchant();
  let mock: MockUnitPay;
  let listener: MockListener;
  let told: Record<string, unknown>;
  beforeAll(async () => {
    mock = createMockUnitPay({ webhook: merchant.handle });
    listener = await mock.listen({ host: 'localhost', tls });
    told = await run(script, new URL(listener.url).host);
  });
  afterAll(() => mock.dispose());

  it('creates a payment, signed by its own scheme, and reads it', () => {
    expect(told).toMatchObject({ created: 'redirect', waiting: 'wait' });
  });

  it('makes a form link that opens and can be paid', async () => {
    const deliveries = await mock.pay(String(told['form']));
    expect(deliveries.map(({ method, outcome }) => [method, outcome])).toEqual([
      ['check', 'accepted'],
      ['pay', 'accepted'],
    ]);
  });

  it('is told of errors in the envelope it reads', () => {
    expect(told['refused'] ?? told['unknown']).toBeTypeOf('string');
  });
});

describe('npm unitpay-api 3.0.3', () => {
  it('pays out and reads the balance; it does not know the address webhooks come from now', async () => {
    const mock = createMockUnitPay();
    const { url } = await mock.listen({ host: 'localhost', tls });
    const told = await run('unitpay-api.cjs', new URL(url).host);
    await mock.dispose();
    expect(told).toMatchObject({ balance: '100000.00', paidOut: 'success', ipOfMock: false });
  });
});

describe('npm unitpay 2.0.2', () => {
  it('knows three methods: a refund is refused by itself', async () => {
    const mock = createMockUnitPay();
    const { url } = await mock.listen({ host: 'localhost', tls });
    const told = await run('unitpay.cjs', new URL(url).host);
    await mock.dispose();
    expect(told['refund']).toBe('Method is not supported');
  });

  it('verifies a webhook of the mock', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ webhook: merchant.handle });
    await mock.sendWebhook({ method: 'pay', preset: 'test-request' });
    expect(await run('unitpay.cjs', 'webhook', merchant.got[0]?.query ?? '')).toBe(true);
  });
});
