/**
 * @module
 * Signature vectors.
 */
import { describe, expect, it } from 'vitest';
import { damageHex } from '../../src/damage/damage-hex.js';
import { damageVector } from '../../src/damage/damage-vector.js';
import { vectors } from '../../src/golden/vectors.js';
import { named } from '../../src/named.js';
import { sha256, signedText } from '../../src/wire/signature.js';
import { missed } from './missed.js';

/** Declares the tests. */
export function vectorsHaveTeeth(): void {
  describe('no damage of a signature vector goes unnoticed', () => {
    it.each(named(vectors(), ({ id }) => id))('%s', async (_id, vector) => {
      const text = signedText(vector);
      expect(await missed('hashes', damageHex(vector.hash), (damage) => damage.text !== sha256(text))).toEqual([]);
      expect(
        await missed('signed texts', damageVector(vector), (damage) => sha256(damage.text) !== vector.hash),
      ).toEqual([]);
    });
  });
}
