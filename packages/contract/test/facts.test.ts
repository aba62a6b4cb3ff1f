import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conflicts } from '../facts/conflicts.js';
import { facts } from '../facts/index.js';
import { resolveRef } from '../src/conformance/resolve-ref.js';
import { goldenForms } from '../src/golden/forms.js';
import { goldenAnswers, goldenMethods } from '../src/golden/method-case.js';
import { goldenReceipts } from '../src/golden/receipts.js';
import { goldenReplies } from '../src/golden/replies.js';
import { vectors } from '../src/golden/vectors.js';
import { goldenWebhooks } from '../src/golden/webhooks.js';
import { scenarios } from '../src/scenarios/index.js';

const refs = new Set([...facts, ...conflicts].flatMap((row) => [...(row.client ?? []), ...(row.mock ?? [])]));
const DECISIONS = new URL('../../../decisions/', import.meta.url);

it('every fact has an id of its own', () => {
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
});

describe.each(facts)('$id', ({ en, ru, source, date, client = [], mock = [], untested }) => {
  it('is said in both languages and has a dated source', () => {
    for (const text of [en, ru, source, date]) expect(text).not.toBe('');
    expect(ru).toMatch(/[а-яё]/i);
    expect(date).toMatch(/\d{4}|^[\d.]+$/);
  });

  it('names tests whose file exists, and for the mock says why if there are none', () => {
    expect(client.filter((ref) => resolveRef(ref, 'client') === undefined)).toEqual([]);
    expect(mock.filter((ref) => resolveRef(ref, 'mock') === undefined)).toEqual([]);
    expect(mock.length > 0 || untested !== undefined).toBe(true);
  });
});

it('all nineteen disagreements have a row', () => {
  expect(conflicts.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
});

describe.each(conflicts)('disagreement $number', ({ client, mock, records, decision }) => {
  it('has a decision that is recorded', () => {
    expect(decision.en).not.toBe('');
    expect(decision.ru).toMatch(/[а-яё]/i);
    expect(records.filter((file) => !existsSync(new URL(file, DECISIONS)))).toEqual([]);
  });

  it('names tests whose file exists', () => {
    expect(client.filter((ref) => resolveRef(ref, 'client') === undefined)).toEqual([]);
    expect(mock.filter((ref) => resolveRef(ref, 'mock') === undefined)).toEqual([]);
    expect(mock).not.toEqual([]);
  });
});

describe('no golden and no scenario is without a fact', () => {
  const replies = goldenAnswers().map(({ method, file }) => `golden:${method}/${file}`);
  const requests = goldenMethods.map((method) => `golden:${method}/request.`);
  const others = [
    ...goldenForms().map(({ file }) => `form:${file}`),
    ...goldenWebhooks().map(({ name }) => `webhook:${name}`),
    ...goldenReplies().map(({ file }) => `reply:${file}`),
    ...goldenReceipts().map(({ name }) => `receipt:${name}`),
    // A generic vector checks the judge alone.
    ...vectors()
      .filter(({ scheme }) => scheme !== 'generic')
      .map(({ id }) => `vector:${id}`),
    ...scenarios.map(({ file }) => `scenario:${file}`),
  ];

  it.each([...new Set([...replies, ...others])])('%s', (ref) => expect([...refs]).toContain(ref));
  it.each(requests)('%s', (begin) => expect([...refs].some((ref) => ref.startsWith(begin))).toBe(true));
});
