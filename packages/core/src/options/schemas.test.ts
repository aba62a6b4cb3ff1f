import { describe, expect, it } from 'vitest';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import { createRedactor } from '../wire/redact.js';
import { checkOptions } from './check-options.js';
import { maskingErrors } from './masking-errors.js';
import { checkedOption, loggerOption, namedOptions, period, stringOption, whole, withDefault } from './schemas.js';

const options = namedOptions({
  retention: withDefault(period(), 1_000),
  keyPrefix: withDefault(stringOption(), 'unitpay:'),
  attempts: withDefault(whole(1, 5, 'attempts'), 2),
  logger: withDefault(loggerOption('info', 'warn'), false),
  even: withDefault(
    checkedOption<number>((value) => (Number(value) % 2 === 0 ? undefined : 'expected an even number')),
    2,
  ),
});
const check = (given: object) => checkOptions('store', options, given);

/** What is said about one option. */
function problem(given: object): string {
  try {
    check(given);
  } catch (error) {
    return error instanceof UnitPayValidationError
      ? error.issues.map(({ path, message }) => `${path}: ${message}`).join()
      : String(error);
  }
  return 'fine';
}

describe('an option', () => {
  it('that is left out has its default', () => {
    expect(check({})).toEqual({ retention: 1_000, keyPrefix: 'unitpay:', attempts: 2, logger: false, even: 2 });
  });

  it.each([1, 30 * 24 * 3_600_000, Number.POSITIVE_INFINITY])('of a duration takes %s', (retention) => {
    expect(check({ retention })).toMatchObject({ retention });
  });

  it.each([0, -1, 1.5, Number.NaN, '1000', Number.NEGATIVE_INFINITY])('of a duration refuses %s', (retention) => {
    expect(problem({ retention })).toBe('retention: expected a whole number of milliseconds from 1, or Infinity');
  });

  it('of a text takes an empty one, and names the kind of anything else', () => {
    expect(check({ keyPrefix: '' })).toMatchObject({ keyPrefix: '' });
    expect(problem({ keyPrefix: 5 })).toMatch(/^keyPrefix: expected a string, /);
  });

  it.each([0, 6, 1.5, '2'])('of a count refuses %s with its limits', (attempts) => {
    expect(problem({ attempts })).toBe('attempts: expected a whole number of attempts from 1 to 5');
  });

  it.each([true, null, {}, { info: () => {} }, { info: () => {}, warn: 1 }])('of a logger refuses %o', (logger) => {
    expect(problem({ logger })).toMatch(/^logger: expected an object with info, warn, or false to log nothing/);
  });

  it('that a function judges is refused in the words of that function', () => {
    expect(problem({ even: 3 })).toBe('even: expected an even number');
  });
});

describe('masking', () => {
  const redactor = createRedactor(['a-secret-key-0001']);
  const masking = (failure: unknown) =>
    maskingErrors('new UnitPay', redactor, 'options', () => {
      throw failure;
    });

  it('strikes keys out of what is said about wrong input', () => {
    const issues = [{ path: 'a-secret-key-0001', message: 'unknown option a-secret-key-0001' }];
    expect(() => masking(new UnitPayValidationError('x', issues))).toThrow(/^(?!.*a-secret-key).*new UnitPay/s);
  });

  it('passes on what is not about wrong input', () => {
    const failure = new RangeError('stack');
    expect(() => masking(failure)).toThrow(failure);
  });
});
