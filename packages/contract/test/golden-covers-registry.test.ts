import { describe, expect, it } from 'vitest';
import { shows } from '../src/conformance/shows.js';
import { goldenMethods, methodCase } from '../src/golden/method-case.js';
import { goldenData, goldenNames } from '../src/golden/text.js';
import { registry } from '../src/registry.js';

interface Waiver {
  readonly method: string;
  readonly what: string;
  readonly reason: { readonly en: string; readonly ru: string };
  readonly date: string;
}

const waivers = goldenData<Waiver[]>('waivers.json');
const names = registry.map(({ name }) => name).sort();
const waived = (method: string, what: string) =>
  waivers.some((waiver) => waiver.method === method && waiver.what === what);

it('the registry and the goldens name the same methods', shows('same-methods'), () => {
  expect(names).toEqual(goldenMethods);
});

it.each(registry)('$name takes the key that the documents name', ({ name, auth }) => {
  expect(auth).toBe(methodCase(name).documented.key);
});

describe.each(goldenMethods)('%s', (method) => {
  const files = goldenNames(method);

  it.each(['request.flat.txt', 'request.nested.txt'])('has %s', (file) => expect(files).toContain(file));

  it.each(['success', 'error'])('has a golden %s, or a waiver instead, never both', (what) => {
    const given = files.some((file) => file.startsWith(`${what}.`));
    expect(given).toBe(!waived(method, what));
  });

  it('uses every request and reply in its case, and every one of its case is there', () => {
    const { requests, replies } = methodCase(method);
    const used = [
      ...Object.keys(requests).flatMap((name) => [`${name}.flat.txt`, `${name}.nested.txt`]),
      ...Object.keys(replies),
      'case.json',
      'provenance.json',
    ];
    expect(used.sort()).toEqual([...files]);
  });
});

it.each(waivers)(
  'the waiver of $method $what is for a known method and says why and when',
  ({ method, reason, date }) => {
    expect(goldenMethods).toContain(method);
    expect([reason.en.length, reason.ru.length].every((length) => length > 20)).toBe(true);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  },
);
