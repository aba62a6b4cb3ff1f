/**
 * @module
 * The conformance table as Markdown.
 */
import { ERROR_TEXTS, SUCCESS_TEXTS } from '@unitpay-kit/mock-server';
import { DERIVED_PAYER_TEXTS } from '../../../../apps/mock-server/src/texts/payer-texts.js';
import { conflicts } from '../../facts/conflicts.js';
import type { Fact, TestRef } from '../../facts/fact.js';
import { chapters, facts } from '../../facts/index.js';
import { OURS } from '../../facts/sources.js';
import { origins } from '../golden/provenance.js';
import { goldenData } from '../golden/text.js';
import { table } from './markdown.js';
import { resolveRef, type Side } from './resolve-ref.js';
import { type Language, WORDS } from './words.js';

interface Waiver {
  readonly method: string;
  readonly what: string;
  readonly reason: { readonly en: string; readonly ru: string };
  readonly date: string;
}

/** The whole document in a language. */
export function conformance(language: Language): string {
  const words = WORDS[language];
  const shownBy = (side: Side) => facts.filter((fact) => (fact[side] ?? []).length > 0).length;
  return [
    `<!-- ${words.generated} -->`,
    `# ${words.title}`,
    words.other,
    words.lead,
    words.counts(facts.length, shownBy('client'), shownBy('mock')),
    ...chapters.flatMap((chapter) => [
      `## ${chapter[language]}`,
      table(
        words.columns,
        chapter.facts.map((fact) => factRow(fact, language)),
      ),
    ]),
    `## ${words.conflicts}`,
    conflictTable(language),
    `## ${words.waivers}`,
    table(
      words.waiverColumns,
      goldenData<Waiver[]>('waivers.json').map(({ method, what, reason, date }) => [
        method,
        what,
        reason[language],
        date,
      ]),
    ),
    `## ${words.derived}`,
    words.derivedLead,
    table(words.derivedColumns, derivedTexts()),
    `## ${words.goldens}`,
    words.goldensLead(count('documented'), count('observed'), count('derived')),
    '',
  ].join('\n\n');
}

function factRow(fact: Fact, language: Language): string[] {
  const untested = fact.untested === undefined ? '' : `${WORDS[language].untested}: ${fact.untested[language]}.`;
  const cell = (side: Side) => tests(fact[side] ?? [], side);
  const [client, mock] = [cell('client'), cell('mock')];
  const source = fact.source === OURS.source ? WORDS[language].ours : fact.source;
  return [fact[language], source, fact.date, client || untested || WORDS[language].providerOnly, mock || untested];
}

function conflictTable(language: Language): string {
  return table(
    WORDS[language].conflictColumns,
    conflicts.map((conflict) => [
      String(conflict.number),
      conflict[language],
      conflict.decision[language],
      tests(conflict.client, 'client') || WORDS[language].providerOnly,
      tests(conflict.mock, 'mock'),
      conflict.records.map((file) => `[${file.slice(0, 4)}](../decisions/${file})`).join(', '),
    ]),
  );
}

/** Links to tests, those of one file together. */
function tests(refs: readonly TestRef[], side: Side): string {
  const byFile = new Map<string, string[]>();
  for (const ref of refs) {
    const found = resolveRef(ref, side);
    if (found === undefined) throw new Error(`No test of the ${side} is called ${ref}.`);
    byFile.set(found.file, [...(byFile.get(found.file) ?? []), found.name]);
  }
  return [...byFile]
    .map(
      ([file, names]) =>
        `[${(file.split('/').at(-1) ?? file).replace('.test.ts', '')}](../${file}): ${names.join(', ')}`,
    )
    .join('; ');
}

function derivedTexts(): string[][] {
  return [...Object.values(ERROR_TEXTS), ...Object.values(SUCCESS_TEXTS)]
    .filter(({ origin }) => origin === 'derived')
    .map((text) => ['code' in text ? String(text.code) : '', text.message])
    .concat(Object.values(DERIVED_PAYER_TEXTS).map((text) => ['errorMessage', text]));
}

function count(kind: 'documented' | 'observed' | 'derived'): number {
  return origins().filter(({ provenance }) => provenance.kind === kind).length;
}
