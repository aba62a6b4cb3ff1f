import { expect, it, vi } from 'vitest';
import { equalSignatures, signParts } from './signature.js';

// Computed with: printf '<parts joined with {up}>' | sha256sum
const VECTORS: ReadonlyArray<readonly [parts: readonly string[], hex: string]> = [
  [['order-7', 'RUB', 'desc', '900.00', 'secret'], '6feff33b3e9c8047393e34b21bb2870c9584a06f3404ab74e2ab85a4754312e3'],
  [['Чехол', 'ключ'], '759463cb72329e3d3cd1b8c216a13e6b3c0c8e9ba684264a252cef3eb0a982b7'],
  [[], 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
];

it.each(VECTORS)('the signature hashes %j as sha256sum does', (parts, hex) => {
  expect(signParts(parts)).toBe(hex);
});

it('the signature is the same in a runtime that hashes in several steps only', async () => {
  vi.doMock('node:crypto', async (original) => ({ ...(await original<object>()), hash: undefined }));
  try {
    // Another name, so that it is loaded once more and nothing else is.
    const name = './signature.js?in-steps';
    const steps = (await import(name)) as typeof import('./signature.js');
    expect(steps.signParts).not.toBe(signParts);
    for (const [parts, hex] of VECTORS) expect(steps.signParts(parts)).toBe(hex);
  } finally {
    vi.doUnmock('node:crypto');
  }
});

it('the signature calls equal texts equal', () => {
  expect(equalSignatures('abc', 'abc')).toBe(true);
});

it('the signature calls texts of one length that differ in one character unequal', () => {
  expect(equalSignatures('abc', 'abd')).toBe(false);
});

it.each(['', 'ab', 'abcd', 'ab\u00e9'])(
  'the signature calls a text of another length (%j) unequal instead of throwing',
  (received) => {
    expect(equalSignatures('abc', received)).toBe(false);
  },
);
