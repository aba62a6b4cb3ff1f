// Judges what the mutation tests of one part found: enough killed, every survivor explained, and all of it about the sources as they are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import { sourcesOf } from './modules.mjs';

const core = join(root, 'packages/core');
/** In percent, of every part by itself: a part that is tested well must not hide one that isn't. */
const NEEDED = 90;
const KILLED = new Set(['Killed', 'Timeout']);
const SURVIVED = new Set(['Survived', 'NoCoverage']);

/** Every survivor that is known, and why no test notices it: `{ [file]: { [mutant]: reason } }`. */
const explanations = JSON.parse(readFileSync(join(root, 'scripts/mutation/survivors.json'), 'utf8'));

/** A mutant in one line that stays the same when lines above it come and go: the line it is in, and what becomes of what. */
function nameOf(source, { location: { start, end }, replacement }) {
  const lines = source.split('\n');
  const first = lines[start.line - 1];
  const what =
    start.line === end.line
      ? first.slice(start.column - 1, end.column - 1)
      : `${first.slice(start.column - 1)} … ${lines[end.line - 1].slice(0, end.column - 1).trim()}`;
  return `${first.trim()} :: ${what} -> ${replacement}`;
}

/** The figures of a part, and what is wrong as sentences. */
export function judgePart(part, file) {
  const figures = { mutants: 0, killed: 0, explained: 0, problems: [] };
  const { problems } = figures;
  if (!existsSync(file)) {
    problems.push(`no result is kept: run "pnpm mutation ${part}"`);
    return figures;
  }
  const { files } = JSON.parse(readFileSync(file, 'utf8'));
  const sources = sourcesOf(part);
  for (const name of Object.keys(files)) {
    if (!sources.includes(name)) problems.push(`${name} is in the result, but not in this part any more`);
  }
  for (const name of sources) {
    if (files[name] === undefined) problems.push(`${name} was never mutated: run "pnpm mutation ${part}"`);
    else judgeFile(name, files[name], figures, part);
  }
  if (figures.mutants === 0) problems.push('no mutant at all');
  else if (figures.killed / figures.mutants < NEEDED / 100) problems.push(`less than ${NEEDED} % are killed`);
  return figures;
}

function judgeFile(name, { source, mutants }, figures, part) {
  const { problems } = figures;
  if (source !== readFileSync(join(core, name), 'utf8')) {
    problems.push(`${name} has changed since its mutants were tried: run "pnpm mutation ${part}"`);
    return;
  }
  const known = new Map(Object.entries(explanations[name] ?? {}));
  const met = new Set();
  for (const mutant of mutants) {
    if (KILLED.has(mutant.status)) figures.killed++;
    else if (!SURVIVED.has(mutant.status)) {
      // What does not load is no mutant; anything else was not tried.
      if (!['Ignored', 'CompileError', 'RuntimeError'].includes(mutant.status))
        problems.push(`${name}:${mutant.location.start.line} was not tried (${mutant.status})`);
      continue;
    } else {
      const label = nameOf(source, mutant);
      met.add(label);
      if (known.get(label)) figures.explained++;
      else problems.push(`${name}:${mutant.location.start.line} survived unexplained: ${label}`);
    }
    figures.mutants++;
  }
  for (const label of known.keys())
    if (!met.has(label)) problems.push(`${name}: an explanation is for a mutant that no longer survives: ${label}`);
}
