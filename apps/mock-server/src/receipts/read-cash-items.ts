/**
 * @module
 * Reads `cashItems`: base64 of a JSON array of receipt lines, each checked against the documented limits.
 */

import { HOW_TO_ACCEPT } from '../engine/strict.js';
import { apiError } from '../errors/api-error.js';
import type { Kopecks } from '../money/kopecks.js';
import {
  ADVANCE_METHODS,
  CALCULATED_RATES,
  MEASURES,
  PAYMENT_METHODS,
  PAYMENT_OBJECTS,
  VAT_CODES,
} from '../reference/receipt-codes.js';
import type { CashItem } from '../state/payment.js';
import type { Strictness } from '../state/project.js';
import { lineTotal, thousandths } from './decimal.js';

const MAX_ITEMS = 100;
const MAX_NAME = 128;

/** The lines of a receipt and what they add up to. */
export interface Receipt {
  readonly items: readonly CashItem[];
  readonly total: Kopecks;
}

/** Decodes and checks; throws the API's error when something is wrong. */
export function readCashItems(text: string, strict: Strictness = 'documented'): Receipt {
  const items = decodeItems(text, strict);
  if (items.length === 0) throw apiError('wrongCashItems', 'нет ни одного товара');
  if (items.length > MAX_ITEMS) throw apiError('wrongCashItems', `больше ${MAX_ITEMS} товаров`);
  let total = 0n;
  for (const item of items) {
    if (strict === 'documented') assertCalculatedRate(item);
    total += itemTotal(item);
  }
  return { items, total };
}

function decodeItems(text: string, strict: Strictness): CashItem[] {
  // A plus sign that was not percent-encoded arrives as a space: "must be URL-encoded", say the documents.
  if (strict === 'documented' && text.includes(' '))
    throw apiError('wrongCashItems', `base64 передаётся в URL-кодировании (+ как %2B); ${HOW_TO_ACCEPT}`);
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

/** Calculated rates go with a prepayment or an advance only; a line without paymentMethod is a full payment. */
function assertCalculatedRate(item: CashItem): void {
  const rate = item['nds'] ?? item['vat'];
  if (!CALCULATED_RATES.some((one) => one === rate)) return;
  if (ADVANCE_METHODS.some((method) => method === item['paymentMethod'])) return;
  throw apiError(
    'wrongCashItems',
    `nds: ${String(rate)} только с paymentMethod ${ADVANCE_METHODS.join(', ')}; ${HOW_TO_ACCEPT}`,
  );
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
