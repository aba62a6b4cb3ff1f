import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from './read-query.js';

function read(query: string) {
  const { method, params } = readQuery(query);
  return { method, ...Object.fromEntries(params) };
}

describe('the query of an API call', () => {
  it('is read flat', () => {
    expect(read('method=getPayment&paymentId=1&secretKey=k')).toEqual({
      method: 'getPayment',
      paymentId: '1',
      secretKey: 'k',
    });
  });

  it('is read nested, with brackets literal or encoded in either case', () => {
    expect(read('method=m&params[a]=1&params%5Bb%5D=2&params%5bc%5d=3')).toEqual({
      method: 'm',
      a: '1',
      b: '2',
      c: '3',
    });
  });

  it('takes a space as + and as %20', () => {
    expect(read('desc=a+b%20c')).toEqual({ method: null, desc: 'a b c' });
  });

  it('prefers flat when a name comes in both layouts', () => {
    expect(read('params[sum]=1&sum=2&params[sum]=3')['sum' as never]).toBe('2');
  });

  it('takes the last of a repeated name, as PHP does', () => {
    expect(read('sum=1&sum=2')['sum' as never]).toBe('2');
  });

  it('keeps text whose percent-encoding is broken', () => {
    expect(read('desc=100%')['desc' as never]).toBe('100%');
  });

  it('ignores lists and deeper nesting', () => {
    expect(read('params[a][b]=1&params[c][]=2&x[]=3')).toEqual({ method: null });
  });

  it('reads back whatever was encoded, flat or nested', () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,9}$/), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(values, fc.boolean(), (dictionary, nested) => {
        delete dictionary['method'];
        const pairs = Object.entries(dictionary).map(
          ([name, value]) => [nested ? `params[${name}]` : name, value] as [string, string],
        );
        expect(Object.fromEntries(readQuery(new URLSearchParams(pairs).toString()).params)).toEqual({ ...dictionary });
      }),
    );
  });
});
