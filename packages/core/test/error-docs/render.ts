/**
 * @module
 * Writes the page of an error code as Markdown: Russian first, English below.
 */
import type { UnitPayErrorCode } from '../../src/errors/unitpay-error.js';
import * as russian from '../../src/ru/reasons.js';
import * as english from './english.js';
import { type Both, PAGES } from './pages.js';

const NOTE = 'Generated from packages/core/test/error-docs by "pnpm run docs"; edit the texts there.';

const WORDS = {
  ru: {
    outcome: 'Исход',
    steps: 'Что делать',
    reasons: 'Причины',
    head: '| `reason` | Что значит |',
    codes: '| Код | `reason` | Что значит |',
  },
  en: {
    outcome: 'Outcome',
    steps: 'What to do',
    reasons: 'Reasons',
    head: '| `reason` | Meaning |',
    codes: '| Code | `reason` | Meaning |',
  },
} as const;
type Language = keyof typeof WORDS;

/** The whole page. */
export function renderPage(code: UnitPayErrorCode): string {
  const { className } = PAGES[code];
  return `${[
    `<!-- ${NOTE} -->`,
    `# ${className} (\`${code}\`)`,
    '[English](#english)',
    ...part(code, 'ru', '##'),
    '## English',
    ...part(code, 'en', '###'),
  ].join('\n\n')}\n`;
}

/** The list of all pages. */
export function renderIndex(): string {
  const rows = (language: Language) =>
    Object.entries(PAGES).map(
      ([code, { className, what }]) => `| [\`${code}\`](${code}.md) | \`${className}\` | ${what[language]} |`,
    );
  return `${[
    `<!-- ${NOTE} -->`,
    '# Ошибки / Errors',
    '[English](#english)',
    ['| `code` | Класс | Что это |', '|---|---|---|', ...rows('ru')].join('\n'),
    '## English',
    ['| `code` | Class | What it is |', '|---|---|---|', ...rows('en')].join('\n'),
  ].join('\n\n')}\n`;
}

function part(code: UnitPayErrorCode, language: Language, level: string): string[] {
  const { what, outcome, steps } = PAGES[code];
  const words = WORDS[language];
  const say = (text: Both) => text[language];
  return [
    say(what),
    `${level} ${words.outcome}`,
    say(outcome),
    `${level} ${words.steps}`,
    steps.map((step, index) => `${index + 1}. ${say(step)}`).join('\n'),
    ...reasons(code, language, level),
  ];
}

function reasons(code: UnitPayErrorCode, language: Language, level: string): string[] {
  const words = WORDS[language];
  const table = (texts: Readonly<Record<string, string>>) => [
    `${level} ${words.reasons}`,
    [
      words.head,
      '|---|---|',
      ...Object.entries(texts).map(([reason, text]) => `| \`${reason}\` | ${sentence(text)} |`),
    ].join('\n'),
  ];
  const source = language === 'ru' ? russian : english;
  if (code === 'refund') return table(source.REFUND_REASONS);
  if (code === 'webhook-verification') {
    const known = Object.keys(english.WEBHOOK_REASONS);
    return table(
      Object.fromEntries(Object.entries(source.WEBHOOK_REASONS).filter(([reason]) => known.includes(reason))),
    );
  }
  if (code !== 'api') return [];
  const rows = Object.entries(source.API_REASONS).map(
    ([reason, text]) =>
      `| ${english.API_CODES[reason as keyof typeof english.API_CODES]} | \`${reason}\` | ${sentence(text)} |`,
  );
  return [`${level} ${words.reasons}`, [words.codes, '|---|---|---|', ...rows].join('\n')];
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
