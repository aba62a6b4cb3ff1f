import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { massPayment } from './mass-payment.js';

const payout = { transactionId: 'payout-17', sum: '100.00', purse: '4111111111111111', paymentType: 'card' } as const;

function problemsOf(params: Record<string, unknown>): string[] {
  const { issues = [] } = v.safeParse(massPayment.params, { ...payout, ...params });
  return issues.map((issue) => `${issue.path?.[0]?.key}: ${issue.message}`);
}

describe('a payout', () => {
  test.each(['Выплата.17,май', 'abc', '1,2.3', 'Ёж'])('takes the comment %s', (comment) => {
    expect(problemsOf({ comment })).toEqual([]);
  });

  test.each(['a b', 'a-b', 'a!', '№1', 'a\nb', '<b>', '😀', 'a_b', 'a;b'])(
    'refuses the comment %o by name',
    (comment) => {
      expect(problemsOf({ comment })).toEqual([
        expect.stringMatching(/^comment: expected letters, digits, dots and commas only/),
      ]);
    },
  );

  test('refuses a comment longer than 255 characters by name', () => {
    expect(problemsOf({ comment: 'я'.repeat(256) })).toEqual([
      'comment: too long: 256 characters, at most 255 are allowed',
    ]);
  });

  test('by SBP needs the bank of the recipient', () => {
    expect(problemsOf({ paymentType: 'sbp' })).toEqual([
      expect.stringMatching(/^memberId: is required .* getSbpBankList/),
    ]);
    expect(problemsOf({ paymentType: 'sbp', memberId: '100000000001' })).toEqual([]);
  });

  test('refuses a purse with other characters, and does not repeat it', () => {
    const [problem = ''] = problemsOf({ purse: '4111 1111 1111 1111' });
    expect(problem).toMatch(/^purse: expected a wallet/);
    expect(problem).not.toContain('4111');
  });

  test('may be repeated, which its transactionId makes harmless', () => {
    expect(massPayment.safe).toBe(true);
  });
});
