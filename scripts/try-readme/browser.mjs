// A reader with a browser: real Chromium presses what the document prints in bold.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser; in CI a missing one is a failure. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser && process.env.CI_REQUIRE_SERVICES === '1') throw new Error(`No Chromium at ${executablePath}`);

/** The bold words of the lines of a document that match, in order. */
export function boldOf(document, line) {
  const text = readFileSync(document, 'utf8')
    .split('\n')
    .filter((one) => line.test(one))
    .join('\n');
  const words = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word]) => word);
  if (words.length === 0) throw new Error(`${document} has no bold words in the lines of ${line}`);
  return words;
}

/** Opens a page in the language of the document, and lets the reader press. */
export async function withBrowser(document, read) {
  // Chromium's driver is a dependency of the mock's browser tests.
  const { chromium } = createRequire(join(root, 'apps/mock-server/package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ locale: document.endsWith('.ru.md') ? 'ru-RU' : 'en-US' });
    // A card's button has the network before its number; any other label begins the name.
    const exact = (name) =>
      new RegExp(`${/^\d/.test(name) ? '' : '^'}${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u');
    return await read({
      page,
      press: (name) =>
        page
          .getByRole('button', { name: exact(name) })
          .first()
          .click(),
      sees: (name) =>
        page
          .getByRole('heading', { name: exact(name) })
          .first()
          .waitFor({ timeout: 60_000 }),
    });
  } finally {
    await browser.close();
  }
}
