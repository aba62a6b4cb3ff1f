/**
 * @module
 * The widget, the address feed and the words of pages.
 */
import { describe, expect, it } from 'vitest';
import { CREATED } from '../../src/client/complaints.js';
import { wireProbe } from '../../src/client/wire-probe.js';
import { shapeDifferences } from '../../src/compare/shape.js';
import { sameJson } from '../../src/compare/values.js';
import type { Damage } from '../../src/damage/damage.js';
import { damageJson } from '../../src/damage/damage-json.js';
import { goldenText } from '../../src/golden/text.js';
import { probe } from '../../src/mock/probe.js';
import { KEYS } from '../../src/world/mock-keys.js';
import { missed } from './missed.js';

/** Declares the tests. */
export function pagesHaveTeeth(): void {
  describe('no damage of the widget’s sample, of the address feed, or of a page’s words goes unnoticed', () => {
    it('widget/options.json', async () => {
      const { publicKey, sum, account, desc, locale } = JSON.parse(goldenText('widget/options.json'));
      const shop = {
        projectId: publicKey.split('-')[0],
        publicKey,
        secretKey: 'secret',
        baseUrl: 'https://unitpay.money',
      };
      const options = wireProbe(CREATED, shop).unitpay.widgetOptions({ sum, account, desc, locale });
      const damages = damageJson(goldenText('widget/options.json'));
      expect(await missed('widgets', damages, ({ text }) => !sameJson(JSON.parse(text), options))).toEqual([]);
    });

    it('feed/ips_webhooks.json', async () => {
      const { mock } = probe();
      const feed: unknown = await (await mock.fetch(`${mock.origin}/ips/ips_webhooks.json`)).json();
      const damages = damageJson(goldenText('feed/ips_webhooks.json')).filter(
        ({ kind, key, laterRow }) =>
          // The list has other addresses, and as many as it likes.
          !laterRow && !['value', 'doubled', 'exchanged'].includes(kind) && !(key === '0' && kind === 'dropped'),
      );
      const notices = ({ text }: Damage) => shapeDifferences(JSON.parse(text), feed, { rows: 'any' }).length > 0;
      expect(await missed('feeds', damages, notices)).toEqual([]);
    });

    it.each(['form-without-parameters', 'form-of-nobody', 'refused-by-merchant'])('pages/%s.txt', async (name) => {
      const words = goldenText(`pages/${name}.txt`);
      const told = await pageWords(name);
      const damages = [...words].map((letter, at) => ({
        kind: 'letter',
        what: `letter ${at}`,
        text: words.slice(0, at) + (letter === 'x' ? 'y' : 'x') + words.slice(at + 1),
      }));
      expect(told).toContain(words);
      expect(await missed('words of pages', damages, ({ text }) => !told.includes(text))).toEqual([]);
    });

    /** What the payer of the mock reads in such a case. */
    async function pageWords(name: string): Promise<string> {
      if (name === 'refused-by-merchant') {
        const webhook = async () => Response.json({ error: { message: 'причина блокировки' } });
        const { mock, paid } = probe({ webhook });
        return String(mock.payment(await paid())?.errorMessage);
      }
      const { mock } = probe();
      const key = name === 'form-of-nobody' ? '7-nobody' : KEYS.publicKey;
      return (await (await mock.fetch(`${mock.origin}/pay/${key}`)).text()).replaceAll('&quot;', '"');
    }
  });
}
