/**
 * @module
 * The control API's operations as curl lines, and what the mock answers them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { EXAMPLE_FAULT, EXAMPLE_STATE, type Operation } from '../../src/control/operations.js';
import { createMockUnitPay } from '../../src/index.js';

const json = (value: object) => JSON.stringify(value).replaceAll("'", "'\\''");
const post = (path: string, body: object) =>
  `curl -s -X POST -H 'Content-Type: application/json' "$MOCK/__mock__${path}" -d '${json(body)}'`;

/** What makes every line below work. */
export const SETUP = [post('/state', EXAMPLE_STATE), post('/faults', EXAMPLE_FAULT)];

/** An operation as a line for a shell, `MOCK` being the mock's address. */
export function curlLine({ method, path, example = {}, reply }: Operation): string {
  const at = `${example.path ?? path}${example.query === undefined ? '' : `?${example.query}`}`;
  if (reply === null) return `curl -sN "$MOCK/__mock__${at}"`;
  if (method === 'GET') return `curl -s "$MOCK/__mock__${at}"`;
  return example.body === undefined ? `curl -s -X POST "$MOCK/__mock__${at}"` : post(at, example.body);
}

/** Runs a line against a new mock whose payments the lines know; tells what was printed, and the status curl saw. */
export async function runLine(line: string, isStream: boolean): Promise<{ status: number; text: string }> {
  const mock = createMockUnitPay({
    now: () => Date.UTC(2026, 10, 28, 9),
    publicUrl: 'http://127.0.0.1:4010',
    webhook: () => Response.json({ result: { message: 'OK' } }),
  });
  const { url } = await mock.listen();
  try {
    for (const one of SETUP) await shell(one, url, false);
    return await shell(line, url, isStream);
  } finally {
    await mock.dispose();
  }
}

async function shell(line: string, url: string, isStream: boolean): Promise<{ status: number; text: string }> {
  const child = spawn('sh', ['-c', `exec ${line} -w '\\n%{http_code}'`], { env: { ...process.env, MOCK: url } });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
    if (isStream && text.includes(': open')) child.kill();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (isStream) return { status: 200, text: text.trim() };
  if (code !== 0) throw new Error(`${line} ended with ${code}: ${text}`);
  const [, answer = '', status] = /^([\s\S]*)\n(\d{3})$/.exec(text) ?? [];
  return { status: Number(status), text: answer };
}
