import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Terminal, terminalIo } from './terminal-io.js';

/** A process whose streams a test holds. */
function terminal(isTTY: { readonly stdin?: boolean; readonly stderr?: boolean } = {}) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  Object.assign(streams.stdin, { isTTY: isTTY.stdin });
  Object.assign(streams.stderr, { isTTY: isTTY.stderr });
  const made = { argv: ['node', 'unitpay', 'refund', '7'], env: { LANG: 'ru' }, cwd: () => '/shop', ...streams };
  return { ...streams, io: terminalIo(made as unknown as Terminal) };
}

describe('the process', () => {
  it('gives the words after the program, the environment and the folder', () => {
    expect(terminal().io).toMatchObject({ args: ['refund', '7'], env: { LANG: 'ru' }, cwd: '/shop' });
  });

  it('has results on the one stream and messages on the other', () => {
    const { io, stdout, stderr } = terminal();
    io.out('a result\n');
    io.err('a message\n');
    expect([String(stdout.read()), String(stderr.read())]).toEqual(['a result\n', 'a message\n']);
  });

  it.each([
    [{ stdin: true, stderr: true }, true],
    [{ stdin: true }, false],
    [{ stderr: true }, false],
    [{}, false],
  ])('has a person at both ends where %j: %s', (isTTY, expected) => {
    expect(terminal(isTTY).io.terminal).toBe(expected);
  });

  it('asks beside the results, and takes the answer without its line end', async () => {
    const { io, stdin, stdout, stderr } = terminal();
    stdin.write('yes\n');
    await expect(io.ask('Go on? ')).resolves.toBe('yes');
    expect([String(stderr.read()), stdout.read()]).toEqual(['Go on? ', null]);
  });

  it('reads standard input to its end', async () => {
    const { io, stdin } = terminal();
    stdin.end('line 1\nline 2\n');
    await expect(io.readInput()).resolves.toBe('line 1\nline 2\n');
  });
});

describe('the executable', () => {
  const file = fileURLToPath(new URL('../bin/unitpay.cjs', import.meta.url));
  const start = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [file, ...args], { env: { PATH: process.env['PATH'] } });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    await expect(start('--version')).resolves.toMatchObject({ stdout: `${version}\n`, stderr: '' });
  });

  it('ends with the exit code, and moves no money where nobody can be asked', async () => {
    await expect(start('refund', '7')).rejects.toMatchObject({
      code: 7,
      stdout: '',
      stderr: expect.stringContaining('--yes'),
    });
  });
});
