import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FAULT_PRESETS } from '../faults/presets.js';
import { MOCK, PARTNER } from '../options/known-options.js';
import { partner, project, type StateDocument, settings } from '../state/state-document.js';
import { DECLARED, type Declared, optionOf, type Place, stateKeyOf, variableOf } from './declared.js';
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
    partner: account,
    settings: general,
    payments,
  } = (await (await fetch(`${url}/__mock__/state`)).json()) as StateDocument;
  const rules = async () => ((await (await fetch(`${url}/__mock__/faults`)).json()) as { faults: unknown[] }).faults;
  const faults = await rules();
  await fetch(`${url}/__mock__/reset`, { method: 'POST' });
  const after = (await (await fetch(`${url}/__mock__/state`)).json()) as { payments: unknown[] };
  const faultsAfterReset = await rules();
  stop();
  return {
    code: await code,
    errors,
    project: projects[0],
    partner: account,
    settings: general,
    payments,
    afterReset: after.payments,
    faults,
    faultsAfterReset,
  };
}

/** A text for each flag that is no process's own, and the value it means; a flag without one fails below. */
const EXAMPLES: Readonly<Record<string, readonly [text: string, value: unknown]>> = {
  'project-id': ['135', 135],
  'public-key': ['p', 'p'],
  'secret-key': ['s', 's'],
  'test-secret-key': ['t', 't'],
  'webhook-url': ['http://127.0.0.1:1/unitpay', 'http://127.0.0.1:1/unitpay'],
  'success-url': ['http://127.0.0.1:1/ok', 'http://127.0.0.1:1/ok'],
  'fail-url': ['http://127.0.0.1:1/no', 'http://127.0.0.1:1/no'],
  name: ['Shop', 'Shop'],
  check: ['no', false],
  'cash-register': ['yes', true],
  encoding: ['literal', 'literal'],
  'init-type': ['invoice', 'invoice'],
  'payment-types': ['card, sbp', ['card', 'sbp']],
  'refund-rule': ['rest', 'rest'],
  'paid-shows': ['when-answered', 'when-answered'],
  form: ['no', false],
  strict: ['lenient', 'lenient'],
  login: ['me@shop.ru', 'me@shop.ru'],
  'partner-secret-key': ['ps', 'ps'],
  balance: ['5.00', '5.00'],
  'payout-limit': ['4.00', '4.00'],
  'payout-minimum': ['2.00', '2.00'],
  payouts: ['no', false],
  'public-url': ['http://mock.local', 'http://mock.local'],
  'webhook-timeout': ['500', 500],
  'webhook-ip': ['31.186.100.49', '31.186.100.49'],
  'allowed-hosts': ['unitpay, unitpay.test', ['unitpay', 'unitpay.test']],
  faults: ['bank-slow, pay-lost', ['bank-slow', 'pay-lost']],
  'journal-limit': ['10', 10],
  'delivery-limit': ['11', 11],
};
const OPTIONS: readonly Declared[] = DECLARED.filter(({ place }) => place !== 'process');
const of = (place: Place) => OPTIONS.filter((one) => one.place === place);
const texts = (name: (one: Declared) => string) =>
  OPTIONS.map((one): [string, string] => [name(one), EXAMPLES[one.flag]?.[0] ?? '']);
const valuesOf = (place: Place) =>
  Object.fromEntries(of(place).map((one) => [stateKeyOf(one), EXAMPLES[one.flag]?.[1]]));
const EXPECTED = { project: valuesOf('project'), partner: valuesOf('partner'), settings: valuesOf('settings') };

it('the declaration has every option there is, and an example here', () => {
  // `projects` is for state files and code, `partner` is a place, `seed` is a file here, and a clock is no text.
  const others = ['projects', 'partner', 'seed', 'now'];
  expect([...of('project'), ...of('settings')].map(optionOf).sort()).toEqual(
    Object.keys(MOCK)
      .filter((name) => !others.includes(name))
      .sort(),
  );
  expect(of('partner').map(optionOf).sort()).toEqual(Object.keys(PARTNER).sort());
  expect(Object.keys(EXAMPLES).sort()).toEqual(OPTIONS.map(({ flag }) => flag).sort());
});

it('a state file has a key for each, and none besides', () => {
  const keys = (entries: object) => Object.keys(entries).sort();
  expect(keys(project.entries)).toEqual(of('project').map(stateKeyOf).sort());
  expect(keys(partner.entries)).toEqual(of('partner').map(stateKeyOf).sort());
  expect(keys(settings.entries)).toEqual(of('settings').map(stateKeyOf).sort());
});

it('every option is a flag', async () => {
  const told = await stateOf(texts(({ flag }) => `--${flag}`).flat());
  expect(told).toMatchObject({ code: 0, ...EXPECTED });
});

it('every option is an environment variable', async () => {
  expect(await stateOf([], Object.fromEntries(texts(variableOf)))).toMatchObject({ code: 0, ...EXPECTED });
});

it('every option is a key of the state file, and a flag wins over it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'state.json');
  const { project: first, ...rest } = EXPECTED;
  writeFileSync(path, JSON.stringify({ version: 2, projects: [first], ...rest }));
  expect(await stateOf(['--state', path])).toMatchObject({ code: 0, ...EXPECTED });
  expect(await stateOf(['--state', path, '--strict', 'documented', '--webhook-timeout', '900'])).toMatchObject({
    project: { ...first, strict: 'documented' },
    settings: { ...rest.settings, webhookTimeout: 900 },
  });
});

it.each([
  [
    ['--faults', 'bank-slow,pay-lost'],
    [{ kind: 'delay' }, { kind: 'drop' }],
  ],
  [[], []],
])('%j switches faults on from the start, and again after a reset', async (args, inputs) => {
  const told = await stateOf(args);
  const rules = inputs.map((input) => ({ input }));
  expect([told.faults, told.faultsAfterReset]).toMatchObject([rules, rules]);
});

it('a fault that is none is refused with the names there are, which --faults help lists', async () => {
  const told = await stateOf(['--faults', 'bank-slw']);
  expect(told).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('--faults: there is no "bank-slw" here; did you mean "bank-slow"? There are: ')],
  });
  const said: string[] = [];
  const never = new Promise<void>(() => undefined);
  const out = (text: string) => void said.push(text);
  expect(await run({ args: ['--faults', 'help'], env: {}, ownProcess: false, stopped: never, out, err: out })).toBe(0);
  expect(said.join('').trim().split('\n')).toEqual(Object.keys(FAULT_PRESETS));
});

it('a flag wins over the environment', async () => {
  const told = await stateOf(['--secret-key', 'flag'], { UNITPAY_MOCK_SECRET_KEY: 'env' });
  expect(told.project).toMatchObject({ secretKey: 'flag' });
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
