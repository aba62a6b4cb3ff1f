// pnpm bench [--only row,row] [--rounds n] [--guard]: measures, prints the table, and writes docs/benchmarks.md when all rows were measured.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { guard } from './guard.mjs';
import { machine, versions } from './measure/machine.mjs';
import { measureRow } from './measure/row.mjs';
import { judgeRow } from './report/judge.mjs';
import { readRun, sameVerdicts, writeRun } from './report/last-run.mjs';
import { figure, page } from './report/markdown.mjs';
import { profile } from './report/profile.mjs';
import { nameOf } from './report/words.mjs';
import { loadRow, ROWS } from './rows/index.mjs';

const { values } = parseArgs({
  // pnpm passes the "--" on.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '21' }, guard: { type: 'boolean' } },
});

if (values.guard) {
  const { problems, compared } = await guard();
  for (const problem of problems) console.error(`too slow: ${problem}`);
  console.log(`${compared - problems.length} passed, ${problems.length} failed`);
  process.exit(problems.length === 0 ? 0 : 1);
}

const wanted = values.only?.split(',') ?? ROWS;
const unknown = wanted.filter((id) => !ROWS.includes(id));
const rounds = Number(values.rounds);
if (unknown.length > 0) giveUp(`There is no row ${unknown.join(', ')}; the rows are ${ROWS.join(', ')}.`);
if (!Number.isInteger(rounds) || rounds < 5)
  giveUp('--rounds takes a whole number from 5: fewer say nothing of the spread.');

const rows = [];
const profiles = {};
const failed = [];
const found = machine();
for (const id of wanted) {
  const row = await loadRow(id);
  console.log(`${row.title.en} …`);
  const measured = await measureRow(row, { rounds }).catch((error) => {
    // The other rows are still worth having; this one is shown as not there, and the command fails.
    console.error(`  failed: ${error.message}`);
    failed.push(id);
    return {};
  });
  const outcomes = judgeRow(row, measured);
  for (const { comparison, summary, verdict } of outcomes)
    console.log(
      `  ${nameOf(row, comparison, 'en')}, beside ${comparison.beside.en}: ${
        summary ? `${figure(summary.median)} (${figure(summary.low)}–${figure(summary.high)})` : '—'
      }${comparison.aim === undefined ? '' : `, aim ${figure(comparison.aim)}`}: ${verdict}`,
    );
  if (!values.only && outcomes.some(({ verdict, comparison }) => verdict === 'missed' && !comparison.unit?.match(/B$/)))
    profiles[id] = await profile(row, { rounds: 5, total: 60_000 }).catch(() => []);
  rows.push({ row, outcomes, costs: measured.costs, note: measured.note });
}

const verdicts = rows.flatMap(({ outcomes }) => outcomes.map(({ verdict }) => verdict));
const count = (verdict) => verdicts.filter((one) => one === verdict).length;
if (!values.only) {
  const at = new Date().toISOString();
  const report = { rows, profiles, machine: found, versions: versions(), date: at.slice(0, 10), previous: readRun() };
  for (const [language, name] of [
    ['en', 'benchmarks.md'],
    ['ru', 'benchmarks.ru.md'],
  ])
    writeFileSync(fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url)), page(language, report));
  console.log('docs/benchmarks.md and docs/benchmarks.ru.md are written.');
  for (const { name, before, now } of sameVerdicts(rows, report.previous).others)
    console.log(`other than in the run before: ${name}: ${before}, now ${now}`);
  writeRun(at, rows);
}
console.log(`${count('met')} met, ${count('missed')} missed, ${count('undecided')} undecided`);
if (failed.length > 0) console.error(`could not be measured: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function giveUp(message) {
  console.error(message);
  process.exit(2);
}
