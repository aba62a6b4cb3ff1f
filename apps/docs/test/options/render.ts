/**
 * @module
 * Writes the pages of the options as Markdown, once a language.
 */
import { COLUMNS, type Language, NO, type Page, YES } from './pages.js';
import type { Option, openOptions } from './read-options.js';
import { RUSSIAN } from './russian.js';

const NOTE = {
  en: 'Generated from the TSDoc of the packages by "pnpm run docs"; edit the comments there.',
  ru: 'Создано из TSDoc пакетов командой "pnpm run docs"; правьте комментарии там.',
};

/** One page in one language; `name` is its file's name without an ending. */
export function renderPage(name: string, page: Page, optionsOf: ReturnType<typeof openOptions>, language: Language) {
  const other = language === 'en' ? `[По-русски](${name}.ru.md)` : `[In English](${name}.md)`;
  const tables = page.tables.flatMap(({ heading, intro, from: [entry, type], own }) => [
    `## ${heading[language]}`,
    intro[language],
    [
      (page.columns ?? COLUMNS)[language],
      '|---|---|---|---|',
      ...optionsOf(entry, type, own).map((one) => row(one, language)),
    ].join('\n'),
  ]);
  return `${[`<!-- ${NOTE[language]} -->`, `# ${page.title[language]}`, other, page.intro[language], ...tables].join('\n\n')}\n`;
}

function row({ name, type, required, doc }: Option, language: Language): string {
  const english = doc.replace(/\{@link (\w+) ?\}/g, '`$1`');
  return `| \`${name}\` | ${code(type)} | ${(required ? YES : NO)[language]} | ${language === 'en' ? english : russian(english)} |`;
}

const code = (type: string) => `\`${type.replaceAll('"', "'").replaceAll('|', '\\|')}\``;

/** The Russian of a sentence; without one the page can't be written. */
export function russian(english: string): string {
  const text = RUSSIAN[english];
  if (text === undefined) throw new Error(`No Russian for "${english}": add it to test/options/russian.ts`);
  return text;
}
