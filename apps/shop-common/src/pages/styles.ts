/** @module The shop's one stylesheet, read from the package's folder. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Served by both shops at `/shop.css`. */
export const shopCss = readFileSync(
  createRequire(import.meta.url).resolve('@unitpay-kit/shop-common/shop.css'),
  'utf8',
);
