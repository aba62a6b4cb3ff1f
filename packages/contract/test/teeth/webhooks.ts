/**
 * @module
 * Webhooks, by their signature, their pairs, and what the mock sends.
 */
import { describe, expect, it } from 'vitest';
import { readsWebhook } from '../../src/client/read-webhook.js';
import type { Damage } from '../../src/damage/damage.js';
import { damageJson } from '../../src/damage/damage-json.js';
import { damageQuery } from '../../src/damage/damage-query.js';
import { goldenPairs, goldenWebhooks } from '../../src/golden/webhooks.js';
import { likenesses, pairDifferences, sentWebhooks } from '../../src/mock/sent-webhooks.js';
import { named } from '../../src/named.js';
import { webhookSignatureHolds } from '../../src/wire/signature.js';
import { missed } from './missed.js';

/** Declares the tests. */
export function webhooksHaveTeeth(): void {
  describe('no damage of a golden webhook goes unnoticed: by the signature, or by the pairs as transcribed', () => {
    // What stands beside `method` and outside params[...] can be of the merchant's own address: it says nothing, and nothing covers it.
    const damages = (query: string) =>
      damageQuery(query).filter(({ kind, name }) => kind !== 'added' || name !== 'method');

    it.each(named(goldenWebhooks(), ({ file }) => file))('%s', async (_file, golden) => {
      const notices = ({ text }: Damage) => !readsWebhook(golden, text);
      expect(await missed('webhooks', damages(golden.query), notices)).toEqual([]);
    });

    it.each(named(goldenWebhooks(), ({ file }) => file))(
      '%s, by the judge’s own checker: every value and every digit of the signature',
      async (_file, golden) => {
        // Names are not signed, and the older sign is not either.
        const signed = damages(golden.query).filter(({ kind, name }) => kind !== 'renamed' && name !== 'sign');
        const notices = ({ text }: Damage) => !webhookSignatureHolds(text, golden.secretKey);
        expect(await missed('signatures of webhooks', signed, notices)).toEqual([]);
      },
    );
  });

  describe('no damage of the names of a golden webhook, or of how its values are written, goes unnoticed by the comparison with the mock', () => {
    it.each(named(likenesses, ({ golden }) => golden))('%s', async (_name, likeness) => {
      const pairs = goldenPairs(likeness.golden);
      const sent = (await sentWebhooks()).filter(likeness.is);
      const damages = damageJson(JSON.stringify(pairs)).filter(
        ({ kind, key }) =>
          ['dropped', 'renamed', 'form'].includes(kind) &&
          !likeness.optional?.includes(key) &&
          !(kind === 'form' && likeness.anyForm?.includes(key)),
      );
      const notices = ({ text }: Damage) =>
        sent.every((delivery) => pairDifferences(likeness, JSON.parse(text), delivery).length > 0);
      expect(await missed('names of webhooks', damages, notices)).toEqual([]);
    });
  });
}
