import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readWebhookForm } from './form-body.js';
import { readWebhookQuery } from './query.js';
import { Refusal, readingSafely } from './refusal.js';

// The property tests need more than the default on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function reasonOf(read: () => unknown): string {
  const result = readingSafely(read);
  return result instanceof Refusal ? result.reason : 'accepted';
}

describe('the same pairs, however they are written', () => {
  const wanted = { method: 'pay', params: { date: '2017-10-23 17:58:07', account: 'Чехол' } };
  it.each([
    [
      'literal brackets and %20',
      'method=pay&params[date]=2017-10-23%2017:58:07&params[account]=%D0%A7%D0%B5%D1%85%D0%BE%D0%BB',
    ],
    [
      'http_build_query',
      'method=pay&params%5Bdate%5D=2017-10-23+17%3A58%3A07&params%5Baccount%5D=%D0%A7%D0%B5%D1%85%D0%BE%D0%BB',
    ],
    [
      'small hex digits',
      'method=pay&params%5bdate%5d=2017-10-23+17%3a58%3a07&params[account]=%d0%a7%d0%b5%d1%85%d0%be%d0%bb',
    ],
    ['escaped letters', '%6dethod=pay&para%6ds[dat%65]=2017-10-23+17:58:07&params[account]=Чехол'],
    ['a question mark', '?method=pay&params[date]=2017-10-23+17:58:07&params[account]=Чехол'],
    ['empty pairs', '&method=pay&&params[date]=2017-10-23+17:58:07&params[account]=Чехол&'],
    ['another order', 'params[account]=Чехол&params[date]=2017-10-23+17:58:07&method=pay'],
    ["names of the handler's own address", 'shop=1&method=pay&params[date]=2017-10-23+17:58:07&params[account]=Чехол'],
  ])('%s', (_name, query) => {
    const { method, params } = readWebhookQuery(query);
    expect({ method, params: { ...params } }).toEqual(wanted);
  });

  it('reads a pair without = as an empty value', () => {
    expect(readWebhookQuery('params[a]').params['a']).toBe('');
  });

  it('gives parameters no prototype', () => {
    expect(Object.getPrototypeOf(readWebhookQuery('params[constructor]=x').params)).toBeNull();
  });
});

describe('shapes that two readers would understand differently are refused', () => {
  it.each([
    ['params[a][]=1', 'array-parameter'],
    ['params%5Ba%5D%5B%5D=1', 'array-parameter'],
    ['params[]=1', 'array-parameter'],
    ['params[0]=1', 'array-parameter'],
    ['params[9223372036854775807]=1', 'array-parameter'],
    ['method[]=pay', 'array-parameter'],
    ['method[a]=pay', 'array-parameter'],
    ['params[a][b]=1', 'nested-parameter'],
    ['other[a]=1', 'nested-parameter'],
    ['params[a]=1&params[a]=1', 'duplicate-name'],
    ['params[a]=1&params%5B%61%5D=2', 'duplicate-name'],
    ['a=1&a=1', 'duplicate-name'],
    ['method=pay&method=check', 'duplicate-method'],
    ['method=pay&%6dethod=pay', 'duplicate-method'],
    ['params[__proto__]=1', 'forbidden-name'],
    ['__proto__[a]=1', 'forbidden-name'],
    ['__proto__=1', 'forbidden-name'],
    ['params=1', 'bare-params'],
    ['params', 'bare-params'],
    ['params[a=1', 'malformed-name'],
    ['params[a]b=1', 'malformed-name'],
    ['params[a[b]=1', 'malformed-name'],
    ['params[a]=%FF', 'invalid-encoding'],
    ['params[a]=%C0%80', 'invalid-encoding'],
    ['params[a]=%ED%A0%80', 'invalid-encoding'],
    ['params[%FF]=1', 'invalid-encoding'],
    ['params[a]=%', 'invalid-encoding'],
    ['params[a]=%zz', 'invalid-encoding'],
    ['params[a]=\ud800', 'invalid-encoding'],
    ['params[a]=%00', 'nul-character'],
    ['params[a%00b]=1', 'nul-character'],
    ['params[a]=\0', 'nul-character'],
  ])('%j: %s', (query, reason) => {
    expect(reasonOf(() => readWebhookQuery(query))).toBe(reason);
  });

  it('takes 16 KiB and refuses one byte more', () => {
    const name = 'params[a]=';
    expect(reasonOf(() => readWebhookQuery(name + 'x'.repeat(16_384 - name.length)))).toBe('accepted');
    expect(reasonOf(() => readWebhookQuery(name + 'x'.repeat(16_385 - name.length)))).toBe('query-too-large');
  });

  it.each([
    ['two', 'Ж', 8_187],
    ['three', '€', 5_458],
    ['four', '😀', 4_093],
  ])('counts bytes, not characters: %s for each %s', (_bytes, character, most) => {
    expect(reasonOf(() => readWebhookQuery(`params[a]=${character.repeat(most)}`))).toBe('accepted');
    expect(reasonOf(() => readWebhookQuery(`params[a]=${character.repeat(most + 1)}`))).toBe('query-too-large');
  });

  it('takes 64 pairs and refuses one more', () => {
    const pairs = (count: number) => Array.from({ length: count }, (_, i) => `params[p${i}]=1`).join('&');
    expect(reasonOf(() => readWebhookQuery(pairs(64)))).toBe('accepted');
    expect(reasonOf(() => readWebhookQuery(pairs(65)))).toBe('too-many-pairs');
  });
});

