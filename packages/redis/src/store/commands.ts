/**
 * @module
 * The store's commands: scripts with a time limit.
 */
import { withTimeout } from '@unitpay-kit/core/internal';
import type { RunScript } from '../client.js';
import { CLAIM, MEMORY_INFO, RECORD, RELEASE } from './scripts.js';

/** Each resolves to '' when done, or to the value that stood in the way. */
export interface Commands {
  claim(key: string, lease: string): Promise<string>;
  renew(key: string, lease: string): Promise<string>;
  record(key: string, lease: string, record: string, retention: number): Promise<string>;
  release(key: string, lease: string): Promise<void>;
  memoryInfo(): Promise<string>;
}

/** Binds the scripts to a client. */
export function commandsOf(runScript: RunScript, leaseLength: number, timeout: number): Commands {
  const late = `Redis did not answer within ${timeout} ms. Is it reachable, and is the client connected?`;
  const limited = (answer: Promise<string>): Promise<string> => withTimeout(answer, timeout, late);
  const run = async (...call: Parameters<RunScript>): Promise<string> => String(await runScript(...call));
  const release = async (key: string, lease: string): Promise<void> => {
    await limited(run(RELEASE, [key], [lease]));
  };
  return {
    release,
    async claim(key, lease) {
      const sent = run(CLAIM, [key], [lease, String(leaseLength)]);
      try {
        return await limited(sent);
      } catch (error) {
        // A client that was offline may still send it once connected: a claim that nobody works on must not stay.
        sent.then((held) => (held === '' ? release(key, lease) : undefined)).catch(() => {});
        throw error;
      }
    },
    renew: (key, lease) => limited(run(CLAIM, [key], [lease, String(leaseLength)])),
    record(key, lease, record, retention) {
      const life = Number.isFinite(retention) ? String(retention) : '';
      return limited(run(RECORD, [key], [lease, record, life]));
    },
    memoryInfo: () => limited(run(MEMORY_INFO, [], [])),
  };
}
