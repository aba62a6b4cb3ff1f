// Starts the servers of the benchmark, each in a process of its own, and reads what they use.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A server process: its address, how long it took to be ready, how to stop it. */
async function start(args) {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const ms = performance.now() - begun;
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return {
    url: JSON.parse(line).url,
    ms,
    cpuMs: await cpuTime(child.pid),
    cpu: () => cpuTime(child.pid),
    resident: () => resident(child.pid),
    stop,
  };
}

/** A bare server whose only route answers with this text. */
export const startBare = (reply = '{}') => start([path('bare.mjs'), reply]);
export const startMock = () => start([path('../dist/cjs/bin.js'), '--port', '0', '--json']);

/** Bytes of a process in memory; NaN where /proc does not tell. */
async function resident(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

/** Processor time a process has used, in milliseconds: steadier than the clock on a busy machine. */
async function cpuTime(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
