// The four processes of a shop: started, killed, replaced.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { end } from './tools.mjs';

const PROGRAM = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** Starts so many; `onDelivering` hears of each handler that asks to be killed. With it a spare stands by, so that a kill costs no start. */
export async function startWorkers(count, setting, onDelivering) {
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker(setting)));
  let spare = onDelivering && startWorker(setting);
  const listen = (index) => {
    workers[index].child.on('message', ({ delivering }) => {
      if (delivering !== undefined) onDelivering?.(delivering, index);
    });
  };
  for (const index of workers.keys()) listen(index);
  return {
    port: (index) => workers[index % count].port,
    async killAndReplace(index) {
      await end(workers[index].child, 'SIGKILL');
      workers[index] = await spare;
      spare = startWorker(setting);
      spare.catch(() => {});
      listen(index);
    },
    /** Stops one, and lets it go on so many milliseconds later. */
    async stopFor(index, ms) {
      const { child } = workers[index];
      child.kill('SIGSTOP');
      await sleep(ms);
      child.kill('SIGCONT');
    },
    async stop() {
      const all = [...workers, await spare].filter(Boolean);
      await Promise.all(all.map(({ child }) => end(child, 'SIGKILL')));
    },
  };
}

async function startWorker(setting) {
  const child = fork(PROGRAM, { env: { ...process.env, SOAK_WORKER: JSON.stringify(setting) }, stdio: 'inherit' });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`a worker ended at its start with code ${code}`))),
  ]);
  return { child, port: message.port };
}
