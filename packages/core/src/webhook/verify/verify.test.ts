import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { SECRET_KEY, UNITPAY_IP } from '../../../test/webhook-requests.js';
import { pay, rig, webhookQuery } from '../../../test/webhook-rig.js';
import { WebhookVerificationError } from '../../errors/webhook-verification-error.js';
import type { OrderEvent } from './event.js';

const TEST_KEY = 'key of test mode';
/** An order of the payment's own mode. */
const asPaid = ({ test }: OrderEvent) => ({ sum: '100.00', currency: 'RUB', test });
const testPay = (key: string) => webhookQuery('pay', { test: '1' }, key);

describe('several keys', () => {
  it.each(['old key', 'new key'])('%s is taken while keys are being replaced', async (key) => {
    expect(await rig({ secretKey: ['old key', 'new key'] }).ask(webhookQuery('pay', {}, key))).toMatchObject({
      result: 'accepted',
    });
  });

  it('no third one is', async () => {
    const { ask } = rig({ secretKey: ['old key', 'new key'] });
    expect(await ask(webhookQuery('pay', {}, 'other key'))).toMatchObject({ reason: 'signature-mismatch' });
  });
});

describe('a test payment', () => {
  it.each([SECRET_KEY, TEST_KEY])('is taken with acceptTest, signed with %s', async (key) => {
    const { ask } = rig({ acceptTest: true, testSecretKey: TEST_KEY, order: asPaid });
    expect(await ask(testPay(key))).toMatchObject({ result: 'accepted' });
  });

  it.each([SECRET_KEY, TEST_KEY])('is refused without acceptTest, signed with %s', async (key) => {
    expect(await rig({ testSecretKey: TEST_KEY }).ask(testPay(key))).toMatchObject({ reason: 'test-not-accepted' });
  });

  it('its key signs no live payment', async () => {
    const { ask } = rig({ acceptTest: true, testSecretKey: TEST_KEY });
    expect(await ask(webhookQuery('pay', {}, TEST_KEY))).toMatchObject({ reason: 'signature-mismatch' });
  });

  it('does not stand in for a live payment of the same id', async () => {
    const { ask } = rig({ acceptTest: true, order: asPaid });
    expect(await ask(testPay(SECRET_KEY))).toMatchObject({ result: 'accepted' });
    expect(await ask(pay())).toMatchObject({ result: 'accepted' });
  });
});

describe('maxAge', () => {
  const paidAt = Date.parse('2026-11-23T10:00:00+03:00');
  const at = (now: number, maxAge?: number) => rig({ now: () => now, ...(maxAge !== undefined && { maxAge }) });

  it.each([300_000, -300_000])('takes a date that is %i ms from the clock when that is the limit', async (distance) => {
    expect(await at(paidAt + distance, 300_000).ask()).toMatchObject({ result: 'accepted' });
  });

  it.each([300_001, -300_001])('refuses one that is %i ms away', async (distance) => {
    expect(await at(paidAt + distance, 300_000).ask()).toMatchObject({ reason: 'too-old' });
  });

  it('is off by default: the UnitPay dashboard repeats a payment with its old date', async () => {
    expect(await at(paidAt + 3 * 365 * 86_400_000).ask()).toMatchObject({ result: 'accepted' });
  });
});

describe('a required field of another form', () => {
  it.each([
    ['unitpayId', '0'],
    ['unitpayId', '-1'],
    ['unitpayId', '1.5'],
    ['unitpayId', ' 1'],
    ['projectId', '135a'],
    ['account', ''],
    ['orderSum', ''],
    ['orderSum', '-100.00'],
    ['orderSum', '1e2'],
    ['orderSum', '100,00'],
    ['orderSum', '0x64'],
    ['orderSum', '.5'],
    ['payerSum', 'card'],
    ['orderCurrency', 'rub'],
    ['orderCurrency', 'RUBL'],
    ['payerCurrency', '643'],
    ['paymentType', '100.00'],
    ['paymentType', ''],
    ['date', '2026-02-30 10:00:00'],
    ['date', '2026-11-23'],
    ['date', '1763880000'],
    ['test', ''],
    ['test', 'true'],
  ])('%s=%j is refused though it is signed', async (field, value) => {
    expect(await rig().ask(pay({ [field]: value }))).toMatchObject({ result: 'forged', reason: 'field-invalid' });
  });

  it('an error needs neither sums nor test', async () => {
    const missing = {
      orderSum: undefined,
      orderCurrency: undefined,
      payerSum: undefined,
      payerCurrency: undefined,
      paymentType: undefined,
      test: undefined,
    };
    expect(await rig().ask(webhookQuery('error', missing))).toMatchObject({ result: 'accepted' });
  });

  it.each(['unitpayId', 'account', 'date'])('an error needs %s', async (field) => {
    expect(await rig().ask(webhookQuery('error', { [field]: undefined }))).toMatchObject({ reason: 'field-missing' });
  });

  it.each(['profit', 'sum', '3ds', 'isPreauth', 'operator', 'ip', 'purse', 'phone', 'subscriptionId'])(
    'optional %s is never a reason to refuse: left out of the event, kept in raw',
    async (field) => {
      const { webhook } = rig();
      const event = webhook.verify({ query: pay({ [field]: '??' }), ip: UNITPAY_IP });
      expect(event.raw[field]).toBe('??');
      if (['profit', 'sum', '3ds', 'isPreauth'].includes(field)) expect(Object.values(event)).not.toContain('??');
    },
  );
});

