import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../blocks.js';
import { PAGES } from './pages.js';
import { openOptions } from './read-options.js';
import { renderPage, russian } from './render.js';
import { RUSSIAN } from './russian.js';

const DOCS = join(root, 'docs/options');
// The compiler's work is done here, before any test's clock runs.
const optionsOf = openOptions();
const names = Object.keys(PAGES);
const page = (name: string) => PAGES[name] as (typeof PAGES)[string];
const tables = Object.values(PAGES).flatMap((one) => one.tables);
const options = tables.flatMap(({ from: [entry, type], own }) =>
  optionsOf(entry, type, own).map((option) => ({ ...option, of: type })),
);

describe('pages of the options', () => {
  // "pnpm run docs" at the root runs this file with --update.
  it.each(names)('the English page %s is what the declarations say', async (name) => {
    await expect(renderPage(name, page(name), optionsOf, 'en')).toMatchFileSnapshot(join(DOCS, `${name}.md`));
  });

  it.each(names)('the Russian page %s is what the declarations say', async (name) => {
    await expect(renderPage(name, page(name), optionsOf, 'ru')).toMatchFileSnapshot(join(DOCS, `${name}.ru.md`));
  });

  it('every option is described', () => {
    expect(options.length).toBeGreaterThan(90);
    expect(options.filter(({ doc }) => doc === '').map(({ of, name }) => `${of}.${name}`)).toEqual([]);
  });

  it('an English sentence without its Russian ends the writing', () => {
    expect(() => russian('Nobody has translated this.')).toThrow('No Russian for "Nobody has translated this."');
  });

  it('no Russian sentence is left whose English is gone', () => {
    const english = new Set(options.map(({ doc }) => doc.replace(/\{@link (\w+) ?\}/g, '`$1`')));
    expect(Object.keys(RUSSIAN).filter((sentence) => !english.has(sentence))).toEqual([]);
  });

  it('no page is left over from a subject that is gone', () => {
    const files = names.flatMap((name) => [`${name}.md`, `${name}.ru.md`]);
    expect(readdirSync(DOCS).sort()).toEqual(files.sort());
  });
});
