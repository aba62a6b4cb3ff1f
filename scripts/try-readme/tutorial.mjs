// The tutorials, step by step: files saved as they are printed, the shop started beside the mock, the payment made in a browser.
import { freePort } from '../lib/free-port.mjs';
import { blocksOf, blockWith } from './blocks.mjs';
import { boldOf, hasBrowser, withBrowser } from './browser.mjs';
import { buy, startMock } from './front.mjs';
import { fromTarballs } from './packages.mjs';

/** docs/start/first-payment: one file of JavaScript, and a refund from the terminal. */
export async function tryTutorial(document, folder) {
  await install(document, folder, 'mkdir shop');
  const refund = blockWith(document, 'sh', 'ensureRefunded');
  await payIn(document, folder, { file: 'shop.mjs', language: 'js', start: 'shop.mjs' });
  const output = await folder.run(refund);
  if (!output.includes("state: 'refunded'")) throw new Error(`the refund printed ${output}`);
}

/** docs/start/nestjs: TypeScript, compiled as the page says. */
export async function tryNestTutorial(document, folder) {
  await install(document, folder, 'npm init');
  folder.write('tsconfig.json', blockWith(document, 'json', 'compilerOptions'));
  await payIn(document, folder, { file: 'shop.ts', language: 'ts', start: 'dist/shop.js' });
}

/** Every line of the block but the folder's, which the reader has already. */
async function install(document, folder, part) {
  const lines = blockWith(document, 'sh', part).trim().split('\n');
  for (const line of lines.filter((one) => !one.startsWith('mkdir')))
    await folder.run(line.startsWith('npm install') ? fromTarballs(line) : line);
}

async function payIn(document, folder, { file, language, start }) {
  const port = await freePort(0);
  const code = blockWith(document, language, '/pay/order-7');
  const [opened] = /open|откройте/.exec(code);
  folder.write(file, code.replaceAll('3000', String(port)));
  const mock = await startMock(folder, `http://127.0.0.1:${port}/unitpay`);
  folder.write('.env', blockWith(document, 'ini', 'UNITPAY_BASE_URL').replace('http://127.0.0.1:4010', mock));
  const steps = blockWith(document, 'sh', start).trim().split(' && ');
  for (const step of steps.slice(0, -1)) await folder.run(step);
  const shop = folder.start(steps.at(-1));
  await shop.seen(opened);
  const page = `http://127.0.0.1:${port}/pay/order-7`;
  if (hasBrowser) await payInBrowser(document, page);
  else {
    console.log(`skipped: the browser of ${document}, because there is no Chromium`);
    await buy(mock, page);
  }
  // The number of the payment is printed in the document, and that of a new mock is always the same.
  await shop.seen(
    blocksOf(document)
      .find((block) => block.language === 'text')
      .code.trim(),
  );
}

/** Presses the bold words of the step "Pay", in order; the last one is what the page says then. */
async function payInBrowser(document, url) {
  const words = boldOf(document, /\*\*4242/);
  await withBrowser(document, async ({ page, press, sees }) => {
    await page.goto(url);
    for (const word of words.slice(0, -1)) await press(word);
    await sees(words.at(-1));
  });
}
