import { describe, expect, it } from 'vitest';
import { PAY, PROJECT_ID, SECRET_KEY, UNITPAY_IP } from '../../../test/webhook-requests.js';
import { rig } from '../../../test/webhook-rig.js';
import { signWebhookQuery } from './sign-webhook-query.js';

const by = { method: 'pay', secretKey: SECRET_KEY } as const;

it('signWebhookQuery writes what http_build_query writes: method first, names sorted, brackets and specials escaped, + for a space', () => {
  // The hash: printf 'pay{up}1{up}Чехол (1)!~{up}a b*c{up}secret' | sha256sum
  const query = signWebhookQuery(
    { desc: 'a b*c', account: 'Чехол (1)!~', '3ds': true },
    { method: 'pay', secretKey: 'secret' },
  );
  expect(query).toBe(
    'method=pay&params%5B3ds%5D=1&params%5Baccount%5D=%D0%A7%D0%B5%D1%85%D0%BE%D0%BB+%281%29%21%7E&params%5Bdesc%5D=a+b%2Ac' +
      '&params%5Bsignature%5D=17f2d98af4a3acf8833a34a2c782b23fe4c52d4cf8401c973872ab7fabb391de',
  );
});

it('signWebhookQuery is accepted by a webhook with the same key', async () => {
  expect(await rig().ask(signWebhookQuery(PAY, by))).toMatchObject({ result: 'accepted' });
});

it('an event can be signed again as it is', () => {
  const { webhook } = rig();
  const event = webhook.verify({ query: signWebhookQuery(PAY, by), ip: UNITPAY_IP });
  const again = webhook.verify({ query: signWebhookQuery({ ...event }, by), ip: UNITPAY_IP });
  const { raw: _raw, ...fields } = event;
  expect(again).toMatchObject(fields);
});

it('numbers, bigints and booleans become text, undefined is left out', () => {
  const query = signWebhookQuery(
    { unitpayId: 9007199254740993n, projectId: PROJECT_ID, test: false, purse: undefined },
    by,
  );
  expect(query).toMatch(
    /^method=pay&params%5BprojectId%5D=135&params%5Bsignature%5D=[0-9a-f]{64}&params%5Btest%5D=0&params%5BunitpayId%5D=9007199254740993$/,
  );
});

it('signWebhookQuery does not change what it is given', () => {
  const fields = Object.freeze({ ...PAY });
  signWebhookQuery(fields, by);
  expect(fields).toEqual(PAY);
});

describe('refuses, naming the field', () => {
  it.each([
    ['account', { account: 'a{up}b' }],
    ['account', { account: null }],
    ['orderSum', { orderSum: Number.NaN }],
    ['extra', { extra: ['1'] }],
    ['extra', { extra: {} }],
  ])('%s of %j', (name, fields) => {
    expect(() => signWebhookQuery(fields, by)).toThrow(`"${name}"`);
  });

  it('a missing key', () => {
    expect(() => signWebhookQuery(PAY, { method: 'pay', secretKey: '' })).toThrow('"secretKey"');
  });

  it('a missing method', () => {
    expect(() => signWebhookQuery(PAY, { secretKey: 'x' } as never)).toThrow('"method"');
  });
});
