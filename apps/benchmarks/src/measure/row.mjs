// Runs a row in a process of its own, so that no row finds the heap and the compiled code of another.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../row.mjs', import.meta.url));

/** Resolves with what the row measured. With `profileFolder`, processor profiles of it and of its servers are written there. */
export function measureRow(row, options, { profileFolder } = {}) {
  return new Promise((resolve, reject) => {
    const child = fork(program, [row.id, JSON.stringify(options)], {
      execArgv: ['--expose-gc', ...(profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [])],
      env: { ...process.env, ...row.env?.(), ...(profileFolder && { BENCH_PROFILE: profileFolder }) },
    });
    let result;
    child.on('message', (message) => {
      result = message;
    });
    child.on('exit', (code) =>
      result === undefined ? reject(new Error(`the row ${row.id} ended with ${code}`)) : resolve(result),
    );
  });
}
