// Judges what would be published: packs the package in the current folder, then reads the tarball as a stranger would.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ts = createRequire(import.meta.url)('typescript');
const shipped =
  /^(bin\/[\w-]+\.cjs|docs\/.+\.md|testing\/package\.json|dist\/(esm|cjs)\/.+|migrations\/.+|package\.json|README(\.ru)?\.md|LICENSE|CHANGELOG\.md)$/;
const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-pack-'));
const problems = [];

const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that the shipped code or its declarations ask for. */
function imported(files) {
  const names = new Set();
  for (const file of files.filter((name) => /\.(js|d\.ts)$/.test(name))) {
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(
      readFileSync(join(folder, 'package', file), 'utf8'),
      true,
      true,
    );
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives])
      if (!fileName.startsWith('.') && !isBuiltin(fileName)) names.add(packageOf(fileName));
  }
  return names;
}

try {
  execFileSync('pnpm', ['pack', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''));
  const manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));

  for (const file of files)
    if (!shipped.test(file) || /\.(test|test-d|bench)\./.test(file)) problems.push(`ships ${file}, which nobody needs`);
  for (const file of [
    'README.md',
    'README.ru.md',
    'LICENSE',
    'dist/esm/index.js',
    'dist/cjs/index.js',
    'dist/cjs/package.json',
  ])
    if (!files.includes(file)) problems.push(`does not ship ${file}`);
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
  for (const name of imported(files))
    if (!(name in declared) && name !== manifest.name)
      problems.push(`imports ${name}, which package.json does not declare`);
  for (const [name, range] of Object.entries(declared))
    if (/^(workspace|catalog):/.test(range)) problems.push(`publishes ${name}@${range}`);
  if (JSON.stringify(manifest.exports).includes('@unitpay-kit/source'))
    problems.push('publishes the source condition, which is for the workspace only');

  for (const [tool, args] of [
    ['publint', ['--strict', tarball]],
    ['attw', [tarball, '--no-emoji']],
  ]) {
    try {
      execFileSync('pnpm', ['exec', tool, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
        cwd: new URL('..', import.meta.url),
      });
    } catch (error) {
      problems.push(`${tool}: ${error.stdout ?? error.message}`);
    }
  }
  for (const problem of problems) console.error(`${manifest.name} ${problem}`);
  if (problems.length === 0)
    console.log(`${manifest.name}: ${files.length} files, publint and attw have nothing to say`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = problems.length === 0 ? 0 : 1;
