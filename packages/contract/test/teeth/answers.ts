/**
 * @module
 * Answers of a merchant and items of receipts, by what the client writes.
 */
import { describe, expect, it } from 'vitest';
import { answerWebhook } from '../../src/client/answer-webhook.js';
import { CREATED } from '../../src/client/complaints.js';
import { PAYMENT, wireProbe } from '../../src/client/wire-probe.js';
import { queryDifferences } from '../../src/compare/query.js';
import type { Damage } from '../../src/damage/damage.js';
import { damageJson } from '../../src/damage/damage-json.js';
import { goldenReceipts } from '../../src/golden/receipts.js';
import { goldenReplies } from '../../src/golden/replies.js';
import { named } from '../../src/named.js';
import { missed } from './missed.js';

/** Declares the tests. */
export function answersHaveTeeth(): void {
  describe('no damage of a merchant’s sample answer goes unnoticed by the comparison with the client', () => {
    const given = goldenReplies().filter(({ client }) => client === undefined);
    it.each(named(given, ({ file }) => file))('%s', async (_file, reply) => {
      const answered = await answerWebhook(reply);
      expect(await missed('answers to webhooks', damageJson(reply.body), ({ text }) => text !== answered)).toEqual([]);
    });
  });

  describe('no damage of the items of a sample receipt goes unnoticed by the comparison with the client', () => {
    it.each(named(goldenReceipts(), ({ name }) => name))('%s', async (_name, { json }) => {
      const items = (text: string) => `cashItems=${encodeURIComponent(Buffer.from(text).toString('base64'))}`;
      const { unitpay, value } = wireProbe(CREATED);
      await unitpay.initPayment({ ...PAYMENT, customerEmail: 'p@example.com', cashItems: JSON.parse(json) });
      const sent = `cashItems=${encodeURIComponent(value('cashItems') ?? '')}`;
      const notices = ({ text }: Damage) => queryDifferences(items(text), sent).length > 0;
      expect(await missed('receipts', damageJson(json), notices)).toEqual([]);
    });
  });
}
