import { expect, it } from 'vitest';
import { safeText } from './safe-text.js';

const asIs = (text: string) => text;

it.each([undefined, ''])('no text (%j) stays none', (text) => {
  expect(safeText(text, () => expect.fail('there is nothing to mask'))).toBeUndefined();
});

it.each([
  ['Платёж payer+1@example.ru не найден', 'Платёж *** не найден'],
  ['<a@b.ru>,"c@d.ru"', '<***>,"***"'],
  ['телефон 79001234567', 'телефон ***67'],
  ['карта 4111 1111-1111 1112.', 'карта ***12.'],
  ['число 1234567890', 'число ***90'],
  ['число 123456789', 'число 123456789'],
  ['сумма 100.00 по заказу 4711', 'сумма 100.00 по заказу 4711'],
])('what UnitPay says is kept without what names the payer: %s', (text, kept) => {
  expect(safeText(text, asIs)).toBe(kept);
});

it('a key in it is masked first', () => {
  expect(safeText('ключ key@shop.ru 79001234567', (text) => text.replace('key@shop.ru', '[key]'))).toBe(
    'ключ [key] ***67',
  );
});

it('it is one line, of three hundred characters at most', () => {
  expect(safeText('a\nb', asIs)).not.toContain('\n');
  expect(safeText('x'.repeat(300), asIs)).toBe('x'.repeat(300));
  expect(safeText('x'.repeat(301), asIs)).toBe(`${'x'.repeat(300)}...`);
});
