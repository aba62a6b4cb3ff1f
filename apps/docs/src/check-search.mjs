// Asks the index that the browser will load, with the words a reader would type, in the forms in which he would type them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

function indexOf(dist, locale) {
  const folder = join(dist, 'assets/chunks');
  const file = readdirSync(folder).find((name) => name.startsWith(`@localSearchIndex${locale}.`));
  const text = readFileSync(join(folder, file), 'utf8');
  const [, literal] = /=(['`"])(\{[\s\S]*\})\1/.exec(text) ? [null, /=(['`"])(\{[\s\S]*\})\1/.exec(text)[2]] : [];
  // biome-ignore lint/security/noGlobalEval: the chunk is our own build's, and its only statement is this string.
  const json = (0, eval)(`${text.slice(text.indexOf('=') + 1, text.indexOf('=') + 2)}${literal}${text.slice(text.indexOf('=') + 1, text.indexOf('=') + 2)}`);
  return MiniSearch.loadJSON(json, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    processTerm,
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 }, combineWith: 'AND' },
  });
}

/** Problems as sentences; none when every question finds its page. */
export function checkSearch(dist) {
  const problems = [];
  for (const [language, list] of Object.entries(questions)) {
    const index = indexOf(dist, language === 'ru' ? 'root' : language);
    for (const [words, wanted] of list) {
      const found = index.search(words).slice(0, 10);
      if (!found.some(({ id }) => wanted.test(id))) problems.push(`"${words}" does not find ${wanted}, but ${found.map(({ id }) => id).join(', ') || 'nothing'}`);
    }
  }
  return problems;
}
