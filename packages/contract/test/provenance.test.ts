import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../src/golden/dictionaries.js';
import { origins } from '../src/golden/provenance.js';
import { hasShellTools } from '../src/golden/shell-tools.js';
import { GOLDEN, goldenNames, goldenText } from '../src/golden/text.js';
import { vectors } from '../src/golden/vectors.js';

const OURS = ['case.json', 'cases.json', 'provenance.json', 'inputs.json', 'recompute.sh', 'vectors.tsv'];
const FOLDERS = goldenNames().filter((name) => name !== 'tools' && !name.includes('.'));
const all = origins();
const derivedFiles = all.filter(
  ({ folder, provenance }) => folder !== 'signatures' && provenance.command !== undefined,
);

it.each(FOLDERS.filter((folder) => folder !== 'signatures'))(
  'every file of %s says where it comes from, and none is missing',
  (folder) => {
    const files = goldenNames(folder).filter((name) => !OURS.includes(name));
    expect(
      all
        .filter((origin) => origin.folder === folder)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(files);
  },
);

it('every signature vector says where it comes from', () => {
  expect(all.filter(({ folder }) => folder === 'signatures').map(({ file }) => file)).toEqual(
    vectors().map(({ id }) => id),
  );
});

it.each(all)('$folder/$file names kind, source and dates, and what was made up if it is derived', ({ provenance }) => {
  expect(['documented', 'observed', 'derived']).toContain(provenance.kind);
  expect(provenance.source).not.toBe('');
  expect(provenance.date).toMatch(/\d|^[\d.]+$/);
  expect(provenance.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const made = provenance.command !== undefined || provenance.filled !== undefined;
  expect(made).toBe(provenance.kind === 'derived');
});

it.each(dictionaries())(
  'the list of %s names its source and its date, and no code twice',
  (_name, { source, date, codes }) => {
    expect(source).not.toBe('');
    // A day, or years where the day is not known: an invented day would be a claim.
    expect(date).toMatch(/^\d{4}-(\d\d-\d\d|\d{4})$/);
    expect(new Set(codes).size).toBe(codes.length);
  },
);

describe.skipIf(!hasShellTools)('a derived file is what its command prints', () => {
  it.each(derivedFiles)('$folder/$file', ({ folder, file, provenance }) => {
    const printed = execFileSync('sh', ['-c', provenance.command ?? ''], { cwd: GOLDEN + folder, encoding: 'utf8' });
    expect(printed.replace(/\n$/, '')).toBe(goldenText(`${folder}/${file}`));
  });
});
