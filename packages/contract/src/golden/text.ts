/**
 * @module
 * Where the golden files are, and how one is read: raw text, without the line feed that ends the file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of all goldens. */
export const GOLDEN: string = fileURLToPath(new URL('../../golden/', import.meta.url));

/** The wire text of a golden, such as `refundPayment/success.json`. */
export function goldenText(path: string): string {
  return readFileSync(GOLDEN + path, 'utf8').replace(/\n$/, '');
}

/** A data file beside the goldens, such as `refundPayment/case.json`. */
export function goldenData<T>(path: string): T {
  return JSON.parse(readFileSync(GOLDEN + path, 'utf8')) as T;
}

/** Names in a golden folder, sorted; empty when there is no such folder. */
export function goldenNames(folder = ''): string[] {
  return existsSync(GOLDEN + folder) ? readdirSync(GOLDEN + folder).sort() : [];
}
