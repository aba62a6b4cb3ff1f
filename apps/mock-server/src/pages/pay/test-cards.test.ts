/** @module The cards, where people read about them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choose, get, openShop } from '../../../test/support/shop.js';
import { CARDS, TEST_CARD } from '../../reference/cards.js';
import { spaced } from './test-cards.js';

const numbers = CARDS.map((card) => spaced(card.number));

describe('every card with a fate of its own', () => {
  it.each(['pages.md', 'pages.ru.md'])('is in %s', (name) => {
    const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    expect(numbers.filter((number) => !text.includes(number))).toEqual([]);
  });

  it('is on the card page of a live payment', async () => {
    const mock = openShop();
    const html = await (await get(mock, await choose(mock, 'card'))).text();
    expect(numbers.filter((number) => !html.includes(number))).toEqual([]);
    expect(html).toContain('настоящий UnitPay их не знает');
  });
});

it('a test payment shows the documented card only', async () => {
  const mock = openShop();
  const html = await (await get(mock, await choose(mock, 'card', { test: '1' }))).text();
  expect(numbers.filter((number) => html.includes(number))).toEqual([spaced(TEST_CARD)]);
});
