import { describe, expect, it } from 'vitest';
import { lockKey } from './lock-key.js';

// printf '"unitpay_webhooks"\n1:0:pay:7' | sha256sum, its first 8 bytes read as a signed big-endian number.
describe('lockKey', () => {
  it.each([
    ['1:0:pay:7', '-8830711804264705156'],
    ['1:0:pay:8', '5308125576860416181'],
  ])('hashes %s to the same number as sha256sum', (key, number) => {
    expect(lockKey('"unitpay_webhooks"', key)).toBe(number);
  });

  it('tells tables apart', () => {
    expect(lockKey('"a"', 'k')).not.toBe(lockKey('"b"', 'k'));
  });
});
