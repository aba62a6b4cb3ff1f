import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { StateDocument } from '../state/state-document.js';
import { run } from './run.js';

/** Starts the command line, tells the state and the settings of the first project, and stops it. */
async function stateOf(args: readonly string[], env: Record<string, string> = {}) {
  let stop: () => void = () => undefined;
  let said: (text: string) => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const ready = new Promise<string>((resolve) => {
    said = resolve;
  });
  const errors: string[] = [];
  const code = run({
    args: ['--port', '0', '--json', ...args],
    env,
    ownProcess: false,
    stopped,
    out: said,
    err: (text) => errors.push(text),
  });
  const first = await Promise.race([ready, code]);
  if (typeof first === 'number') return { code: first, errors };
  const { url } = JSON.parse(first) as { url: string };
  const {
    projects = [],
    partner,
    settings,
    payments,
  } = (await (await fetch(`${url}/__mock__/state`)).json()) as StateDocument;
  await fetch(`${url}/__mock__/reset`, { method: 'POST' });
  const after = (await (await fetch(`${url}/__mock__/state`)).json()) as { payments: unknown[] };
  stop();
  return { code: await code, errors, project: projects[0], partner, settings, payments, afterReset: after.payments };
}

const FLAGS: Readonly<Record<string, string>> = {
  'public-key': 'p',
  'secret-key': 's',
  'test-secret-key': 't',
  'webhook-url': 'http://127.0.0.1:1/unitpay',
  'success-url': 'http://127.0.0.1:1/ok',
  'fail-url': 'http://127.0.0.1:1/no',
  name: 'Shop',
  check: 'no',
  'cash-register': 'yes',
  encoding: 'literal',
  'init-type': 'invoice',
  'payment-types': 'card, sbp',
  'refund-rule': 'rest',
  'paid-shows': 'when-answered',
  form: 'no',
  strict: 'lenient',
  login: 'me@shop.ru',
  'partner-secret-key': 'ps',
  balance: '5.00',
  'payout-limit': '4.00',
  'payout-minimum': '2.00',
  payouts: 'no',
  'public-url': 'http://mock.local',
  'webhook-timeout': '500',
  'webhook-ip': '31.186.100.49',
  'allowed-hosts': 'unitpay, unitpay.test',
  'journal-limit': '10',
  'delivery-limit': '10',
};
const PROJECT = {
  ...{ publicKey: 'p', secretKey: 's', testSecretKey: 't', name: 'Shop', check: false, cashRegister: true },
  ...{
    webhookUrl: 'http://127.0.0.1:1/unitpay',
    successUrl: 'http://127.0.0.1:1/ok',
    failUrl: 'http://127.0.0.1:1/no',
  },
  ...{ encoding: 'literal', initType: 'invoice', paymentTypes: ['card', 'sbp'], refundRule: 'rest' },
  ...{ paidShows: 'when-answered', form: false, strict: 'lenient' },
};
const REST = {
  partner: {
    login: 'me@shop.ru',
    secretKey: 'ps',
    balance: '5.00',
    payoutLimit: '4.00',
    payoutMinimum: '2.00',
    payouts: false,
  },
  settings: {
    publicUrl: 'http://mock.local',
    webhookTimeout: 500,
    webhookIp: '31.186.100.49',
    allowedHosts: ['unitpay', 'unitpay.test'],
  },
};

it('every option is a flag', async () => {
  const told = await stateOf(Object.entries(FLAGS).flatMap(([flag, value]) => [`--${flag}`, value]));
  expect(told).toMatchObject({ code: 0, project: PROJECT, ...REST });
});

it('every option is an environment variable', async () => {
  const env = Object.entries(FLAGS).map(([flag, value]) => [
    `UNITPAY_MOCK_${flag.toUpperCase().replaceAll('-', '_')}`,
    value,
  ]);
  expect(await stateOf([], Object.fromEntries(env))).toMatchObject({ code: 0, project: PROJECT, ...REST });
});

it('a flag wins over the environment', async () => {
  const told = await stateOf(['--secret-key', 'flag'], { UNITPAY_MOCK_SECRET_KEY: 'env' });
  expect(told.project).toMatchObject({ secretKey: 'flag' });
});

it('every option is a key of the state file, and a flag wins over it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'state.json');
  writeFileSync(path, JSON.stringify({ version: 2, projects: [{ id: 135, ...PROJECT }], ...REST }));
  expect(await stateOf(['--state', path])).toMatchObject({ code: 0, project: PROJECT, ...REST });
  expect(await stateOf(['--state', path, '--strict', 'documented', '--webhook-timeout', '900'])).toMatchObject({
    project: { ...PROJECT, strict: 'documented' },
    settings: { ...REST.settings, webhookTimeout: 900 },
  });
});

it('a wrong value is refused under the name of its flag', async () => {
  const told = await stateOf(['--refund-rule', 'twice']);
  expect(told).toMatchObject({
    code: 2,
    errors: ['--refund-rule: expected one of "one", "half-hour", "rest", got "twice".\n'],
  });
});

it('reset leads back to the seed, as it does in-process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [seed, state] = [join(folder, 'seed.json'), join(folder, 'state.json')];
  const payment = { projectId: 135, account: 'a', orderSum: '10.00' };
  writeFileSync(seed, JSON.stringify({ version: 2, payments: [{ id: 1, ...payment }] }));
  writeFileSync(
    state,
    JSON.stringify({
      version: 2,
      payments: [
        { id: 1, ...payment },
        { id: 2, ...payment },
      ],
    }),
  );
  const told = await stateOf(['--seed', seed, '--state', state]);
  expect([told.payments, told.afterReset]).toMatchObject([[{ id: 1 }, { id: 2 }], [{ id: 1 }]]);
});
