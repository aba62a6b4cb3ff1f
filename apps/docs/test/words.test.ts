import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './blocks.js';
import { type Banned, ENGLISH, RUSSIAN } from './words.js';

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 24,
})
  .split('\0')
  .filter((file) => file !== '' && !file.includes('/golden/'));

/** Russian that people read: pages, and the tables of texts in the sources. */
const russian = tracked.filter((file) =>
  /\.ru\.md$|[./]ru\.ts$|\/(ru|i18n\/ru)\/[\w-]+\.ts$|\/russian\.ts$|^docs\/errors\//.test(file),
);

/** English pages for users. */
const english = tracked.filter((file) =>
  /^(README|SECURITY|docs\/.*|packages\/[^/]*\/README|apps\/(cli|mock-server)\/(README|docs\/.*))\.md$/.test(file),
);
/** The table of what UnitPay's sources say uses the sources' own words. */
const quotes = /conformance(\.ru)?\.md$/;

/** Lines without code, which has names that are not ours to choose. */
function prose(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return (
    (file.endsWith('.md') ? text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (code) => code.replace(/.+/g, '')) : text)
      .replace(/`[^`\n]*`/g, '``')
      // Labels of buttons, printed in bold in the tutorials, are what the page says.
      .replace(file.startsWith('docs/start/') ? /\*\*[^*\n]*\*\*/g : /$^/, '')
      .split('\n')
  );
}

function found(files: readonly string[], banned: readonly Banned[]): string[] {
  return files
    .filter((file) => !quotes.test(file))
    .flatMap((file) =>
      prose(file).flatMap((line, index) =>
        banned
          .filter(({ word, except }) => word.test(line) && !except?.test(file))
          .map(({ word, say }) => `${file}:${index + 1} has "${word.exec(line)?.[0]}", say: ${say}`),
      ),
    );
}

describe('words of the glossary', () => {
  it('are looked for in all pages', () => {
    expect(russian.length).toBeGreaterThan(45);
    expect(english.length).toBeGreaterThan(45);
  });

  it('stand in every Russian text, not what they replaced', () => {
    expect(found(russian, RUSSIAN)).toEqual([]);
  });

  it('stand in every English page, not what they replaced', () => {
    expect(found(english, ENGLISH)).toEqual([]);
  });

  it('are asked for where an old one stands', () => {
    const at = (text: string, list: readonly Banned[]) =>
      list.filter(({ word }) => word.test(text)).map(({ say }) => say);
    expect(at('деньги захолдированы', RUSSIAN)).toHaveLength(1);
    expect(at('уходит в журнал', RUSSIAN)).toEqual(['лог; журнал мока; журнал возвратов']);
    expect(at('журнал возвратов', RUSSIAN)).toEqual([]);
    expect(at('двухстадийный платёж («холд»)', RUSSIAN)).toEqual([]);
    expect(at('look into the cabinet', ENGLISH)).toEqual(['UnitPay dashboard']);
    expect(at('for whoever asks', ENGLISH)).toEqual(['anyone who, or the actor']);
  });
});
