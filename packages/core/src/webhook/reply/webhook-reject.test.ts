import { expect, it } from 'vitest';
import { check, rig } from '../../../test/webhook-rig.js';
import { ERROR_BRAND } from '../../errors/unitpay-error.js';
import { isWebhookReject, WebhookReject } from './webhook-reject.js';

it('WebhookReject is an error of ours with the payer text and locale', () => {
  const reject = new WebhookReject('Sold out.', { locale: 'en' });
  expect(reject).toMatchObject({ name: 'WebhookReject', code: 'webhook-reject', message: 'Sold out.', locale: 'en' });
  expect(isWebhookReject(reject)).toBe(true);
});

it("of the package's other copy is recognised too", async () => {
  const foreign = Object.assign(new Error('Sold out.'), {
    [ERROR_BRAND]: true,
    code: 'webhook-reject',
    locale: undefined,
  });
  const onCheck = () => Promise.reject(foreign);
  expect(await rig({ onCheck }).ask(check())).toMatchObject({
    reason: 'handler-rejected',
    body: '{"error":{"message":"Sold out."}}',
  });
});

it.each([new Error('no'), { code: 'webhook-reject' }, null, undefined, 'webhook-reject'])('%j is none', (error) => {
  expect(isWebhookReject(error)).toBe(false);
});

it.each([
  ['message', '', undefined],
  ['message', '  ', undefined],
  ['message', undefined, undefined],
  ['locale', 'no', 'de'],
])('a wrong %s is named', (path, message, locale) => {
  expect(() => new WebhookReject(message as string, { locale: locale as 'ru' })).toThrow(`"${path}"`);
});
