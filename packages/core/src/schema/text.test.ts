import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sendableText } from '../../test/support/arbitrary-text.js';
import { bin } from './bin.js';
import { code, nearest, oneOf } from './choice.js';
import { email, phone, url } from './contact.js';
import { currency } from './currency.js';
import { bit, resultFlag, truth } from './flags.js';
import { purse } from './purse.js';
import { text } from './text.js';

function accepts(schema: v.GenericSchema, value: unknown): boolean {
  return v.safeParse(schema, value).success;
}

describe('text', () => {
  test('that is signed never contains the separator', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(accepts(text({ signed: true }), `${before}{up}${after}`)).toBe(false);
      }),
    );
  });

  test('is passed on as it is when a URL can carry it', () => {
    fc.assert(
      fc.property(sendableText(), (given) => {
        const query = new URLSearchParams({ a: v.parse(text(), given) });
        expect(new URLSearchParams(query.toString()).get('a')).toBe(given);
      }),
    );
  });

  test('may have 2048 characters, and not one more, unless it says otherwise', () => {
    expect(accepts(text(), 'x'.repeat(2_048))).toBe(true);
    expect(accepts(text(), 'x'.repeat(2_049))).toBe(false);
  });

  test('says how long it is and may be', () => {
    expect(v.safeParse(text({ max: 3 }), 'abcd').issues?.[0].message).toBe(
      'too long: 4 characters, at most 3 are allowed',
    );
  });

  test('of 2048 characters is taken, a longer one is refused', () => {
    expect([2048, 2049].map((length) => accepts(text(), 'x'.repeat(length)))).toEqual([true, false]);
  });

  test.each(['\ud83d', '\ude00', 'a\ud83db', '\ude00\ud83d'])('of half a surrogate pair is refused', (given) => {
    expect(accepts(text(), given)).toBe(false);
  });

  test('of whole surrogate pairs is taken', () => {
    expect(accepts(text(), 'Чехол 😀😀')).toBe(true);
  });
});

describe('alphabets', () => {
  test.each([
    ['bin', bin(), ['477964', 477964], ['47796', '4779641', '47796a', '477964 ', 47796, 4779641, 1.5]],
    [
      'purse',
      purse(),
      ['79520000000', '4111111111111111', 'Z123456789012', 'me@mail.ru', '7951xxxxx71'],
      ['+79520000000', '7952 000', '4111 1111', 'а1', 'a/b'],
    ],
    ['currency', currency(), ['RUB', 'KGS', 'XXX'], ['rub', 'RU', 'RUBL', '643', 'RU{up}B']],
    ['phone', phone(), ['79520000000', 79520000000, '+79520000000'], ['8 952', '7952-000', 'phone', '123', 7.5]],
    ['e-mail', email(), ['me@shop.ru', 'я@почта.рф'], ['me', 'me@', '@shop.ru', 'a b@c.ru', 'a@b@c']],
    [
      'url',
      url(),
      ['https://shop.ru/a?b=1', 'http://localhost:3000'],
      ['shop.ru', '/thanks', 'javascript:alert(1)', 'ftp://shop.ru', 'https://', 'https:// x'],
    ],
    ['code', code(), ['card', 'webmoneyWmr', 'card_not_rf', 'new-one'], ['card/../x', 'card?x=1', 'карта', 'a b', '']],
    ['oneOf', oneOf(['ru', 'en']), ['ru', 'en'], ['RU', 'de', '']],
    ['oneOf numbers', oneOf([0, 1]), [0, 1], ['0', '1', true, 2]],
  ] as const)('of %s', (_name, schema, good, bad) => {
    expect(good.filter((value) => !accepts(schema, value))).toEqual([]);
    expect(bad.filter((value) => accepts(schema, value))).toEqual([]);
  });
});

describe('flags', () => {
  test.each([
    [true, '1', 'true'],
    [1, '1', 'true'],
    [false, '0', 'false'],
    [0, '0', 'false'],
  ])('%o is sent as %s or %s', (given, asBit, asTruth) => {
    expect([v.parse(bit(), given), v.parse(truth(), given)]).toEqual([asBit, asTruth]);
  });

  test.each(['1', 'true', 'yes', 2, null])('%o is refused', (given) => {
    expect([accepts(bit(), given), accepts(truth(), given)]).toEqual([false, false]);
  });

  test('of a reply are read from numbers, strings and booleans', () => {
    expect([0, 1, '0', '1', true, false].map((flag) => v.parse(resultFlag(), flag))).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect([2, 'yes', null, {}].filter((flag) => accepts(resultFlag(), flag))).toEqual([]);
  });
});

describe('did you mean', () => {
  test.each([
    ['vat18', ['vat10', 'none'], 'vat10'],
    ['Comodity', ['service', 'commodity'], 'commodity'],
    ['payment_id', ['paymentId', 'sum'], 'paymentId'],
    ['something', ['sum', 'desc'], undefined],
  ])('%s', (word, candidates, near) => {
    expect(nearest(word, candidates)).toBe(near);
  });
});

test.each(['+7 (952) 000-00-00', '8-952-000-00-00', '7 952 000 00 00'])(
  'a phone written as %s is refused with what is in it',
  (value) => {
    expect(v.safeParse(phone(), value).issues?.[0].message).toBe(
      "has spaces, brackets or dashes: write digits only, with the country code, such as '79520000000'",
    );
  },
);
