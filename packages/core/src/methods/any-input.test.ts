import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../test/samples.js';
import { anyText } from '../../test/support/arbitrary-text.js';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import { checkCall } from '../options/check-options.js';
import { parseJson } from '../wire/json.js';
import * as methods from './index.js';

const registry = Object.values(methods);
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withNullPrototype: true,
  withTypedArray: true,
  withMap: true,
});

/** Checked parameters, or the error; anything else that is thrown fails the test. */
function outcome(method: (typeof registry)[number], input: unknown): unknown {
  try {
    return checkCall(method.name, method.params, input);
  } catch (error) {
    if (error instanceof UnitPayValidationError && error.outcome === 'not-sent') return error;
    throw error;
  }
}

describe('any input at all', () => {
  test.each(registry)('of $name is checked or refused, never anything else', (method) => {
    fc.assert(
      fc.property(anything, (input) => outcome(method, input) !== undefined),
      { numRuns: 20 },
    );
  });

  test.each(registry)('in one parameter of $name is sent as text or refused', (method) => {
    const names = Object.keys(method.params.entries);
    fc.assert(
      fc.property(fc.constantFrom(...names), anything, (name, value) => {
        const read = outcome(method, { ...SAMPLES[method.name], [name]: value });
        if (read instanceof UnitPayValidationError) return read.issues.length > 0;
        return Object.values(read as object).every((text) => text === undefined || typeof text === 'string');
      }),
      { numRuns: 25 },
    );
  });

  test.each(registry)('as text in one parameter of $name survives the URL or is refused', (method) => {
    const names = Object.keys(method.params.entries).filter((name) => name !== 'cashItems');
    fc.assert(
      fc.property(fc.constantFrom(...names), anyText(), (name, value) => {
        const read = outcome(method, { ...SAMPLES[method.name], [name]: value });
        if (read instanceof UnitPayValidationError) return;
        expect((read as Record<string, unknown>)[name]).toBe(value);
        expect(decodeURIComponent(encodeURIComponent(value))).toBe(value);
      }),
      { numRuns: 25 },
    );
  });
});

describe('any reply at all', () => {
  test.each(registry)('to $name is read or refused with issues', (method) => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = v.safeParse<v.GenericSchema>(method.result, parseJson(text));
        return read.success || read.issues.length > 0;
      }),
      { numRuns: 25 },
    );
  });

  test.each(registry)('to $name with any value in any documented field is read or refused with issues', (method) => {
    const fields = [
      'type',
      'paymentId',
      'status',
      'isPreauth',
      'refunds',
      'sum',
      'date',
      'in',
      'unitwallet',
      'message',
      '__proto__',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (reply) => {
        const read = v.safeParse<v.GenericSchema>(method.result, parseJson(JSON.stringify(reply)));
        return read.success || read.issues.length > 0;
      }),
      { numRuns: 25 },
    );
  });
});
