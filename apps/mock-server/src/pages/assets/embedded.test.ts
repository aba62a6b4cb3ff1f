/** @module The embedded copies of the assets. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openShop } from '../../../test/support/shop.js';
import { embedded } from './embedded.generated.js';

const folder = new URL('../../../assets/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(css|js|svg)$/.test(name));

it('are what assets/ holds; run "pnpm embed" after editing it', () => {
  const sources = files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
  expect(embedded).toEqual(Object.fromEntries(sources));
});

it.each(files)('%s is served with its type, and 304 when the browser has it', async (name) => {
  const mock = openShop();
  const first = await mock.fetch(`${mock.origin}/assets/${name}`);
  expect(first.headers.get('content-type')).toMatch(/^(text\/css|text\/javascript|image\/svg\+xml)/);
  const etag = first.headers.get('etag') ?? '';
  const second = await mock.fetch(`${mock.origin}/assets/${name}`, { headers: { 'if-none-match': etag } });
  expect(second.status).toBe(304);
});

it('the widget is at /unitpay.js', async () => {
  const mock = openShop();
  expect(await (await mock.fetch(`${mock.origin}/unitpay.js`)).text()).toBe(embedded['widget.js']);
});
