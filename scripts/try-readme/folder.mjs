// An empty folder in which a reader tries things, and what runs in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The environment of a reader's own terminal: nothing of the package manager that started this. */
const terminal = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name)));

/** A folder of a reader's; `close` ends what runs in it and removes it. */
export function emptyFolder() {
  const path = mkdtempSync(join(tmpdir(), 'unitpay-kit-reader-'));
  const running = [];

  /** Runs a command line to its end; rejects with its output when it fails. */
  async function run(line, env = {}) {
    const child = spawn('bash', ['-c', line], { cwd: path, env: { ...terminal, ...env } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`"${line.trim().slice(0, 120)}" ended with code ${code}:\n${output.slice(-3000)}`);
    return output;
  }

  /** Starts a command line that goes on; `seen(text)` resolves when it has printed that. */
  function start(line, env = {}) {
    const child = spawn('bash', ['-c', `exec ${line}`], { cwd: path, env: { ...terminal, ...env }, detached: true });
    running.push(child);
    let output = '';
    const waiting = new Set();
    const look = () => {
      for (const one of waiting) if (output.includes(one.text)) one.resolve(output);
    };
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (text) => {
        output += `${text}\n`;
        look();
      });
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`"${line}" ended with code ${code}:\n${output.slice(-3000)}`);
    });
    ended.catch(() => {});
    return {
      seen: (text) =>
        Promise.race([
          ended,
          limit(`"${line}" did not print "${text}":`, () => output),
          new Promise((resolve) => {
            waiting.add({ text, resolve });
            look();
          }),
        ]),
    };
  }

  async function close() {
    for (const child of running) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      process.kill(-child.pid, 'SIGTERM');
      await gone;
    }
    rmSync(path, { recursive: true, force: true });
  }

  return { path, run, start, close, write: (name, text) => writeFileSync(join(path, name), text) };
}

/** A reader loses patience, too. */
function limit(what, output) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${what}\n${output().slice(-3000)}`)), 60_000).unref();
  });
}
