// SECURITY.md says which test shows each defence: here it is checked that these tests exist under these titles, that both languages name the
// same, and that every command exists. A test that is renamed or removed fails this until somebody has looked at what it stood for.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');
const tracked = execFileSync(
  'git',
  ['ls-files', '*.test.ts', '*.test.mjs', '*/transport-faults.ts', '*/shop-story.ts'],
  {
    cwd: root,
    encoding: 'utf8',
  },
).split('\n');
const { scripts } = JSON.parse(read('package.json'));
const problems = [];

/** The tests a page names: `- [3] path, "title"`, by their number. */
function testsOf(page) {
  const found = new Map();
  for (const [, number, file, title] of page.matchAll(/^- \[(\d+)\] `([^`]+)`, "(.+)"$/gm))
    found.set(number, { file, title });
  return found;
}

function check(name) {
  const page = read(name);
  const say = (what) => problems.push(`${name}: ${what}`);
  const tests = testsOf(page);
  if (tests.size === 0) say('names no test');
  for (const [number, { file, title }] of tests) {
    if (!tracked.includes(file)) say(`[${number}] there is no ${file}`);
    // A title stands in quotes of its kind; one that only occurs in a comment is not a test.
    else if (!["'", '"', '`'].some((quote) => read(file).includes(`${quote}${title}${quote}`)))
      say(`[${number}] ${file} has no test "${title}"`);
  }
  const used = new Set();
  const rows = page.split('\n').filter((line) => /^\| /.test(line) && !/^\|---/.test(line));
  for (const row of rows.slice(1)) {
    const defence = row.split(' | ')[2] ?? '';
    const numbers = [...defence.matchAll(/\[(\d+)\]/g)].map(([, number]) => number);
    for (const number of numbers) if (!tests.has(number)) say(`a defence refers to [${number}], which names no test`);
    if (numbers.length === 0) say(`a defence names no test: ${row.slice(0, 80)}`);
    for (const number of numbers) used.add(number);
  }
  for (const number of tests.keys()) if (!used.has(number)) say(`[${number}] is named, and no defence refers to it`);
  for (const [, command] of page.matchAll(/`pnpm ([\w:]+)/g))
    if (!scripts[command]) say(`there is no command pnpm ${command}`);
  return tests;
}

const [english, russian] = ['SECURITY.md', 'SECURITY.ru.md'].map(check);
if (JSON.stringify([...english]) !== JSON.stringify([...russian])) problems.push('the two pages name different tests');
for (const problem of problems) console.error(problem);
console.log(`SECURITY: ${english.size} tests named, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
