// Waits until a server that was just started answers.
import { setTimeout } from 'node:timers/promises';

const LONGEST = 120_000;
const PAUSE = 200;

/** Resolves when something answers at an address, whatever it says; rejects when the process that should is gone, or after two minutes. */
export async function reachable(url, server) {
  for (const end = Date.now() + LONGEST; Date.now() < end; await setTimeout(PAUSE)) {
    const { exitCode, signalCode } = server;
    if (exitCode !== null || signalCode !== null) throw new Error(`the server ended with ${exitCode ?? signalCode}`);
    const reply = await fetch(url).catch(() => undefined);
    await reply?.arrayBuffer();
    if (reply) return;
  }
  throw new Error(`nothing answers at ${url}`);
}
