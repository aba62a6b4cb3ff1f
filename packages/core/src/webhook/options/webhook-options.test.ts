import { describe, expect, it, vi } from 'vitest';
import { UnitPay } from '../../client/unitpay.js';
import { UnitPayValidationError } from '../../errors/unitpay-validation-error.js';
import { createWebhook } from '../create-webhook.js';
import { memoryStore } from '../store/memory-store.js';

const good = () => ({
  projectId: 135,
  secretKey: 'a project key',
  store: memoryStore(),
  onPay: () => {},
  order: () => null,
  logger: false as const,
});

function problems(options: unknown): string[] {
  try {
    createWebhook(options as never);
  } catch (error) {
    if (error instanceof UnitPayValidationError) return error.issues.map(({ path }) => path);
    throw error;
  }
  return [];
}

it('refuses what is too long to be a key, at every place that takes one', () => {
  const reason = 'has 257 characters, at most 256 are taken: give the key alone, not a file or a list of keys';
  const long = 'k'.repeat(257);
  expect(() => createWebhook({ ...good(), secretKey: ['k'.repeat(256), long] })).toThrow(`"secretKey.1": ${reason}`);
  expect(() => createWebhook({ ...good(), testSecretKey: long })).toThrow(reason);
  expect(() => new UnitPay({ projectId: 135, secretKey: long })).toThrow(`"secretKey": ${reason}`);
  expect(() => new UnitPay({ projectId: 135, secretKey: 'k', testSecretKey: long })).toThrow(reason);
  expect(
    () => new UnitPay({ projectId: 135, secretKey: 'k', partner: { login: 'me@shop.ru', secretKey: long } }),
  ).toThrow(`"partner.secretKey": ${reason}`);
});

it('good options are taken', () => {
  expect(problems(good())).toEqual([]);
});

describe('a wrong option is named', () => {
  it.each([
    ['onPay', undefined],
    ['onPay', 'deliver'],
    ['onCheck', 'check'],
    ['onPreauth', 1],
    ['onPaymentError', {}],
    ['order', {}],
    ['order', undefined],
    ['order', 'none'],
    ['store', undefined],
    ['store', {}],
    ['store', null],
    ['secretKey', undefined],
    ['secretKey', ''],
    ['secretKey', []],
    ['secretKey.1', ['one', '']],
    ['secretKey', 7],
    ['secretKey', '\ud800'],
    ['secretKey', 'key\n'],
    ['secretKey', 'a{up}b'],
    ['testSecretKey.0', [' key']],
    ['testSecretKey', ''],
    ['testSecretKey', 7],
    ['projectId', undefined],
    ['projectId', 'shop'],
    ['projectId', ''],
    ['projectId', 1.5],
    ['projectId', 2 ** 60],
    ['client', {}],
    ['allowedIps', '31.186.100.49'],
    ['allowedIps.1', ['31.186.100.49', 'unitpay.ru']],
    ['allowedIps.0', ['1.2.3.4/33']],
    ['allowedIps', ['127.0.0.1']],
    ['allowedIps.0', ['010.0.0.0/8']],
    ['allowedIps.0', ['10/8']],
    ['allowedIps.0', ['101058054/32']],
    ['allowedIps.0', ['0x1f.0xba.0x64.0x31/32']],
    ['allowedIps.0', ['::ffff:010.0.0.0/104']],
    ['allowedIps.0', ['31.186.100.0/024']],
    ['allowedIps.0', ['0.0.0.0/0']],
    ['allowedIps.0', ['::/0']],
    ['allowedIps.0', ['::ffff:0:0/96']],
    ['allowedIps.0', ['31.186.100.49/0']],
    ['allowedIps.0', ['32.0.0.0/7']],
    ['allowedIps.0', ['2000::/15']],
    ['allowedIps.0', ['fc00::/6']],
    ['trustedProxies.0', ['0.0.0.0/0']],
    ['trustedProxies.0', ['010.0.0.0/8']],
    ['trustedProxies.1', ['10.0.0.0/8', '::/0']],
    ['allowLoopback', 'yes'],
    ['trustedProxies', -1],
    ['trustedProxies', 1.5],
    ['trustedProxies', true],
    ['trustedProxies.0', ['loopback']],
    ['ipFeed', 'https://unitpay.ru'],
    ['acceptTest', 1],
    ['acceptPost', 'true'],
    ['maxAge', -1],
    ['maxAge', '300'],
    ['maxAge', 1.5],
    ['deadline', 0],
    ['deadline', Number.NaN],
    ['deadline', 2 ** 31],
    ['maxRun', 1_000],
    ['retention', 300],
    ['retention.check', { check: -1 }],
    ['retention.pays', { pays: 1 }],
    ['confirmWithApi', true],
    ['confirmWithApi', 'yes'],
    ['forgedStatus', 700],
    ['forgedStatus', 204],
    ['forgedStatus', '403'],
    ['on', () => {}],
    ['on.processed', { processed: true }],
    ['on.request', { request: () => {} }],
    ['logger', true],
    ['logger', { info: () => {} }],
    ['now', 0],
    ['onpay', () => {}],
    ['trustProxy', 1],
  ])('%s: %j', (path, value) => {
    const [name = ''] = path.split('.');
    expect(problems({ ...good(), [name]: value })).toContain(path);
  });

  it.each([undefined, null, 'options', 7])('options that are %j are refused', (options) => {
    expect(problems(options)).toContain('');
  });

  it('all of them at once', () => {
    expect(problems({ onPayed: () => {} }).sort()).toEqual([
      'onPay',
      'onPayed',
      'order',
      'projectId',
      'secretKey',
      'store',
    ]);
  });

  it('and no key is in the message', () => {
    const wrong = () =>
      createWebhook({ ...good(), secretKey: ['a project key', 7 as never], projectId: 'a project key' });
    expect(wrong).toThrow(expect.not.objectContaining({ message: expect.stringContaining('a project key') }));
  });
});

