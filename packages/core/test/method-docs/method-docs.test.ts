import { describe, expect, test } from 'vitest';
import * as methods from '../../src/methods/index.js';
import { openSources } from './read-types.js';
import { renderMethods } from './render.js';
import { RUSSIAN } from './russian.js';

const DOCS = '../../../../docs/methods';
const registry = Object.values(methods);
// The compiler's work is done here, before any test's clock runs.
const sources = openSources();
const english = renderMethods(registry, sources, 'en');
const russian = renderMethods(registry, sources, 'ru');

function fieldsOf(type: string) {
  return sources.shapes(type).flatMap(({ fields }) => fields.map((field) => ({ ...field, of: type })));
}

describe('documentation of the methods', () => {
  // "pnpm run docs" at the root runs this file with --update.
  test('in English is what the declarations say', async () => {
    await expect(english).toMatchFileSnapshot(`${DOCS}/README.md`);
  });

  test('in Russian is what the declarations say', async () => {
    await expect(russian).toMatchFileSnapshot(`${DOCS}/README.ru.md`);
  });

  test('shows on hover for every parameter and every field of a result', () => {
    const types = registry.flatMap(({ name }) => {
      const type = name.slice(0, 1).toUpperCase() + name.slice(1);
      return [`${type}Params`, `${type}Result`];
    });
    const all = [...types, 'ReceiptItem', 'PaymentUrlParams', 'WidgetParams'].flatMap(fieldsOf);
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(({ doc }) => doc === '').map(({ of, name }) => `${of}.${name}`)).toEqual([]);
  });

  test('has no Russian sentence whose English is gone', () => {
    const stale = Object.entries(RUSSIAN).filter(([, text]) => !russian.includes(text));
    expect(stale.map(([english]) => english)).toEqual([]);
  });
});