describe('the signature of a payment form that other software made for account "pay" and a description with {up}', () => {
  // Such a form is refused when it is signed with this library; nothing in the webhook itself can tell it from a genuine one.
  const values = ['order-1', '2026-11-23 10:00:00', 'RUB', '100.00', 'RUB', '100.00', 'card', '135', '0'];
  const names = [
    'account',
    'date',
    'orderCurrency',
    'orderSum',
    'payerCurrency',
    'payerSum',
    'paymentType',
    'projectId',
    'test',
  ];
  const formSum = '100';
  const form = ['pay', values.join('{up}'), formSum, SECRET_KEY].join('{up}');
  const pairs = [...names.map((name, i) => [name, values[i]]), ['unitpayId', formSum]];
  const signature = createHash('sha256').update(form).digest('hex');
  const query = `method=pay&${[...pairs, ['signature', signature]].map(([name, value]) => `params[${name}]=${value}`).join('&')}`;

  it('is stopped by the address check alone, which is why it is on by default', async () => {
    expect(await rig().ask(query, { ip: '8.8.8.8' })).toMatchObject({ reason: 'ip-not-allowed' });
    expect(await rig({ allowedIps: 'any' }).ask(query, { ip: '8.8.8.8' })).toMatchObject({ result: 'accepted' });
  });
});

it('verify throws the error that names the reason, and runs nothing', () => {
  const { webhook, lines } = rig();
  const refuse = () => webhook.verify({ query: pay(), ip: '8.8.8.8' });
  expect(refuse).toThrow(WebhookVerificationError);
  expect(refuse).toThrow(expect.objectContaining({ reason: 'ip-not-allowed', code: 'webhook-verification' }));
  expect(lines).toEqual([]);
});

it('no value of the request and no key is in the message', () => {
  const { webhook } = rig();
  for (const query of [
    pay({ projectId: '99887766' }),
    pay({ account: '' }),
    webhookQuery('pay', { account: 'guess-me' }, 'x'),
  ]) {
    const shown = expect.not.stringMatching(/99887766|guess-me|test project key|[0-9a-f]{64}/);
    expect(() => webhook.verify({ query, ip: UNITPAY_IP })).toThrow(expect.objectContaining({ message: shown }));
  }
});

describe('a name that UnitPay adds is no reason to refuse', () => {
  const added = { bank: 'x', aaa: '1', zone: 'msk' };

  it.each(['check', 'preauth', 'error'])('a %s, whatever the number of its order and payment', async (method) => {
    const { webhook } = rig({ acceptTest: true, order: 'unchecked' });
    for (const fields of [{ account: '1' }, { account: '0' }, { unitpayId: '1', test: '1' }, {}]) {
      const query = webhookQuery(method, { ...added, ...fields, '3ds': undefined });
      expect(webhook.verify({ query, ip: UNITPAY_IP }).raw['bank']).toBe('x');
    }
  });

  it('a pay, unless the value of 3ds could be standing as its account', async () => {
    const { webhook } = rig();
    const read = (fields: Record<string, string | undefined>) =>
      webhook.verify({ query: pay({ ...added, ...fields }), ip: UNITPAY_IP });
    expect(read({}).account).toBe('order-1');
    expect(read({ account: '1' }).account).toBe('1');
    expect(() => read({ account: '1', '3ds': undefined })).toThrow(
      expect.objectContaining({ reason: 'field-invalid' }),
    );
  });
});

describe('an error as it was observed, without projectId', () => {
  // The fixture of reference 15.9: every field but the project's.
  const fields = {
    '3ds': undefined,
    projectId: undefined,
    account: '4711',
    date: '2020-08-30 12:00:00',
    errorMessage: 'Пользователь отказался от оплаты',
    orderSum: '99.00',
    payerSum: '103.04',
    profit: '99',
    purse: '481776xxxxxx5555',
    sum: '99',
    unitpayId: '848418471',
  };

  it('is accepted, since its signature is of the project’s key, and its handler is told the project', async () => {
    const onPaymentError = vi.fn();
    const { ask } = rig({ onPaymentError });
    expect(await ask(webhookQuery('error', fields))).toMatchObject({ result: 'accepted' });
    expect(onPaymentError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ projectId: '135', unitpayId: '848418471', account: '4711' }),
      expect.anything(),
    );
  });

  it('is accepted with names that UnitPay adds, before the payment’s id or after it', async () => {
    const { webhook } = rig({ acceptTest: true });
    for (const added of [{ bank: 'x' }, { zone: 'msk' }, { url: '' }, { zone: 'msk', bank: 'x', vat: '22.00' }]) {
      expect(
        webhook.verify({ query: webhookQuery('error', { ...fields, ...added }), ip: UNITPAY_IP }).raw,
      ).toMatchObject(added);
    }
  });

  it('is refused where what stands after the payment’s id could be that id', () => {
    const query = webhookQuery('error', { ...fields, zone: '848418471' });
    expect(() => rig().webhook.verify({ query, ip: UNITPAY_IP })).toThrow(
      expect.objectContaining({ reason: 'field-invalid' }),
    );
  });

  it('is refused with another key, and with the name of another project', async () => {
    expect(await rig().ask(webhookQuery('error', fields, 'another key'))).toMatchObject({
      reason: 'signature-mismatch',
    });
    expect(await rig().ask(webhookQuery('error', { ...fields, projectId: '136' }))).toMatchObject({
      reason: 'project-mismatch',
    });
  });

  it.each(['pay', 'check', 'preauth'])('as a %s is refused', async (method) => {
    expect(await rig().ask(webhookQuery(method, fields))).toMatchObject({ reason: 'field-missing' });
  });
});
