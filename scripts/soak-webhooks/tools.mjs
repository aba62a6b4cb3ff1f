// Ports, waiting, and child processes that are ended by their pid.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts a program that dies with this one; its last words are kept for the error message. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  children.add(child);
  child.lastWords = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      child.lastWords = (child.lastWords + chunk).slice(-2000);
    });
  }
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

/** Ends a program with a signal and waits until it is gone. */
export async function end(child, signal = 'SIGTERM') {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** A port nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Polls until the condition gives something, at most for so many seconds. */
export async function until(what, seconds, condition) {
  const giveUp = Date.now() + seconds * 1000;
  while (Date.now() < giveUp) {
    const value = await condition();
    if (value) return value;
    await sleep(25);
  }
  throw new Error(`waited ${seconds} s for ${what}, and it did not come`);
}
