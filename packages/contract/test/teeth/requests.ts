/**
 * @module
 * Requests, by the comparison with what the client sends.
 */
import { describe, expect, it } from 'vitest';
import { captureCall } from '../../src/client/capture.js';
import { queryDifferences } from '../../src/compare/query.js';
import type { Damage } from '../../src/damage/damage.js';
import { damageQuery } from '../../src/damage/damage-query.js';
import { goldenRequests } from '../../src/golden/method-case.js';
import { named } from '../../src/named.js';
import { missed } from './missed.js';

/** Declares the tests. */
export function requestsHaveTeeth(): void {
  describe('no damage of a golden request goes unnoticed by the comparison with the client', () => {
    it.each(named(goldenRequests(), ({ method, name, layout }) => `${method}/${name}.${layout}.txt`))(
      '%s',
      async (_title, request) => {
        const { queries } = await captureCall(request, request.layout, '{"result":{}}');
        const notices = ({ text }: Damage) => queryDifferences(text, queries[0] ?? '').length > 0;
        expect(await missed('requests', damageQuery(request.query), notices)).toEqual([]);
      },
    );
  });
}
