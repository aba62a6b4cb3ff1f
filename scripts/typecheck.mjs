// Checks the types of the package in the current folder with the native compiler, which needs a third of the processor time of the one
// that builds (decisions/0002). Takes what `tsc` takes, such as `-p test`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './lib/run.mjs';

const compiler = dirname(fileURLToPath(import.meta.resolve('typescript7/package.json')));
process.exitCode = await run(process.execPath, [join(compiler, 'bin/tsc'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
});
