// pnpm dependencies: what an installation of each published package brings with it, and whether any of it may be a surprise. The last line
// is `N passed, N failed`.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwelcome } from './lib/licences.mjs';
import { root } from './lib/run.mjs';
import { pnpmCommand, setUp } from './lib/setup.mjs';

/** How many packages an installation brings, besides ours and peers. More is a decision: raise the figure with its reason. */
const MOST = {
  '@unitpay-kit/core': 6,
  '@unitpay-kit/express': 0,
  '@unitpay-kit/nestjs': 0,
  '@unitpay-kit/redis': 0,
  '@unitpay-kit/postgres': 0,
  '@unitpay-kit/mock-server': 4,
  '@unitpay-kit/cli': 6,
};
/** The only packages, of the tools we build with, whose install scripts run. */
const MAY_BUILD = ['esbuild'];

await setUp();
const [command, ...first] = await pnpmCommand();
const pnpm = (...args) =>
  execFileSync(command, [...first, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: 'pipe' });
let passed = 0;
let failed = 0;
function judge(problems, sentence) {
  if (problems.length === 0) passed++;
  else failed++;
  console.log(`${problems.length === 0 ? 'ok' : 'FAILED'}: ${sentence}`);
  for (const problem of problems) console.error(`  ${problem}`);
}

const workspace = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
);
const manifests = workspace
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
const published = manifests.filter((manifest) => manifest.private !== true);

/** Everything below a package that an installation brings, by name and version. */
function broughtBy(tree, found = new Map()) {
  for (const [name, one] of Object.entries(tree.dependencies ?? {})) {
    // valibot names typescript as an optional peer: it is found here, but not brought along.
    const counts = !name.startsWith('@unitpay-kit/') && name !== 'typescript';
    if (counts) found.set(`${name}@${one.version}`, { name, folder: one.path });
    broughtBy(one, found);
  }
  return found;
}

for (const { name, scripts = {} } of published) {
  const [tree] = JSON.parse(pnpm('--filter', name, 'ls', '--prod', '--depth', 'Infinity', '--json'));
  const brought = broughtBy(tree);
  const most = MOST[name];
  const problems = [];
  if (most === undefined) problems.push('is published, and has no limit here');
  else if (brought.size > most) problems.push(`brings ${brought.size} packages, more than ${most}`);
  for (const phase of ['preinstall', 'install', 'postinstall'])
    if (scripts[phase]) problems.push(`has a script ${phase} of its own`);
  for (const [id, { folder }] of brought) {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const phase of ['preinstall', 'install', 'postinstall'])
      if (manifest.scripts?.[phase]) problems.push(`${id} runs a script at ${phase}`);
    // npm builds whatever has this file, without being told by a script.
    if (existsSync(join(folder, 'binding.gyp'))) problems.push(`${id} is compiled when it is installed`);
    problems.push(...unwelcome([{ name: id, licence: manifest.license ?? 'none' }]));
  }
  const list = [...brought.keys()].sort().join(', ');
  judge(problems, `${name} brings ${brought.size} packages, no install script, welcome licences: ${list || 'nothing'}`);
}

const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
const resolutions = [...lockfile.matchAll(/^ {2}(\S.*):\n {4}resolution: (.*)$/gm)];
const weak = resolutions
  .filter(([, , how]) => !/^\{integrity: sha512-[\w+/]{86}==\}$/.test(how))
  .map(([, id, how]) => `${id}: ${how}`);
if (resolutions.length === 0) weak.push('no package at all was read');
judge(
  weak,
  `the lockfile pins ${resolutions.length} packages, each by the SHA-512 of its archive and none from elsewhere than the registry`,
);

const settings = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
const builds = (/^onlyBuiltDependencies:\n((?: {2}- .*\n?)*)/m.exec(settings)?.[1].match(/- (.*)/g) ?? []).map((line) =>
  line.slice(2),
);
judge(
  builds.filter((name) => !MAY_BUILD.includes(name)).map((name) => `${name} may run its install script`),
  `of the tools, install scripts run for ${builds.join(', ') || 'none'} only`,
);

try {
  pnpm('install', '--frozen-lockfile', '--lockfile-only', '--offline', '--ignore-scripts');
  judge([], 'the lockfile is that of these manifests');
} catch (error) {
  judge(
    [
      String(error.stdout || error.message)
        .trim()
        .split('\n')
        .slice(-3)
        .join(' '),
    ],
    'the lockfile is that of these manifests',
  );
}

/** What the registry knows against the run-time dependencies; an answer it doesn't give is told apart from none. */
function advisories() {
  let text;
  try {
    text = pnpm('audit', '--prod', '--json');
  } catch (error) {
    text = String(error.stdout ?? '');
  }
  try {
    const { advisories: known, metadata } = JSON.parse(text);
    if (known === undefined || metadata === undefined) throw new Error('no report');
    return Object.values(known).map((one) => `${one.module_name} ${one.vulnerable_versions}: ${one.title}`);
  } catch {
    return undefined;
  }
}
const known = advisories();
if (known === undefined) console.log('skipped: advisories: the registry that is configured here answers no audit');
else judge(known, 'the registry knows no advisory against a run-time dependency');

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
