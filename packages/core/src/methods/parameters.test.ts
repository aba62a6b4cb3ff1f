import { describe, expect, test } from 'vitest';
import { GOLDEN_METHODS } from '../../test/golden-methods.js';
import { SAMPLES } from '../../test/samples.js';
import { frozen } from '../../test/support/frozen.js';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import { checkCall } from '../options/check-options.js';
import * as methods from './index.js';

const registry = Object.values(methods);

/** The entries of a method's parameters: also there when the schema is a pipe. */
function entriesOf(method: (typeof registry)[number]): Record<string, { readonly type: string }> {
  return method.params.entries;
}

function problemsOf(method: (typeof registry)[number], input: unknown): readonly { path: string; message: string }[] {
  try {
    checkCall(method.name, method.params, input);
    return [];
  } catch (error) {
    if (error instanceof UnitPayValidationError) return error.issues;
    throw error;
  }
}

const every = registry.flatMap((method) =>
  Object.entries(entriesOf(method)).map(([name, schema]) => ({
    title: `${method.name} ${name}`,
    method,
    name,
    required: schema.type !== 'optional',
  })),
);

describe('all methods', () => {
  test('are declared under the names of the documents', () => {
    expect(registry.map(({ name }) => name).sort()).toEqual(GOLDEN_METHODS.map(({ name }) => name));
  });

  test.each(Object.entries(methods))('%s is exported under its own name', (exported, { name }) => {
    expect(exported).toBe(name);
  });

  test.each(registry)('$name with every parameter is accepted, frozen, and becomes text only', (method) => {
    const input = frozen(SAMPLES[method.name]);
    const output = Object.entries(checkCall(method.name, method.params, input));
    expect(Object.keys(input).sort()).toEqual(Object.keys(entriesOf(method)).sort());
    for (const [name, value] of output) expect([name, typeof value]).toEqual([name, 'string']);
  });

  test.each(registry)('$name without its optional parameters is accepted', (method) => {
    const required = every.filter((entry) => entry.method === method && entry.required).map(({ name }) => name);
    const sample: Readonly<Record<string, unknown>> = { ...SAMPLES[method.name], paymentType: 'card' };
    expect(problemsOf(method, Object.fromEntries(required.map((name) => [name, sample[name]])))).toEqual([]);
  });

  test.each(registry)('$name refuses what is not an object', (method) => {
    for (const input of [null, undefined, 'x', 1])
      expect(problemsOf(method, input)[0]?.message).toContain('expected an object');
  });

  test.each(registry)('$name refuses names it does not know', (method) => {
    const problems = problemsOf(method, { ...SAMPLES[method.name], nonsenseParameter: 1 });
    expect(problems).toEqual([expect.objectContaining({ path: 'nonsenseParameter' })]);
  });

  const own = ['secretKey', 'method', 'params', 'test'];
  test.each(
    registry.flatMap((method) => own.map((name) => ({ title: `${method.name} does not take ${name}`, method, name }))),
  )('$title as a parameter', ({ method, name }) => {
    const problems = problemsOf(method, { ...SAMPLES[method.name], [name]: '1' });
    expect(problems).toEqual([{ path: name, message: expect.stringMatching(/remove it|option|pass the parameters/) }]);
  });

  test.each(registry.filter(({ auth }) => auth === 'project'))('$name does not take login as a parameter', (method) => {
    const problems = problemsOf(method, { ...SAMPLES[method.name], login: 'me@shop.ru' });
    expect(problems).toEqual([{ path: 'login', message: expect.stringContaining('partner.login') }]);
  });
});

describe('every parameter of every method', () => {
  test.each(every.filter(({ required }) => required))('$title is named when it is missing', ({ method, name }) => {
    const { [name]: _, ...rest } = { ...SAMPLES[method.name] } as Record<string, unknown>;
    expect(problemsOf(method, rest)).toContainEqual({ path: name, message: 'is required' });
  });

  test.each(every)('$title is named when it is of a wrong type', ({ method, name }) => {
    for (const wrong of [null, { a: 1 }, Symbol('x'), () => 1, new Date(0), '']) {
      const problems = problemsOf(method, { ...SAMPLES[method.name], [name]: wrong });
      expect(problems.map(({ path }) => path)).toContain(name);
    }
  });

  test.each(every)('$title is named when it is an infinite number or none', ({ method, name }) => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const problems = problemsOf(method, { ...SAMPLES[method.name], [name]: wrong });
      expect(problems.map(({ path }) => path)).toContain(name);
    }
  });

  test.each(every)('$title is named when it is too long', ({ method, name }) => {
    for (const wrong of ['1'.repeat(100_000), 'https://a.ru/'.padEnd(100_000, 'x'), `a@${'b'.repeat(100_000)}`]) {
      const problems = problemsOf(method, { ...SAMPLES[method.name], [name]: wrong });
      expect(problems.map(({ path }) => path)).toContain(name);
    }
  });

  test.each(every)('$title is named when it holds what no URL can carry', ({ method, name }) => {
    for (const wrong of ['a\0b', 'a\ud800b']) {
      const problems = problemsOf(method, { ...SAMPLES[method.name], [name]: wrong });
      expect(problems.map(({ path }) => path)).toContain(name);
    }
  });

  test.each(every)('$title never repeats a wrong value in its message', ({ method, name }) => {
    const problems = problemsOf(method, { ...SAMPLES[method.name], [name]: { key: 'A0066E547A0-SECRET' } });
    expect(JSON.stringify(problems)).not.toContain('SECRET');
  });
});
