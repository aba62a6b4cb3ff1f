import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from './redact.js';

const KEY = 'a/b+c d&"<Ключ>%7B😀';
const redactor = createRedactor([KEY, '']);

const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (text) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase()),
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'form-encoded': (text) => new URLSearchParams({ v: text }).toString().slice(2),
  'as JSON': (text) => JSON.stringify(text).slice(1, -1),
  'as PHP writes JSON': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/\//g, '\\/')
      .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'as HTML': (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'),
  'as numeric HTML references': (text) => Array.from(text, (character) => `&#${character.codePointAt(0)};`).join(''),
  'as hexadecimal HTML references': (text) =>
    Array.from(text, (character) => `&#x${character.codePointAt(0)?.toString(16)};`).join(''),
};

describe.each(Object.entries(ENCODINGS))('a key %s', (_, encode) => {
  it('is masked', () => {
    expect(redactor.text(`before ${encode(KEY)} after`)).toBe('before *** after');
  });

  it('is masked whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (key) => {
        expect(createRedactor([key]).text(`§${encode(key)}§`)).not.toContain(`§${encode(key)}§`);
      }),
    );
  });
});

it.each([
  ['Неверный ключ secretKey', 'Неверный ключ secretKey'],
  ['SECRETS', 'SECRETS'],
  ['the key is secret.', 'the key is ***.'],
  ['a=secret&b', 'a=***&b'],
  ['a%3Dsecret%26b', 'a%3D***%26b'],
  ['"line\\nsecret"', '"line\\n***"'],
])('the redactor takes a plain word for a key only where it stands alone: %s', (text, masked) => {
  expect(createRedactor(['secret']).text(text)).toBe(masked);
});

it('the redactor masks a longer key inside other letters too', () => {
  expect(createRedactor(['secretkey']).text('xsecretkeyx')).toBe('x***x');
});

it('the redactor masks the longer of two keys where one begins with the other', () => {
  expect(createRedactor(['key', 'key-and-more']).text('key-and-more')).toBe('***');
});

it('the redactor leaves a text without secrets alone, also when there are no keys', () => {
  expect(createRedactor([]).text('Неверный ключ')).toBe('Неверный ключ');
});

it.each([
  ['{"purse":"546946xxxxxx0236","sum":"10"}', '{"purse":"***","sum":"10"}'],
  ['{"purse":"5469460236', '{"purse":"***"'],
  ['{"phone" : 79520000000}', '{"phone" : "***"}'],
  ['{"customerEmail":"a\\"b@c"}', '{"customerEmail":"***"}'],
  ['GET /api?method=x&purse=4111&sum=1', 'GET /api?method=x&purse=***&sum=1'],
  ['params[token]=abc&params%5BcustomerPhone%5D=7999', 'params[token]=***&params%5BcustomerPhone%5D=***'],
  ['params%5bphone%5d=7999&Purse=4111', 'params%5bphone%5d=***&Purse=***'],
  [
    '{"customer_email":"a@b","Customer-Phone":7999,"e-mail":"a@b"}',
    '{"customer_email":"***","Customer-Phone":"***","e-mail":"***"}',
  ],
  ['{"phone":["7999","7888"],"sum":"10"}', '{"phone":"***","sum":"10"}'],
  ['{"purse":{"number":"4111"},"sum":"10"}', '{"purse":"***","sum":"10"}'],
  [
    'phone[]=7999&phone%5B0%5D=7888&params[phone][1]=7777&sum=10',
    'phone[]=***&phone%5B0%5D=***&params[phone][1]=***&sum=10',
  ],
  ['{"log":"{\\"purse\\":\\"4111\\",\\"sum\\":\\"10\\"}"}', '{"log":"{\\"purse\\":\\"***\\",\\"sum\\":\\"10\\"}"}'],
  [
    JSON.stringify({ log: JSON.stringify({ token: '{"signature":"abc","data":"def"}', sum: '10' }) }),
    JSON.stringify({ log: JSON.stringify({ token: '***', sum: '10' }) }),
  ],
  [
    JSON.stringify(JSON.stringify(JSON.stringify({ phone: '7999', sum: '10' }))),
    JSON.stringify(JSON.stringify(JSON.stringify({ phone: '***', sum: '10' }))),
  ],
])('the redactor masks sensitive members and pairs of %s', (text, masked) => {
  expect(redactor.text(text)).toBe(masked);
});

it('the redactor masks the values that a caller passed in sensitive parameters when they are echoed', () => {
  expect(redactor.for({ purse: '79123456789', sum: '10' }).text('Кошелёк 79123456789, сумма 10')).toBe(
    'Кошелёк ***, сумма 10',
  );
});

