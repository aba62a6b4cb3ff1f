import { ERROR_TEXTS, SUCCESS_TEXTS } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { goldenAnswers } from '../src/golden/method-case.js';

const texts = Object.entries({ ...ERROR_TEXTS, ...SUCCESS_TEXTS }).map(([name, text]) => ({ name, ...text }));
const bodies = goldenAnswers().map(({ body }) => body);

it.each(texts.filter(({ origin }) => origin === 'documented'))(
  'the mock’s text $name, which it calls documented, is in a golden word by word',
  ({ message, source }) => {
    expect(source).toMatch(/\d{4}/);
    expect(bodies.some((body) => body.includes(JSON.stringify(message)))).toBe(true);
  },
);

it.each(texts.filter(({ origin }) => origin === 'derived'))(
  'the mock’s text $name, which it calls its own, is in no golden',
  ({ message }) => {
    expect(bodies.some((body) => body.includes(JSON.stringify(message)))).toBe(false);
  },
);
