import { UnitPay, UnitPayAbortError, UnitPayRefundError, UnitPayValidationError } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { CliError } from '../cli-error.js';
import { TEXTS } from '../texts/texts.js';
import { explainFailure } from './explain-failure.js';

const explained = (error: unknown, lang: 'en' | 'ru' = 'en') => explainFailure(error, lang, TEXTS[lang]);
const wrong = (path: string) =>
  new UnitPayValidationError('new UnitPay', [{ path, message: 'expected a key' }], 'options');

describe('what ended a run', () => {
  it('in a way that the command itself has named is passed on', () => {
    expect(explained(new CliError(7, 'Nothing was sent.'))).toMatchObject({
      message: 'Nothing was sent.',
      exitCode: 7,
    });
  });

  it.each(['secretKey', 'publicKey', 'projectId', 'baseUrl', 'testSecretKey', 'partner'])(
    'by a wrong setting has code 3: %s',
    (path) => {
      expect(explained(wrong(path)).exitCode).toBe(3);
    },
  );

  it('by a missing account names the variables of the account', () => {
    expect(explained(wrong('partner')).message).toContain('UNITPAY_LOGIN and UNITPAY_ACCOUNT_KEY');
    expect(explained(wrong('partner'), 'ru').message).toContain('Методам аккаунта нужны UNITPAY_LOGIN');
  });

  it('by wrong input has code 2 and a line for each wrong value', () => {
    const { message, exitCode } = explained(
      new UnitPayValidationError('getPayment', [
        { path: 'paymentId', message: 'expected an id' },
        { path: '', message: 'expected an object' },
      ]),
    );
    expect([exitCode, message.split('\n')]).toEqual([
      2,
      ['The input is wrong; nothing was sent:', '  paymentId: expected an id', '  —: expected an object'],
    ]);
  });

  it.each([
    ['not-sent', 5],
    ['refused', 4],
    ['unknown', 6],
  ] as const)('with the outcome %s has code %i', (outcome, exitCode) => {
    expect(explained(new UnitPayAbortError({ method: 'refundPayment', outcome, safe: false })).exitCode).toBe(exitCode);
  });

  it('by a refund that can not be had is a refusal, also where nothing was sent', () => {
    const error = new UnitPayRefundError('held', {
      reason: 'held',
      outcome: 'not-sent',
      paymentId: '7',
      observed: undefined,
    });
    expect(explained(error).exitCode).toBe(4);
  });

  it('is explained in Russian above the English message, which can be searched for', async () => {
    const client = new UnitPay({
      projectId: 1,
      secretKey: 'key-of-the-project',
      maxRetries: 0,
      fetch: async () => Response.json({ error: { code: -32000, message: 'Неверный ключ' } }),
    });
    const error = await client.getPayment({ paymentId: '5' }).catch((failure: unknown) => failure);
    expect(explained(error, 'ru').message).toMatch(
      /^UnitPay ответил ошибкой -32000.*\n.*UnitPay answered with an error/s,
    );
    expect(explained(error, 'en').message).not.toMatch(/^UnitPay ответил/);
  });

  it.each([[new TypeError('x is undefined')], ['a word']])(
    'by a fault of this program has code 70 and asks for a report: %s',
    (error) => {
      const { message, exitCode } = explained(error);
      expect([exitCode, message]).toEqual([70, expect.stringContaining('please report it, without keys')]);
    },
  );
});
