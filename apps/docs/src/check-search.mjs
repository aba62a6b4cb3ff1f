// Asks the index that the browser will load, with the words a reader would type, in the forms in which he would type them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { processTerm } from './word-stem.mjs';

/** Words, and a page that must be among the first ten results. */
const questions = {
  ru: [
    ['чеками', /guides\/receipts/],
    ['возвратов', /guides\/refund/],
    ['холд', /guides\/two-stage/],
    ['ндс 22', /guides\/receipts/],
    ['уведомление', /guides\/webhook/],
    ['54-ФЗ', /guides\/receipts/],
    ['подписками', /guides\/subscriptions/],
    ['счёт', /./],
  ],
  en: [
    ['refunds', /guides\/refund/],
    ['nginx', /guides\/proxy/],
    ['hold', /guides\/two-stage/],
  ],
};

async function indexOf(dist, locale) {
  const folder = join(dist, 'assets/chunks');
  const file = readdirSync(folder).find((name) => name.startsWith(`@localSearchIndex${locale}.`));
  const { default: json } = await import(pathToFileURL(join(folder, file)).href);
  return MiniSearch.loadJSON(json, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    processTerm,
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 }, combineWith: 'AND' },
  });
}

/** Problems as sentences; none when every question finds its page. */
export async function checkSearch(dist) {
  const problems = [];
  for (const [language, list] of Object.entries(questions)) {
    const index = await indexOf(dist, language === 'ru' ? 'root' : language);
    for (const [words, wanted] of list) {
      const found = index.search(words).slice(0, 10);
      if (!found.some(({ id }) => wanted.test(id)))
        problems.push(`"${words}" does not find ${wanted}, but ${found.map(({ id }) => id).join(', ') || 'nothing'}`);
    }
  }
  return problems;
}
