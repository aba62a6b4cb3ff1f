/** @module The QR picture, read back by another library. */
import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { choose, get, openShop } from '../../../test/support/shop.js';

const PIXELS = 4;

it('on the SBP page leads to the bank’s page of the payment', async () => {
  const mock = openShop({ publicUrl: 'https://mock.example' });
  const path = await choose(mock, 'sbp');
  const html = await (await get(mock, path)).text();
  const bank = `https://mock.example${path.replace('/redirect/', '/bank/')}`;
  expect(decodeQR(picture(html))).toBe(bank);
});

/** Draws the page's svg path, made of one-unit squares, as pixels. */
function picture(html: string): { width: number; height: number; data: Uint8Array } {
  const size = Number(/class="qr" viewBox="0 0 (\d+) /.exec(html)?.[1]);
  const width = size * PIXELS;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < PIXELS; dy += 1) {
      const start = ((Number(y) * PIXELS + dy) * width + Number(x) * PIXELS) * 4;
      for (let pixel = 0; pixel < PIXELS; pixel += 1) data.fill(0, start + pixel * 4, start + pixel * 4 + 3);
    }
  }
  return { width, height: width, data };
}
