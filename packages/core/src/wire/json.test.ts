import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.js';
import { NumberText } from './number-text.js';
import { unwrapNumbers } from './unwrap-numbers.js';

function accepts(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return false;
  }
}

/** Drops what parseJson drops on purpose, so that the rest can be compared with JSON.parse. */
function withoutProto(this: unknown, key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

describe('against JSON.parse', () => {
  it('gives the same value for any JSON, whatever its spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t', '\r\n '), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        expect(unwrapNumbers(parseJson(text))).toStrictEqual(JSON.parse(text, withoutProto));
      }),
    );
  });

  it('refuses exactly the texts that JSON.parse refuses', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', '"', '\\', '{', ']', ',', ':', '0', '-', '.', 'e', 'n', ' ', '\u0007'),
      )
      .map(
        ([json, at, insert]) =>
          json.slice(0, at % (json.length + 1)) + insert + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(damaged, (text) => {
        expect(accepts(() => parseJson(text))).toBe(accepts(() => JSON.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same number for any decimal literal that JavaScript can hold, and its text for any other', () => {
    const literal = fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.bigInt({ min: 0n, max: 10n ** 22n }),
        fc.option(fc.stringMatching(/^\d{1,8}$/)),
        fc.option(fc.integer({ min: -30, max: 30 })),
      )
      .map(
        ([sign, whole, fraction, exponent]) =>
          `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${exponent === null ? '' : `E${exponent}`}`,
      );
    fc.assert(
      fc.property(literal, (text) => {
        const parsed = parseJson(text);
        const number = JSON.parse(text) as number;
        if (parsed instanceof NumberText) expect(parsed.text).toBe(text);
        else expect(parsed).toBe(number);
        const unwrapped = unwrapNumbers(parsed);
        if (typeof unwrapped === 'number') expect(unwrapped).toBe(number);
        else expect(unwrapped).toBe(text);
      }),
    );
  });
});

it.each(['9007199254740993', '10.00', '0.70', '1E2', '-0', '1e400'])(
  'the JSON parser keeps the digits of %s',
  (text) => {
    expect(parseJson(text)).toStrictEqual(new NumberText(text));
  },
);

it.each(['0', '7', '-1.5', '9007199254740991', '3.5', '1e+21'])(
  'the JSON parser gives %s as a plain number',
  (text) => {
    expect(parseJson(text)).toBe(Number(text));
  },
);

it.each([
  ['10.00', 10],
  ['0.70', 0.7],
  ['1E2', 100],
  ['-0', -0],
  ['9007199254740993', '9007199254740993'],
  ['0.30000000000000004441', '0.30000000000000004441'],
  ['1e400', '1e400'],
])('the JSON parser shows a number nobody declared, %s, as %j', (text, shown) => {
  expect(unwrapNumbers(parseJson(`{"a":[${text}]}`))).toStrictEqual({ a: [shown] });
});

it('the JSON parser drops __proto__ members, so that no copy of the value can change a prototype', () => {
  const value = parseJson('{"__proto__":{"admin":true},"a":1}');
  expect(Object.keys(value as object)).toStrictEqual(['a']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

it('the JSON parser refuses nesting that would overflow the stack', () => {
  expect(() => parseJson('['.repeat(500_000))).toThrow(new SyntaxError('nested too deeply at character 100'));
});

it('the JSON parser names the position of a fault and nothing of the text', () => {
  expect(() => parseJson('{"a": secret}')).toThrow(new SyntaxError('unexpected character at character 6'));
});

it('the JSON parser reads a string of a million characters', () => {
  expect(parseJson(`"${'x'.repeat(1_000_000)}"`)).toHaveLength(1_000_000);
});

it('the JSON parser leaves dates and untouched values as they are', () => {
  const value = { at: new Date(0), list: [1, 'a', null] };
  expect(unwrapNumbers(value)).toBe(value);
});

it('the JSON parser reads any value alike by its fast path and by its careful one', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      // A fraction beside it keeps the whole text from the fast path.
      const [careful] = parseJson(`[${text},0.50]`) as unknown[];
      expect(parseJson(text)).toStrictEqual(careful);
    }),
  );
});

it.each([
  ['{"a":1.50}', { a: '1.50' }],
  ['[1, -0]', [1, '-0']],
  ['{"a" : 9007199254740993}', { a: '9007199254740993' }],
  ['{"a":1E2}', { a: '1E2' }],
  ['{"__proto__":{"x":1},"a":1}', { a: 1 }],
  ['{"\\u005f_proto__":{"x":1},"a":1}', { a: 1 }],
])('the fast path leaves %s to the careful one', (text, value) => {
  const read = parseJson(text);
  expect(JSON.parse(JSON.stringify(read))).toStrictEqual(value);
  expect(Object.getPrototypeOf(read)).not.toHaveProperty('x');
});

it('the fast path takes no nesting that the careful one refuses', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(() => parseJson(nested(100))).not.toThrow();
  expect(() => parseJson(nested(101))).toThrow('nested too deeply');
});