it('a key is refused for the same reason wherever it is given', () => {
  const reason = '"secretKey": has spaces or a line break around it: remove them';
  expect(() => createWebhook({ ...good(), secretKey: 'key\n' })).toThrow(reason);
  expect(() => new UnitPay({ projectId: 135, secretKey: 'key\n' })).toThrow(reason);
});

it('a wrong option says nothing of a call', () => {
  expect(() => createWebhook({ ...good(), deadline: 0 })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('Nothing was sent') }),
  );
});

describe('ranges', () => {
  const eighths = Array.from({ length: 256 }, (_, i) => `${i}.0.0.0/8`);

  it.each([
    ['a private network', ['10.0.0.0/8']],
    ['unique local addresses', ['fc00::/7']],
    ['what one provider owns', ['2a00::/16']],
    ['half of all, by mistake or not', eighths.slice(0, 127).filter((range) => !range.startsWith('127'))],
  ])('of the usual width are taken: %s', (_what, allowedIps) => {
    expect(problems({ ...good(), allowedIps })).toEqual([]);
    expect(problems({ ...good(), trustedProxies: allowedIps })).toEqual([]);
  });

  it('that together are everything are refused, though each is narrow enough', () => {
    const all = [...eighths.filter((range) => !range.startsWith('127')), '10.1.0.0/16', '31.186.100.49'];
    expect(problems({ ...good(), allowedIps: all })).toEqual(['allowedIps']);
    expect(problems({ ...good(), trustedProxies: all })).toEqual(['trustedProxies']);
  });

  it('that repeat one another are not more for it', () => {
    const repeated = Array.from({ length: 200 }, () => ['10.0.0.0/8', '10.1.0.0/16']).flat();
    expect(problems({ ...good(), allowedIps: repeated })).toEqual([]);
  });

  it('that are too wide are told how to say everybody, which for proxies there is no way to say', () => {
    const told = (options: object) => () => createWebhook({ ...good(), ...options });
    expect(told({ allowedIps: ['0.0.0.0/0'] })).toThrow("use 'any' to switch the check off");
    expect(told({ trustedProxies: ['0.0.0.0/0'] })).toThrow('anyone in it could choose the address that is checked');
    expect(told({ trustedProxies: ['0.0.0.0/0'] })).not.toThrow("'any'");
  });
});

it('what is remembered may outlast the longest timer', () => {
  const aMonth = 30 * 86_400_000;
  expect(problems({ ...good(), maxAge: aMonth, retention: { pay: aMonth } })).toEqual([]);
});

describe('a client', () => {
  const client = new UnitPay({ projectId: 135, publicKey: '135-abcde', secretKey: 'a project key' });
  const { projectId: _id, secretKey: _key, ...rest } = good();

  it('supplies key and project', () => {
    expect(problems({ ...rest, client })).toEqual([]);
  });

  it('makes confirmWithApi possible', () => {
    expect(problems({ ...rest, client, confirmWithApi: true })).toEqual([]);
  });
});

describe('at construction', () => {
  function logged(options: object) {
    const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    createWebhook({ ...good(), ...options, logger });
    return logger;
  }

  it('nothing is warned about, not even that order is unchecked, since somebody wrote that down', () => {
    expect(logged({}).warn).not.toHaveBeenCalled();
    expect(logged({ order: 'unchecked' }).warn).not.toHaveBeenCalled();
  });

  it('a webhook without an order check does not start, and is told how to say that it is wanted', () => {
    expect(() => logged({ order: undefined })).toThrow("write 'unchecked' if your handlers compare sums");
  });

  it('a store that covers one process says so once in a process, however many webhooks have one', () => {
    const stores = [1, 2, 3].map(() => ({
      ...memoryStore(),
      run: memoryStore().run,
      notice: 'this test covers one webhook',
    }));
    const told = stores.map((store) => logged({ store }).info);
    expect(told.map(({ mock }) => mock.calls)).toEqual([[['UnitPay: this test covers one webhook']], [], []]);
  });

  it('a silent webhook does not use up what others have to be told', () => {
    const store = { run: memoryStore().run, notice: 'this test is told aloud' };
    createWebhook({ ...good(), store, logger: false });
    expect(logged({ store }).info).toHaveBeenCalledExactlyOnceWith('UnitPay: this test is told aloud');
  });

  it('options are not changed, and later changes to them do nothing', async () => {
    const options = Object.freeze(good());
    const changed = { ...options };
    const webhook = createWebhook(changed);
    changed.onPay = () => {
      throw new Error('changed');
    };
    expect(await webhook.process({ method: 'HEAD', query: '' })).toMatchObject({ status: 200 });
    expect(problems(options)).toEqual([]);
  });
});

it('an unknown option is told which one is meant', () => {
  expect(() => createWebhook({ ...good(), onPayy: () => {} } as never)).toThrow(
    '"onPayy": is not an option: perhaps "onPay" is meant',
  );
});

it('no key can be reached from a webhook', () => {
  const webhook = createWebhook(good());
  expect(JSON.stringify(webhook)).not.toContain('a project key');
  expect(Object.values(webhook).join()).not.toContain('a project key');
});
