// What touches money and signatures: every line of it is run by core's own suite, and every branch that no test takes is listed with its reason.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './run.mjs';

const CORE = 'packages/core/src';
/** Folders, whose own files are meant and not those of folders in them; and single files of folders that do other things as well. */
const WHOLE = [
  'client/answer-of-another.ts',
  'client/ensure-refunded.ts',
  'client/credentials.ts',
  'client/refund-proof.ts',
  'client/refund-run.ts',
  'errors',
  'form',
  'ledger',
  'receipt',
  'refunds',
  'schema/decimal.ts',
  'schema/money.ts',
  'webhook',
  'webhook/handle',
  'webhook/ip',
  'webhook/options',
  'webhook/parse',
  'webhook/recovery',
  'webhook/reply',
  'webhook/store',
  'webhook/verify',
  'wire/connection-failure.ts',
  'wire/judge.ts',
  'wire/redact.ts',
  'wire/secret-finder.ts',
  'wire/signature.ts',
].map((name) => `${CORE}/${name}`);
/** Why no test takes a branch: `{ [file]: { [line]: reason } }`. */
const REASONS = 'coverage-branches.json';

const parse = (file) => JSON.parse(readFileSync(file, 'utf8'));
const entryOf = (file) => WHOLE.find((entry) => entry === file || entry === dirname(file));

/** Lines that no test runs, and entries that name nothing, as sentences. `files`: the figures of every measured file. */
function lineProblems(files) {
  const problems = [];
  const met = new Set();
  for (const [path, { lines }] of Object.entries(files)) {
    const file = relative(root, path);
    const entry = entryOf(file);
    if (entry === undefined) continue;
    met.add(entry);
    if (lines.covered < lines.total)
      problems.push(`${file}: ${lines.total - lines.covered} lines are not covered; here it must be all of them.`);
  }
  for (const entry of WHOLE)
    if (!met.has(entry)) problems.push(`${entry}: all of its lines must be covered, but no file of it was measured.`);
  return problems;
}

/** The branches that no test takes, each as the text of its line, by file. */
function branchesLeft() {
  const left = {};
  const report = join(root, 'packages/core/coverage/coverage-final.json');
  if (!existsSync(report)) return left;
  for (const [path, { branchMap, b: taken }] of Object.entries(parse(report))) {
    const file = relative(root, path);
    if (entryOf(file) === undefined) continue;
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const [id, { loc }] of Object.entries(branchMap))
      if (taken[id].includes(0)) {
        left[file] ??= new Set();
        left[file].add(lines[loc.start.line - 1].trim());
      }
  }
  return left;
}

/** What differs between the branches that are left and those that are listed with a reason, as sentences. */
function branchProblems() {
  const problems = [];
  const listed = parse(join(root, REASONS));
  for (const [file, lines] of Object.entries(branchesLeft()))
    for (const line of lines)
      if (!listed[file]?.[line])
        problems.push(`${file}: no test takes every branch of "${line}", and ${REASONS} has no reason for it.`);
  for (const [file, reasons] of Object.entries(listed)) {
    if (entryOf(file) === undefined) problems.push(`${REASONS}: ${file} is not among what has to be covered whole.`);
    const lines = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').split('\n') : [];
    for (const line of Object.keys(reasons))
      if (!lines.some((one) => one.trim() === line))
        problems.push(`${REASONS}: "${line}" is no line of ${file} any more.`);
  }
  return problems;
}

/** All that keeps it from being covered whole. */
export function wholeProblems(files) {
  return [...lineProblems(files), ...branchProblems()];
}
