import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as core from '../../src/index.js';
import { PAGES } from './pages.js';
import { renderIndex, renderPage } from './render.js';

const DOCS = '../../../../docs/errors';
const codes = Object.keys(PAGES) as (keyof typeof PAGES)[];

describe('pages of the errors', () => {
  // "pnpm run docs" at the root runs this file with --update.
  it.each(codes)('the page of %s is what the texts say', async (code) => {
    await expect(renderPage(code)).toMatchFileSnapshot(`${DOCS}/${code}.md`);
  });

  it('the list names every page', async () => {
    await expect(renderIndex()).toMatchFileSnapshot(`${DOCS}/README.md`);
  });

  it('every error class of the package has a page under its code', () => {
    const exported = Object.values(core).flatMap((value) => {
      const { code } = value as { code?: unknown };
      return typeof value === 'function' && typeof code === 'string' ? [{ code, className: value.name }] : [];
    });
    expect(exported.length).toBeGreaterThan(8);
    for (const { code, className } of exported) expect(PAGES[code as keyof typeof PAGES]?.className).toBe(className);
  });

  it('no page is left over from a code that is gone', () => {
    const files = readdirSync(fileURLToPath(new URL(`${DOCS}/`, import.meta.url)));
    expect(files.sort()).toEqual([...codes.map((code) => `${code}.md`), 'README.md'].sort());
  });
});
