import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { shows } from '../src/conformance/shows.js';
import { runScenarios } from '../src/run-scenarios.js';
import { readPairs } from '../src/wire/pairs.js';
import { testCredentials } from '../src/world/credentials.js';
import { testModeWorld } from '../src/world/test-mode.js';

const GIVEN = {
  UNITPAY_TEST_PROJECT_ID: '135',
  UNITPAY_TEST_PUBLIC_KEY: '135-abcde',
  UNITPAY_TEST_SECRET_KEY: 'the test key',
  UNITPAY_TEST_LOGIN: 'test_user',
};

it.each(Object.keys(GIVEN))('without %s nothing is run, and the sentence names it', (name) => {
  const told = testCredentials({ ...GIVEN, [name]: undefined });
  expect(told).toContain(`${name}=`);
  expect(told).toContain('pnpm contract:live');
});

/** Runs the whole table against the mock's test mode, as `pnpm contract:live` does against the real one. */
async function live(keys: { readonly testSecretKey?: string } = { testSecretKey: 'the test key' }) {
  const mock = createMockUnitPay({
    projectId: 135,
    publicKey: '135-abcde',
    secretKey: 'a live key',
    ...keys,
  });
  const credentials = testCredentials({ ...GIVEN, UNITPAY_TEST_BASE_URL: mock.origin });
  if (typeof credentials === 'string') throw new Error(credentials);
  const sent: string[] = [];
  const world = testModeWorld(credentials, (input, init) => {
    sent.push(new Request(input, init).url);
    return mock.fetch(input, init);
  });
  return { results: await runScenarios(world), sent: sent.map((url) => readPairs(url.split('?')[1] ?? '')), mock };
}

it('against the test mode of the mock no scenario fails, and what can’t be told says why', async () => {
  const { results } = await live();
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(results.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThanOrEqual(8);
  for (const { outcome, reason } of results) expect(outcome === 'cannot').toBe(reason !== undefined);
});

it('against a test mode that takes any key, as one page says, that is a limit and no failure', async () => {
  const { results } = await live({});
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  const wrongKeys = results.find(({ name }) => name.startsWith('a wrong project key'));
  expect(wrongKeys).toMatchObject({ outcome: 'cannot', reason: 'this test mode takes any key' });
});

it('nothing leaves without test=1', async () => {
  const { sent, mock } = await live();
  expect(sent.length).toBeGreaterThan(10);
  for (const pairs of sent) expect(pairs.find(({ name }) => name === 'test')?.value).toBe('1');
  expect(mock.payments()).toEqual([]);
});

it('nothing leaves for a method that test mode does not know', shows('test-methods-only'), async () => {
  const { sent } = await live();
  const methods = new Set(sent.map((pairs) => pairs.find(({ name }) => name === 'method')?.value));
  const known = ['initPayment', 'getPayment', 'refundPayment', 'massPayment', 'massPaymentStatus'];
  const subscriptions = ['listSubscriptions', 'getSubscription', 'closeSubscription'];
  expect([...methods].filter((method) => ![...known, ...subscriptions].includes(method ?? ''))).toEqual([]);
});
