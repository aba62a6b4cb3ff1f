// The coverage of every folder, from the summaries of all packages' suites, judged by the thresholds in coverage-floor.json.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './run.mjs';
import { wholeProblems } from './whole-coverage.mjs';

const KINDS = ['lines', 'branches'];
const FILE = 'coverage-floor.json';
/** What a folder must reach that has no thresholds of its own yet: a new one is held from its first day. */
const NEW_FOLDER = { lines: 85, branches: 75 };
/** What a figure may fall by before it counts: which of two racing ways is taken differs from run to run. */
const MARGIN = 0.5;

const summaryOf = (folder) => join(folder, 'coverage', 'coverage-summary.json');
const parse = (text) => JSON.parse(text);

/** Packages whose suites are measured: those with tests and sources. */
function measuredPackages() {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name))
      .filter((folder) => existsSync(join(folder, 'vitest.config.ts')) && existsSync(join(folder, 'src'))),
  );
}

/** Forgets old figures, so that a suite that never ran can't be judged by yesterday's. */
export function clearCoverage() {
  for (const folder of measuredPackages()) rmSync(join(folder, 'coverage'), { recursive: true, force: true });
}

/** Figures by file. One that several suites reach counts as the suite that reaches most of it says: no more is claimed than one suite shows. */
function filesOf(problems) {
  const files = {};
  for (const folder of measuredPackages()) {
    if (!existsSync(summaryOf(folder))) {
      problems.push(`${relative(root, folder)}: the suite left no coverage, so it did not run to its end.`);
      continue;
    }
    for (const [file, figures] of Object.entries(parse(readFileSync(summaryOf(folder), 'utf8')))) {
      if (file === 'total') continue;
      const known = files[file];
      files[file] = Object.fromEntries(
        KINDS.map((kind) => [kind, known && known[kind].covered > figures[kind].covered ? known[kind] : figures[kind]]),
      );
    }
  }
  return files;
}

/** Percents by folder and kind; the files right inside a folder are its own, those of a folder in it are not. */
function byFolder(files) {
  const counts = {};
  for (const [file, figures] of Object.entries(files)) {
    const of = relative(root, dirname(file));
    counts[of] ??= {};
    for (const kind of KINDS) {
      counts[of][kind] ??= { total: 0, covered: 0 };
      counts[of][kind].total += figures[kind].total;
      counts[of][kind].covered += figures[kind].covered;
    }
  }
  return Object.fromEntries(
    Object.entries(counts)
      // Types only: there is nothing to run.
      .filter(([, kinds]) => kinds.lines.total > 0)
      .map(([folder, kinds]) => [
        folder,
        Object.fromEntries(
          KINDS.map((kind) => [kind, kinds[kind].total === 0 ? 100 : (100 * kinds[kind].covered) / kinds[kind].total]),
        ),
      ]),
  );
}

/** The thresholds of every commit that changed them, the newest first: none may be lower than it was. */
function formerThresholds() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return git('log', '--format=%H', '--', FILE)
      .split('\n')
      .filter(Boolean)
      .map((commit) => parse(git('show', `${commit}:${FILE}`)));
  } catch {
    // No repository around (a downloaded archive), or a shallow one: there is no past to compare with.
    return [];
  }
}

/** Judges the figures. With `raise`, thresholds that are exceeded are raised and new folders get theirs. */
export function judgeCoverage({ raise = false } = {}) {
  const problems = [];
  const files = filesOf(problems);
  const measured = byFolder(files);
  const thresholds = parse(readFileSync(join(root, FILE), 'utf8'));

  if (raise) {
    const floor = (percent) => Math.max(0, Math.floor(percent - MARGIN));
    const raised = Object.fromEntries(
      Object.keys(measured)
        .sort()
        .map((folder) => [
          folder,
          Object.fromEntries(
            KINDS.map((kind) => [kind, Math.max(thresholds[folder]?.[kind] ?? 0, floor(measured[folder][kind]))]),
          ),
        ]),
    );
    writeFileSync(join(root, FILE), `${JSON.stringify(raised, null, 2)}\n`);
    Object.assign(thresholds, raised);
    for (const folder of Object.keys(thresholds)) if (!(folder in raised)) delete thresholds[folder];
  }

  for (const [folder, limits] of Object.entries(thresholds)) {
    const figures = measured[folder];
    // A threshold for a folder that is gone would pass forever.
    if (!figures) problems.push(`${folder}: ${FILE} has a threshold for it, but no file of it was measured.`);
    else
      for (const kind of KINDS)
        if (figures[kind] < limits[kind])
          problems.push(
            `${folder}: ${figures[kind].toFixed(2)} % of ${kind} are covered, at least ${limits[kind]} % must be.`,
          );
  }
  for (const folder of Object.keys(measured).filter((name) => !thresholds[name]))
    for (const kind of KINDS)
      if (measured[folder][kind] < NEW_FOLDER[kind])
        problems.push(
          `${folder}: ${measured[folder][kind].toFixed(2)} % of ${kind} are covered, at least ${NEW_FOLDER[kind]} % must be in a new folder.`,
        );
  problems.push(...wholeProblems(files));
  for (const former of formerThresholds())
    for (const [folder, limits] of Object.entries(former))
      for (const kind of KINDS)
        if (thresholds[folder] && thresholds[folder][kind] < limits[kind])
          problems.push(`${folder}: the threshold for ${kind} was ${limits[kind]} % and may only rise.`);
  return { problems: [...new Set(problems)], folders: Object.keys(measured).length };
}
