import { ERROR_TEXTS, SUCCESS_TEXTS } from '@unitpay-kit/mock-server';
import { expect, it } from 'vitest';
import { codes } from '../src/golden/dictionaries.js';
import { goldenAnswers } from '../src/golden/method-case.js';

const texts = Object.entries({ ...ERROR_TEXTS, ...SUCCESS_TEXTS }).map(([name, text]) => ({ name, ...text }));
const bodies = goldenAnswers().map(({ body }) => body);
/** Limits of payouts are settings of the mock; those of the sources stand here. */
const asPrinted = (message: string) => ['15 000', '50'].map((limit) => message.replace('{name}', limit));
const tables = [...codes('payoutErrors'), ...codes('receiptErrors')];
const isPrinted = (message: string) =>
  asPrinted(message).some(
    (text) => tables.includes(text) || bodies.some((body) => body.includes(JSON.stringify(text))),
  );

it.each(texts.filter(({ origin }) => origin === 'documented'))(
  'the mock’s text $name, which it calls documented, is in a golden or a table word by word',
  ({ message, source }) => {
    expect(source).toMatch(/\d{4}/);
    expect(isPrinted(message)).toBe(true);
  },
);

it.each(texts.filter(({ origin }) => origin === 'derived'))(
  'the mock’s text $name, which it calls its own, is in no golden and no table',
  ({ message }) => {
    expect(isPrinted(message)).toBe(false);
  },
);
