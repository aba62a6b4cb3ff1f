/**
 * @module
 * Reads `cashItems`: base64 of a JSON array of receipt lines, each checked against the documented limits.
 */
import { apiError } from '../errors/api-error.js';
import type { Kopecks } from '../money/kopecks.js';
import { MEASURES, PAYMENT_METHODS, PAYMENT_OBJECTS, VAT_CODES } from '../reference/receipt-codes.js';
import type { CashItem } from '../state/payment.js';
import { lineTotal, thousandths } from './decimal.js';

const MAX_ITEMS = 100;
const MAX_NAME = 128;

/** The lines of a receipt and what they add up to. */
export interface Receipt {
  readonly items: readonly CashItem[];
  readonly total: Kopecks;
}

/** Decodes and checks; throws the API's error when something is wrong. */
export function readCashItems(text: string): Receipt {
  const items = decodeItems(text);
  if (items.length === 0) throw apiError('wrongCashItems', 'нет ни одного товара');
  if (items.length > MAX_ITEMS) throw apiError('wrongCashItems', `больше ${MAX_ITEMS} товаров`);
  let total = 0n;
  for (const item of items) total += itemTotal(item);
  return { items, total };
}

function decodeItems(text: string): CashItem[] {
  // A plus sign that was not percent-encoded arrives as a space.
  const base64 = text.replaceAll(' ', '+');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(base64)) throw apiError('wrongCashItems', 'ожидается base64');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64')));
  } catch {
    throw apiError('wrongCashItems', 'ожидается JSON');
  }
  const isList =
    Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  if (!isList) throw apiError('wrongCashItems', 'ожидается массив товаров');
  return value as CashItem[];
}

/** Checks one line and tells its total. */
export function itemTotal(item: CashItem): Kopecks {
  const name = item['name'];
  if (typeof name !== 'string' || name === '' || [...name].length > MAX_NAME) throw apiError('wrongCashItems', 'name');
  const count = thousandths(item['count']);
  if (count === null || count === 0n) throw apiError('wrongCashItems', 'count');
  const price = thousandths(item['price']);
  if (price === null) throw apiError('wrongCashItems', 'price');
  const vat = item['nds'] ?? item['vat'];
  assertCode(item['type'], PAYMENT_OBJECTS, 'type');
  assertCode(vat, VAT_CODES, 'nds');
  assertCode(item['paymentMethod'], PAYMENT_METHODS, 'paymentMethod');
  assertCode(item['measure'], MEASURES, 'measure');
  assertMarkQuantity(item, count);
  const full = lineTotal(price, count);
  if (item['sum'] === undefined || item['sum'] === null) return full;
  const sum = thousandths(item['sum']);
  if (sum === null || sum % 10n !== 0n || sum / 10n > full) throw apiError('wrongCashItems', 'sum');
  return sum / 10n;
}

/** A part of a marked piece: an object of two positive whole numbers, only with measure 0 and count 1. */
function assertMarkQuantity(item: CashItem, count: bigint): void {
  const part = item['markQuantity'];
  if (part === undefined || part === null) return;
  const isPart =
    typeof part === 'object' &&
    [Reflect.get(part, 'numerator'), Reflect.get(part, 'denominator')].every(
      (number) => Number.isSafeInteger(number) && (number as number) > 0,
    );
  if (!isPart || item['measure'] !== 0 || count !== 1_000n) throw apiError('wrongCashItems', 'markQuantity');
}

function assertCode(value: unknown, codes: readonly unknown[], name: string): void {
  if (value !== undefined && value !== null && !codes.includes(value)) throw apiError('wrongCashItems', name);
}
