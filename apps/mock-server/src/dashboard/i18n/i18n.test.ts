import { describe, expect, it } from 'vitest';
import type { ReadingName } from '../talk/reading.js';
import { dashboardEn as en } from './en.js';
import { dashboardRu as ru } from './ru.js';

interface Pair {
  readonly path: string;
  readonly english: unknown;
  readonly russian: unknown;
}

/** Every text of the dashboard beside its twin. */
function pairs(english: unknown, russian: unknown, path = ''): readonly Pair[] {
  if (typeof english !== 'object' || english === null) return [{ path, english, russian }];
  return Object.entries(english).flatMap(([name, value]) =>
    pairs(value, Reflect.get(Object(russian), name), path === '' ? name : `${path}.${name}`),
  );
}

const ALL = pairs(en, ru);
/** Names that no language translates: of UnitPay's protocol, of formats and of the product. */
const UNTRANSLATED = /^(?:UnitPay|SberPay|T-Pay|API|JSON|check|mock|[^a-z])+$/i;
const numbersIn = (text: unknown) => (String(text).match(/\d+/g) ?? []).sort();

describe('every text of the dashboard', () => {
  const texts = ALL.filter(({ english }) => typeof english === 'string');

  it('is there in both languages', () => {
    const empty = ALL.filter(({ english, russian }) => typeof english !== typeof russian || russian === '');
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  it('is Russian on the Russian pages, names of products and of the protocol excepted', () => {
    const foreign = texts.filter(
      ({ russian }) => !/[а-яё]/i.test(String(russian)) && !UNTRANSLATED.test(String(russian)),
    );
    expect(foreign.map(({ path, russian }) => `${path}: ${russian}`)).toEqual([]);
  });

  it('has no Cyrillic letter on the English pages', () => {
    expect(texts.filter(({ english }) => /[а-яё]/i.test(String(english))).map(({ path }) => path)).toEqual([]);
  });
});

describe('a sentence with values in it', () => {
  const sentences = ALL.filter(
    ({ path, english }) => typeof english === 'function' && !path.startsWith('talk.readings'),
  );
  const say = (sentence: unknown, ...values: readonly unknown[]) =>
    (sentence as (...values: readonly unknown[]) => string)(...values);

  it.each(sentences.map(({ path, english, russian }) => [path, english, russian] as const))(
    'shows the same numbers in both languages: %s',
    (_path, english, russian) => {
      for (const values of [
        [0, 5],
        [2, 9],
        [7, 11],
        [21, 30],
        [90, 100],
        [3_000, 4_000],
      ]) {
        expect(numbersIn(say(russian, ...values))).toEqual(numbersIn(say(english, ...values)));
      }
    },
  );

  it.each([
    [1, '1 payment is waiting for your shop.', '1 платёж ждёт'],
    [2, '2 payments are waiting for your shop.', '2 платежа ждут'],
    [5, '5 payments are waiting for your shop.', '5 платежей ждут'],
    [11, '11 payments are waiting for your shop.', '11 платежей ждут'],
    [21, '21 payments are waiting for your shop.', '21 платёж ждёт'],
  ])('counts %i in the forms of each language', (count, english, russian) => {
    expect(en.payments.waits(count)).toBe(english);
    expect(ru.payments.waits(count)).toContain(russian);
  });

  it.each([
    [3, '3 min later', '3 мин'],
    [120, '2 h later', '2 ч'],
    [1_440, '1 day later', '1 день'],
    [4_320, '3 days later', '3 дня'],
  ])('tells a pause of %i minutes in minutes, hours or days', (minutes, english, russian) => {
    expect(en.talk.later(minutes)).toBe(english);
    expect(ru.talk.later(minutes)).toContain(russian);
  });
});

describe('what an answer of the shop comes to', () => {
  it.each(Object.keys(en.talk.readings) as ReadingName[])(
    'is said in both languages, with the status and the words of the shop where the sentence has them: %s',
    (name) => {
      const reading = { name, tone: 'bad', status: 503, detail: 'Заказ 77' } as const;
      const english = en.talk.readings[name](reading);
      const russian = ru.talk.readings[name](reading);
      expect(russian).toMatch(/[а-яё]/i);
      for (const value of ['503', 'Заказ 77']) expect(russian.includes(value)).toBe(english.includes(value));
    },
  );

  it.each([
    ['refused', 'without a reason', 'без причины'],
    ['unreachable', 'could not be reached.', 'не удалось'],
  ] as const)('reads well without any words: %s', (name, english, russian) => {
    const reading = { name, tone: 'bad', status: null, detail: '' } as const;
    expect(en.talk.readings[name](reading)).toContain(english);
    expect(ru.talk.readings[name](reading)).toMatch(new RegExp(`${russian}|\\.$`));
    expect(ru.talk.readings[name](reading)).not.toMatch(/«»|: \.|null/);
  });
});
