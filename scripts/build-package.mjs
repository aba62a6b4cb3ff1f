// Builds the package in the current folder with the TypeScript compiler, as ESM and as CommonJS; what Node loads of it can be bundled. Why:
// decisions/0002.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bundlePackage, isBundled } from './lib/bundle-package.mjs';

const ts = createRequire(import.meta.url)('typescript');

/**
 * Compiles one project. Declarations keep their comments, which are the documentation in an editor; the code is written without them,
 * a third of its size, since the sources are published beside it. The compiler has one switch for both, so it writes twice; what it has
 * read is used again. `only` writes one of the two.
 */
function compile({ project, only }) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) };
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(project, {}, host);
  if (errors.length > 0) fail(errors);
  const typed = { ...options, emitDeclarationOnly: true };
  const declarations = only !== 'code' && ts.createProgram({ rootNames: fileNames, options: typed });
  if (declarations) {
    const problems = [...ts.getPreEmitDiagnostics(declarations), ...declarations.emit().diagnostics];
    if (problems.length > 0) fail(problems);
  }
  if (only === 'declarations') return;
  // Bundled code has no maps: there is no file that they could speak of, and it reads well.
  const code = {
    declaration: false,
    declarationMap: false,
    sourceMap: only !== 'code',
    removeComments: true,
    noCheck: true,
  };
  const oldProgram = declarations || undefined;
  const { diagnostics } = ts
    .createProgram({ rootNames: fileNames, options: { ...options, ...code }, oldProgram })
    .emit();
  if (diagnostics.length > 0) fail(diagnostics);
}

function fail(problems) {
  throw new Error(
    ts.formatDiagnostics(problems, {
      getCurrentDirectory: () => process.cwd(),
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    }),
  );
}

/** Each project in a thread of its own: the two formats share nothing. */
function inThread(work) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread) {
  compile(workerData);
  parentPort.postMessage('done');
} else {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const projects = ['tsconfig.build.json', 'tsconfig.cjs.json'].filter((file) => existsSync(file));
  const only = isBundled(manifest) ? ['code', 'declarations'] : [];
  await rm('dist', { recursive: true, force: true });
  try {
    await Promise.all(projects.map((project, index) => inThread({ project, only: only[index] })));
    if (isBundled(manifest)) await bundlePackage(manifest);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  if (projects.includes('tsconfig.cjs.json')) {
    await mkdir('dist/cjs', { recursive: true });
    // The package is "type": "module"; without this Node would read the CommonJS build as ESM.
    await writeFile('dist/cjs/package.json', '{ "type": "commonjs" }\n');
  }
}
