// The webhook of the READMEs, driven as UnitPay drives it. Their other code is compiled against the packed package by `pnpm try:readme`.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { signWebhookQuery } from '../src/index.js';
import { orders, refunds } from './examples/shop.js';
import { server, webhook } from './examples/webhook.js';
import { codeBlocks, expectedIn, inLanguage } from './readme-code.js';
import { UNITPAY_IP } from './webhook-requests.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

const send = async (method: 'check' | 'pay', unitpayId: string, orderSum = '900.00') => {
  const order = { unitpayId, projectId: '135', account: 'order-7', orderSum, orderCurrency: 'RUB' };
  const payer = { payerSum: orderSum, payerCurrency: 'RUB', paymentType: 'card', date: '2026-11-23 10:00:00' };
  const query = signWebhookQuery({ ...order, ...payer, test: false }, { method, secretKey: 'mock_secret' });
  return (await webhook.process({ method: 'GET', ip: UNITPAY_IP, query })).result;
};

it.each(['README.md', 'README.ru.md'])('%s shows the webhook that is run here', (readme) => {
  const block = codeBlocks(read(readme)).find((code) => code.includes('nodeListener'));
  expect(inLanguage(block ?? '', readme)).toBe(expectedIn(readme, read('test/examples/webhook.ts')));
});

it.each(['README.ru.md'])('%s has comments in its own language in its code', (readme) => {
  for (const code of codeBlocks(read(readme))) expect(inLanguage(code, readme)).not.toContain('not Russian');
});

it('ten payments of one order at once are accepted: one gets the order, nine their money back, and every repeat is accepted', async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `${index + 100}`);
  expect(await send('pay', '99', '1.00')).toBe('rejected');
  expect(await send('check', '100')).toBe('accepted');
  expect(new Set(await Promise.all(ids.map((id) => send('pay', id))))).toEqual(new Set(['accepted']));
  const paidBy = (await orders.find('order-7'))?.paidBy;
  const refunded = await Promise.all(ids.map(async (id) => (await refunds.get(id)) && id));
  expect([paidBy, ...refunded.filter(Boolean)].sort()).toEqual(ids);
  expect(await send('check', '98')).toBe('rejected');
  expect(new Set(await Promise.all(ids.map((id) => send('pay', id))))).toEqual(new Set(['replayed']));
  expect(server.listening).toBe(false);
});

const LIKE_BOTH = ['packages/core/README.md', 'packages/core/README.ru.md'];
it.each<[string, readonly string[], readonly string[]]>([
  ['the exception of "at most once"', LIKE_BOTH, ['421']],
  ['that Next.js answers no call from its caches', LIKE_BOTH, ["fetchCache = 'force-cache'"]],
  ['the products that record URLs', LIKE_BOTH, ['Sentry', 'New Relic', 'Datadog', 'tracingOptions']],
  ['what vat20 is since 2026', ['docs/methods/README.md', 'docs/methods/README.ru.md'], ['`vat20`', '22 %']],
  ['fiscal receipts by the name of their law', ['README.ru.md', 'docs/guides/receipts.ru.md'], ['54-ФЗ']],
])('%s is said in both languages, where it is looked for', (_what, files, words) => {
  for (const file of files) for (const word of words) expect(read(`../../${file}`)).toContain(word);
});
