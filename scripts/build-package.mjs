// Builds the package in the current folder twice with tsc, ESM and CommonJS. Why not a bundler: decisions/0002.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

function compile(project) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tsc -p ${project} exited with ${code}`))));
  });
}

const projects = ['tsconfig.build.json', 'tsconfig.cjs.json'].filter((file) => existsSync(file));
await rm('dist', { recursive: true, force: true });
await Promise.all(projects.map(compile));
if (projects.includes('tsconfig.cjs.json')) {
  await mkdir('dist/cjs', { recursive: true });
  // The package is "type": "module"; without this Node would read the CommonJS build as ESM.
  await writeFile('dist/cjs/package.json', '{ "type": "commonjs" }\n');
}
