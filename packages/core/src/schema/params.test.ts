import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkCall } from '../options/check-options.js';
import { id } from './ids.js';
import { money } from './money.js';
import { params, rule } from './params.js';

const schema = v.pipe(
  params({ paymentId: id(), sum: v.optional(money()) }, { amount: 'is called "sum" here' }),
  rule('sum', ({ sum }) => (sum === '13' ? 'brings bad luck' : undefined)),
);

function messageOf(input: unknown): string {
  try {
    checkCall('refundPayment', schema, input);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('parameters', () => {
  test('are refused before anything is sent, with the method and every wrong parameter named', () => {
    expect(messageOf({ paymentId: 'x', sum: -1 })).toMatch(
      /^refundPayment: "paymentId": .*; "sum": .*Nothing was sent/,
    );
  });

  test.each([
    [{ payment_id: '1', paymentId: '1' }, '"payment_id": is not a parameter here: perhaps "paymentId" is meant'],
    [{ paymentId: '1', amount: 1 }, '"amount": is called "sum" here'],
    [{ paymentId: '1', sum: 13 }, '"sum": brings bad luck'],
    [{ paymentId: '1', __proto__: { sum: -1 } }, '"sum"'],
    [[], '"paymentId": is required'],
  ])('%o: %s', (input, message) => {
    expect(messageOf(input)).toContain(message);
  });

  test('that do not exist are all named at once', () => {
    expect(messageOf({ paymentId: '1', foo: 1, bar: 2, baz: 3 })).toMatch(
      /"foo": is not a parameter here; the parameters are paymentId, sum; "bar": .*; "baz": /,
    );
  });

  test('are named by habit before spelling', () => {
    const habits = params({
      account: id(),
      sum: money(),
      desc: id(),
      paymentId: id(),
      cashItems: id(),
      customerEmail: id(),
    });
    for (const [habit, name] of [
      ['amount', 'sum'],
      ['orderId', 'account'],
      ['order_id', 'account'],
      ['description', 'desc'],
      ['id', 'paymentId'],
      ['items', 'cashItems'],
      ['email', 'customerEmail'],
    ] as const) {
      const { issues } = v.safeParse(habits, { [habit]: '1' });
      expect(issues?.map(({ message }) => message)).toContain(`is not a parameter here: it is called "${name}"`);
    }
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('called %s are refused like any other', (name) => {
    expect(messageOf({ paymentId: '1', [name]: 1 })).toContain(`"${name}": is not a parameter here`);
  });

  test('that are optional may be undefined, and nothing else instead of a value', () => {
    expect(messageOf({ paymentId: '1', sum: undefined })).toBe('accepted');
    expect(messageOf({ paymentId: '1', sum: null })).toContain('got null');
  });

  test('are not judged by rules over several of them before each is right by itself', () => {
    expect(messageOf({ paymentId: '', sum: '13' })).not.toContain('bad luck');
  });

  test('that come from JSON.parse with __proto__ in them are refused', () => {
    expect(messageOf(JSON.parse('{"paymentId":"1","__proto__":{"sum":"1"}}'))).toContain('"__proto__"');
  });
});