describe('a form body is read as the same pairs', () => {
  const text = 'method=pay&params%5Baccount%5D=order+7';
  it.each([
    ['text', text],
    ['bytes', new TextEncoder().encode(text)],
    ["a parser's nested object", { method: 'pay', params: { account: 'order 7' } }],
    ["a parser's flat object", { method: 'pay', 'params[account]': 'order 7' }],
  ])('from %s', (_name, body) => {
    const pairs = readWebhookForm('', body);
    if (pairs instanceof Refusal) throw new Error(pairs.reason);
    const { method, params } = pairs;
    expect({ method, params: { ...params } }).toEqual({ method: 'pay', params: { account: 'order 7' } });
  });

  it.each([
    ['a value twice', { method: 'pay', 'params[a]': ['1', '2'] }, 'duplicate-name'],
    ['two methods', { method: ['pay', 'check'] }, 'duplicate-method'],
    ['an array inside params', { params: { a: ['1'] } }, 'array-parameter'],
    ['NUL', { params: { a: 'x\0' } }, 'nul-character'],
    ['half of a surrogate pair', { params: { a: '\ud800' } }, 'invalid-encoding'],
    ['__proto__', JSON.parse('{"params":{"__proto__":"x"}}'), 'forbidden-name'],
    ['params as an array', { params: ['1'] }, 'array-parameter'],
    ['deeper nesting', { params: { a: { b: '1' } } }, 'nested-parameter'],
    ['a number from a JSON parser', { params: { a: 1 } }, 'nested-parameter'],
    ['flat and nested at once', { 'params[a]': '1', params: { a: '2' } }, 'duplicate-name'],
    ['bare params', { params: 'x' }, 'bare-params'],
    ['too much', { params: { a: 'x'.repeat(16_384) } }, 'query-too-large'],
  ])('refuses %s that a body parser found', (_name, body, reason) => {
    expect(reasonOf(() => readWebhookForm('', body))).toBe(reason);
  });

  it('refuses a name that both the address and the body give', () => {
    expect(reasonOf(() => readWebhookForm('method=pay', 'method=check'))).toBe('duplicate-method');
    expect(reasonOf(() => readWebhookForm('params[a]=1', { params: { a: '1' } }))).toBe('duplicate-name');
  });

  it('takes what the address gives, with or without its question mark', () => {
    expect(readWebhookForm('?method=pay', undefined)).toMatchObject({ method: 'pay' });
    expect(readWebhookForm('?method=pay', 'params[a]=1')).toMatchObject({ method: 'pay', params: { a: '1' } });
    expect(readWebhookForm('method=pay&params[b]=2', { params: { a: '1' } })).toMatchObject({
      method: 'pay',
      params: { a: '1', b: '2' },
    });
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(reasonOf(() => readWebhookForm('', new Uint8Array([0x61, 0xff])))).toBe('invalid-encoding');
  });
});

it('the query reader reads back any names and values that were written with percent escapes', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const name = word.filter((text) => !/[[\]\0]|^\d+$|__proto__/.test(text));
  const value = word.filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, value), { maxLength: 20, selector: ([key]) => key }), (pairs) => {
      const query = pairs
        .map(([key, text]) => `params%5B${encodeURIComponent(key)}%5D=${encodeURIComponent(text)}`)
        .join('&');
      expect(Object.entries(readWebhookQuery(query).params).sort()).toEqual([...pairs].sort());
    }),
    { numRuns: 200 },
  );
});

it('the query reader answers any text at all with pairs or a reason, never with another error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
      expect(typeof reasonOf(() => readWebhookQuery(query))).toBe('string');
    }),
    { numRuns: 300 },
  );
});
