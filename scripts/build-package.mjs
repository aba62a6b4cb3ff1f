// Builds the package in the current folder with the TypeScript compiler, as ESM and as CommonJS. Why not a bundler: decisions/0002.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const ts = createRequire(import.meta.url)('typescript');

/**
 * Compiles one project. Declarations keep their comments, which are the documentation in an editor; the code is written without them,
 * a third of its size, since the sources are published beside it and the maps lead there. The compiler has one switch for both, so it
 * writes twice; what it has read is used again.
 */
function compile(project) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) };
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(project, {}, host);
  const declarations = ts.createProgram({ rootNames: fileNames, options: { ...options, emitDeclarationOnly: true } });
  const problems = [...errors, ...ts.getPreEmitDiagnostics(declarations), ...declarations.emit().diagnostics];
  if (problems.length > 0) fail(problems);
  const code = { ...options, declaration: false, declarationMap: false, removeComments: true, noCheck: true };
  const { diagnostics } = ts.createProgram({ rootNames: fileNames, options: code, oldProgram: declarations }).emit();
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
function inThread(project) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: project });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread) {
  compile(workerData);
  parentPort.postMessage('done');
} else {
  const projects = ['tsconfig.build.json', 'tsconfig.cjs.json'].filter((file) => existsSync(file));
  await rm('dist', { recursive: true, force: true });
  try {
    await Promise.all(projects.map(inThread));
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
