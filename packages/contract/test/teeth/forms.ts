/**
 * @module
 * Addresses of payment forms, by what the client builds.
 */
import { describe, expect, it } from 'vitest';
import { formUrl } from '../../src/client/form-url.js';
import { queryDifferences } from '../../src/compare/query.js';
import type { Damage } from '../../src/damage/damage.js';
import { damageAddress } from '../../src/damage/damage-address.js';
import { damageQuery } from '../../src/damage/damage-query.js';
import { goldenForms } from '../../src/golden/forms.js';
import { named } from '../../src/named.js';
import { missed } from './missed.js';

/** Declares the tests. */
export function formsHaveTeeth(): void {
  describe('no damage of a golden form goes unnoticed by the comparison with the client', () => {
    it.each(named(goldenForms(), ({ file }) => file))('%s', async (_file, form) => {
      const [builtAddress = '', built = ''] = formUrl(form).split('?');
      const [address = '', query = ''] = form.url.split('?');
      const differs = ({ text }: Damage) => queryDifferences(text, built).length > 0;
      expect(await missed('forms', damageQuery(query), differs)).toEqual([]);
      expect(await missed('addresses of forms', damageAddress(address), ({ text }) => text !== builtAddress)).toEqual(
        [],
      );
    });
  });
}
