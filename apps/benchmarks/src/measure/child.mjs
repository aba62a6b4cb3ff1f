// A program in a process of its own: where it listens, and what it uses.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

/**
 * Starts a program that prints `{"url":"..."}` when it is ready; with `probe`, a program of others, which is ready when that address
 * answers.
 */
export async function startServer(file, args = [], { node = [], env = {}, probe } = {}) {
  const begun = performance.now();
  const profiled = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const child = spawn(process.execPath, [...profiled, ...node, file, ...args], {
    stdio: ['ignore', probe ? 'ignore' : 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code} before it was ready`);
  });
  // Caught here: stopping it later must not raise an unhandled rejection.
  ended.catch(() => undefined);
  const url = await Promise.race([probe ? answers(probe) : firstUrl(child), ended]);
  const milliseconds = performance.now() - begun;
  return {
    url,
    milliseconds,
    startCpu: await processorTime(child.pid),
    cpu: () => processorTime(child.pid),
    resident: () => resident(child.pid),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const forced = globalThis.setTimeout(() => child.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(forced);
    },
  };
}

/** The address that a program prints. */
function firstUrl(child) {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line).url);
    });
  });
}

/** The address, once something listens there. */
async function answers(probe) {
  for (let tries = 0; tries < 600; tries += 1) {
    const reply = await fetch(probe).catch(() => undefined);
    await reply?.arrayBuffer();
    if (reply?.ok) return new URL(probe).origin;
    await setTimeout(100);
  }
  throw new Error(`nothing answers at ${probe}`);
}

/** Processor time a process has used, in milliseconds; NaN where /proc doesn't tell. */
async function processorTime(pid) {
  // In nanoseconds, by the scheduler: /proc/<pid>/stat counts ticks of 10 ms.
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => []);
  let total = 0;
  for (const thread of threads) {
    const text = await readFile(`${folder}/${thread}/schedstat`, 'utf8').catch(() => '0');
    total += Number(text.split(' ')[0]);
  }
  return threads.length === 0 ? Number.NaN : total / 1e6;
}

/** Bytes of a process in memory. */
async function resident(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}
