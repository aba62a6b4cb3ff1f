/**
 * @module
 * Types of a receipt line.
 */
import { expectTypeOf } from 'vitest';
import type { ReceiptItem } from './item.js';
import { splitDiscount } from './split-discount.js';

expectTypeOf<{ name: string; count: number; price: string }>().toExtend<ReceiptItem>();
expectTypeOf<{ name: string; count: number }>().not.toExtend<ReceiptItem>();
expectTypeOf<{ name: string; count: 1; price: 1; nds: 'vat22' }>().toExtend<ReceiptItem>();
expectTypeOf<{ name: string; count: 1; price: 1; nds: 'vat18' }>().not.toExtend<ReceiptItem>();
expectTypeOf<{ name: string; count: 1; price: 1; type: 'non-operating_gain' }>().toExtend<ReceiptItem>();
expectTypeOf<{ name: string; count: 1; price: 1; type: 'excise' }>().not.toExtend<ReceiptItem>();
expectTypeOf<{ name: string; count: 1; price: 1; measure: 11 }>().toExtend<ReceiptItem>();
expectTypeOf<{ name: string; count: 1; price: 1; measure: 1 }>().not.toExtend<ReceiptItem>();

// A discounted line is still a line, with its own further fields.
const [line] = splitDiscount([{ name: 'Чехол', count: 1, price: 100, nds: 'vat22' } satisfies ReceiptItem], 10);
expectTypeOf(line?.sum).toEqualTypeOf<string | undefined>();
expectTypeOf(line).toExtend<ReceiptItem | undefined>();
