import { ERROR_TEXTS, SUCCESS_TEXTS } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { codes } from '../src/golden/dictionaries.js';
import { goldenAnswers } from '../src/golden/method-case.js';

const texts = Object.entries({ ...ERROR_TEXTS, ...SUCCESS_TEXTS }).map(([name, text]) => ({ name, ...text }));
const bodies = goldenAnswers().map(({ body }) => body);
/** The limit of a payout is a setting of the mock; the documents' is its default. */
const inTable = (message: string) => codes('payoutErrors').includes(message.replace('{name}', '15 000'));

it.each(texts.filter(({ origin }) => origin === 'documented'))(
  'the mock’s text $name, which it calls documented, is in a golden or a table word by word',
  ({ message, source }) => {
    expect(source).toMatch(/\d{4}/);
    expect(inTable(message) || bodies.some((body) => body.includes(JSON.stringify(message)))).toBe(true);
  },
);

it.each(texts.filter(({ origin }) => origin === 'derived'))(
  'the mock’s text $name, which it calls its own, is in no golden and no table',
  ({ message }) => {
    expect(inTable(message) || bodies.some((body) => body.includes(JSON.stringify(message)))).toBe(false);
  },
);
