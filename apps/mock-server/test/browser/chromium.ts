/** @module Starts the real Chromium for the browser tests and watches what its pages do. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Chromium's program: CHROMIUM_PATH, or the Debian package's. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Whether the browser tests run here. */
export const hasChromium = existsSync(chromiumPath);

/** Starts Chromium. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A browser window that notes what must never happen. */
export interface Watched {
  readonly context: BrowserContext;
  /** Violations of the Content-Security-Policy and errors of scripts. */
  readonly complaints: string[];
  /** Addresses of requests that went elsewhere than to the allowed origins. */
  readonly strays: string[];
}

/** Opens a window that may talk to these origins only. */
export async function openWatched(
  browser: Browser,
  origins: readonly string[],
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ locale: 'ru-RU', ...options });
  const complaints: string[] = [];
  const strays: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text())) complaints.push(message.text());
    });
  });
  context.on('request', (request) => {
    if (!origins.includes(new URL(request.url()).origin)) strays.push(request.url());
  });
  return { context, complaints, strays };
}

/** Chromium logs every reply above 399; error pages are part of what is tested. */
function isExpected(text: string): boolean {
  return /Failed to load resource: the server responded with a status of (400|403|404|422)/.test(text);
}