it('the redactor shows parameters with sensitive values and echoed keys masked, and leaves the input alone', () => {
  const params = Object.freeze({ purse: '1', account: `x${KEY}`, sum: '10' });
  expect(redactor.params(params)).toStrictEqual({ purse: '***', account: 'x***', sum: '10' });
});

it.each(['params[purse]', 'Token', 'params[secretKey]'])(
  'the redactor masks %s as the name without brackets and in its own case',
  (name) => {
    expect(redactor.params({ [name]: '4111111111111111', account: 'purse' })).toStrictEqual({
      [name]: '***',
      account: 'purse',
    });
    expect(redactor.for({ [name]: '4111111111111111' }).text('card 4111111111111111')).toBe('card ***');
  },
);

it('the redactor masks strings and sensitive members inside a value', () => {
  const value = [
    { purse: '4111', phone: 79520000000, note: `see ${KEY}`, sum: '10', nested: { token: null } },
    5,
    null,
  ];
  expect(redactor.value(value)).toStrictEqual([
    { purse: '***', phone: '***', note: 'see ***', sum: '10', nested: { token: null } },
    5,
    null,
  ]);
});

it('the redactor shows nothing of a value that a key would tear apart', () => {
  expect(createRedactor(['"]']).value(['a', 'b'])).toBeUndefined();
});

// In quadratic time each of these would run into the test's timeout.
it.each([
  ['as it is', (text: string) => text],
  ['as JSON', (text: string) => JSON.stringify(text).slice(1, -1)],
  ['as JSON in JSON', (text: string) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1)],
  ['percent-encoded', encodeURIComponent],
  ['as HTML references', (text: string) => Array.from(text, (one) => `&#${one.codePointAt(0)};`).join('')],
])('the redactor masks a key with backslashes %s', (_, encode) => {
  for (const key of ['a\\b', '\\\\a\\😀', '\\u0061\\\\', 'C:\\keys\\unitpay']) {
    expect(createRedactor([key]).text(`<${encode(key)}>`)).toBe('<***>');
  }
});

// With two ways to take a backslash, each of these would run into the test's timeout.
it.each([
  ['a run of backslashes', '\\'.repeat(40), '\\'.repeat(20_000)],
  ['backslashes between letters', '\\a'.repeat(30), `${'\\\\\\\\a'.repeat(29)}x`],
  ['escaped backslashes', '\\'.repeat(30), '\\u005c'.repeat(10_000)],
  ['the longest length, which almost stands everywhere', `${'a'.repeat(255)}b`, 'a'.repeat(65_536)],
  ['encoded percent signs', `${'%'.repeat(255)}b`, '%25'.repeat(20_000)],
  ['encoded ampersands', `${'&'.repeat(255)}b`, '&amp;'.repeat(10_000)],
  ['two thousand letters', 'key-'.repeat(500), `${'key-'.repeat(499)}key `.repeat(50)],
])('the redactor takes no exponential time with a key of %s', (_, key, text) => {
  expect(createRedactor([key]).text(text)).toBeTypeOf('string');
});

it.each(['\\', '%25', '&amp;', '&#0', '\\u00', '"purse":"', '\\"purse\\":\\"', '"phone":[', 'phone%5B'])(
  'the redactor takes linear time over a megabyte of %s',
  (piece) => {
    const text = piece.repeat(1_048_576 / piece.length);
    expect(createRedactor(['p/r+ö j&"']).text(text)).toBeTypeOf('string');
  },
);

it('the redactor masks a key wherever it begins after a part of itself', () => {
  expect(createRedactor(['aab-key']).text('aaab-key aab-aab-keyaab-key')).toBe('a*** aab-******');
});

it('the redactor masks a key whose characters are encoded each in another way', () => {
  const mixed = 'k\\u0065%79%25252d&#x66;%D1%84&amp;amp;\\ud83d\\ude00%F0%9F%98%80';
  expect(createRedactor(['key-fф&😀😀']).text(`<${mixed}>`)).toBe('<***>');
});

it('the redactor takes nothing with it that only begins like the key', () => {
  expect(createRedactor(['kab%-key%']).text('kab%-key%6Bxyz')).toBe('***6Bxyz');
});

it.each(['&#9999999;', '&#x110000;'])('the redactor reads a text with %s, which is no character', (reference) => {
  expect(createRedactor([KEY]).text(`${reference} ${KEY} ${reference}`)).toBe(`${reference} *** ${reference}`);
});

it('the redactor masks keys that overlap as one', () => {
  expect(createRedactor(['abc-def', 'def-ghi']).text('abc-def-ghi')).toBe('***');
});

it('the redactor masks a megabyte in one pass', () => {
  expect(redactor.text(`${'a/b+c d%'.repeat(131_072)}${KEY}`).endsWith('***')).toBe(true);
});
