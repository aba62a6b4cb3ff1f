/** @module Before any test runs: says in one line that the browser tests are skipped, or fails where that is not allowed. */
import { chromiumPath, hasChromium } from './chromium.js';

/** Vitest's global setup. */
export default function announce(): void {
  if (hasChromium) return;
  const reason = `there is no Chromium at ${chromiumPath}; set CHROMIUM_PATH`;
  if (process.env['CI_REQUIRE_SERVICES'] === '1')
    throw new Error(`The browser tests of the mock cannot run: ${reason}.`);
  process.stderr.write(`SKIPPED: the browser tests of the mock, because ${reason}.\n`);
}
