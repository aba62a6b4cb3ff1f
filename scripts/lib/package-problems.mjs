// Reads a tarball as a stranger would, and says what is wrong with it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { root } from './run.mjs';

const ts = createRequire(import.meta.url)('typescript');
const shipped =
  /^(bin\/[\w-]+\.cjs|docs\/.+\.md|(testing|internal|node|ru)\/package\.json|dist\/(esm|cjs|node)\/.+\.(js|js\.map|d\.ts|d\.ts\.map)|(dist\/)?src\/.+\.tsx?|dist\/cjs\/package\.json|migrations\/[\w-]+\.sql|package\.json|README(\.ru)?\.md|LICENSE|CHANGELOG\.md)$/;
const needed = [
  'README.md',
  'README.ru.md',
  'LICENSE',
  'dist/esm/index.js',
  'dist/cjs/index.js',
  'dist/esm/index.d.ts',
  'dist/cjs/index.d.ts',
  'dist/cjs/package.json',
];

/** The manifest, the files, and sentences about what is wrong; none when nothing is. */
export function inspectTarball(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-unpacked-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .filter((name) => !name.endsWith('/'))
      .map((name) => name.replace(/^package\//, ''));
    const read = (file) => readFileSync(join(folder, 'package', file), 'utf8');
    const manifest = JSON.parse(read('package.json'));
    const problems = [
      ...fileProblems(files),
      ...mapProblems(files, read),
      ...linkProblems(files, manifest, read),
      ...importProblems(files, manifest, read),
      ...manifestProblems(manifest),
    ];
    return { manifest, files, problems: [...problems, ...toolProblems(tarball)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fileProblems(files) {
  return [
    ...files
      .filter((file) => !shipped.test(file) || /\.(test|test-d|bench)\./.test(file))
      .map((file) => `ships ${file}, which nobody needs`),
    ...needed.filter((file) => !files.includes(file)).map((file) => `does not ship ${file}`),
  ];
}

/** Maps whose sources are not in the tarball: a debugger or "go to definition" would end at nothing. */
function mapProblems(files, read) {
  const shippedFiles = new Set(files);
  return files
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => {
      const { sources, sourcesContent } = JSON.parse(read(file));
      return sources
        .filter((_, index) => !sourcesContent?.[index])
        .map((source) => posix.normalize(posix.join(posix.dirname(file), source)))
        .filter((source) => !shippedFiles.has(source))
        .map((source) => `ships ${file}, but not ${source}, which it leads to`);
    });
}

/**
 * Relative links of what a reader opens in node_modules: each must end in the tarball, or in the README of a package of ours that is
 * installed beside it. And files that a README says are in the package must be.
 */
function linkProblems(files, manifest, read) {
  const shippedFiles = new Set(files);
  const beside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    .filter((name) => name.startsWith('@unitpay-kit/'))
    .flatMap((name) =>
      ['README.md', 'README.ru.md'].map((readme) => `../${name.slice('@unitpay-kit/'.length)}/${readme}`),
    );
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const prose = read(file).replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
      const links = [...prose.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target]) => target);
      const named = [...prose.matchAll(/\((?:in this package|в этом пакете|в пакете)(?::| —) `([^`]+)`/g)].map(
        ([, name]) => name,
      );
      const dead = links
        .filter((target) => !/^[a-z]+:/i.test(target))
        .map((target) => posix.normalize(posix.join(posix.dirname(file), target)))
        .filter((target) => !shippedFiles.has(target) && !beside.includes(target));
      return [
        ...dead.map((target) => `ships ${file}, whose link to ${target} is dead in node_modules`),
        ...named
          .filter((name) => !shippedFiles.has(name))
          .map((name) => `says in ${file} that ${name} is shipped, and it is not`),
      ];
    });
}

/** Packages that the shipped code, its programs or its declarations ask for without declaring them. */
function importProblems(files, manifest, read) {
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
  const names = new Set();
  for (const file of files.filter((name) => /\.(c?js|d\.ts)$/.test(name))) {
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(read(file), true, true);
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives])
      if (!fileName.startsWith('.') && !isBuiltin(fileName)) names.add(packageOf(fileName));
  }
  return [...names]
    .filter((name) => !(name in declared) && name !== manifest.name)
    .map((name) => `imports ${name}, which package.json does not declare`);
}

const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function manifestProblems(manifest) {
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
  const problems = Object.entries(declared)
    .filter(([, range]) => /^(workspace|catalog):/.test(range))
    .map(([name, range]) => `publishes ${name}@${range}`);
  if (JSON.stringify(manifest.exports).includes('@unitpay-kit/source'))
    problems.push('publishes the source condition, which is for the workspace only');
  for (const hook of ['preinstall', 'install', 'postinstall'])
    if (manifest.scripts?.[hook]) problems.push(`runs a script of its own at installation (${hook})`);
  return problems;
}

function toolProblems(tarball) {
  const problems = [];
  for (const [tool, args] of [
    ['publint', ['--strict', tarball]],
    ['attw', [tarball, '--no-emoji']],
  ]) {
    try {
      execFileSync(join(root, 'node_modules/.bin', tool), args, {
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
      });
    } catch (error) {
      problems.push(`${tool}: ${error.stdout ?? error.message}`);
    }
  }
  return problems;
}
