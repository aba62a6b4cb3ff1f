/** @module The shop's one stylesheet and its one script, read from the package's folder. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const read = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@unitpay-kit/shop-common/${name}`), 'utf8');

/** Served by both shops at `/shop.css`. */
export const shopCss = read('shop.css');

/** Served by both shops at `/shop.js`. */
export const shopJs = read('shop.js');
