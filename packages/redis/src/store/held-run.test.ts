import { describe, expect, it, vi } from 'vitest';
import { redisStore } from '../index.js';
import type { Script } from '../script.js';
import { CLAIM, RECORD, RELEASE } from './scripts.js';

const REPLY = { status: 200, headers: {}, body: '{}' };

/** A client that answers each script as told; '' otherwise. */
function clientOf(answers: Map<Script, () => Promise<string>>) {
  const sent: string[] = [];
  const names = new Map([CLAIM, RECORD, RELEASE].map((script, i) => [script.sha1, ['claim', 'record', 'release'][i]]));
  const client = {
    sent,
    eval: async () => '',
    evalsha: async (sha1: string) => {
      sent.push(names.get(sha1) ?? 'other');
      for (const [script, answer] of answers) if (script.sha1 === sha1) return await answer();
      return '';
    },
  };
  return client;
}

const store = (client: ReturnType<typeof clientOf>) => redisStore(client, { logger: false });

describe('a run at its limits', () => {
  it('starts no work when the signal was aborted while the claim was on its way, and gives the claim back', async () => {
    const abort = new AbortController();
    const claim = async () => {
      abort.abort(new Error('out of time'));
      return '';
    };
    const client = clientOf(new Map([[CLAIM, claim]]));
    const work = vi.fn(async () => REPLY);
    const run = store(client).run('a', 'f', work, { deadline: 0, maxRun: 1_000, signal: abort.signal });
    await expect(run).rejects.toThrow('out of time');
    expect(work).not.toHaveBeenCalled();
    expect(client.sent).toEqual(['claim', 'release']);
  });

  it('repeats a record that failed until it is written', async () => {
    const record = vi.fn(async () => '').mockRejectedValueOnce(new Error('LOADING'));
    const client = clientOf(new Map([[RECORD, record]]));
    const run = store(client).run('a', 'f', async () => REPLY, {
      deadline: 0,
      maxRun: 5_000,
      signal: new AbortController().signal,
    });
    expect(await run).toEqual({ reply: REPLY, replayed: false });
    expect(client.sent).toEqual(['claim', 'record', 'record']);
  });

  it('stops repeating a record when the signal is aborted, and gives the claim back', async () => {
    const abort = new AbortController();
    const record = async () => {
      abort.abort(new Error('out of time'));
      throw new Error('READONLY');
    };
    const client = clientOf(new Map([[RECORD, record]]));
    const run = store(client).run('a', 'f', async () => REPLY, { deadline: 0, maxRun: 5_000, signal: abort.signal });
    await expect(run).rejects.toThrow('out of time');
    await vi.waitFor(() => expect(client.sent).toEqual(['claim', 'record', 'release']));
  });
});
