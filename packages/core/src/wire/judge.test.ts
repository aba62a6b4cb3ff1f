import { describe, expect, it } from 'vitest';
import type { Outcome } from '../errors/unitpay-error.js';
import { readEnvelope } from './envelope.js';
import { type CallSoFar, judge, worse } from './judge.js';
import { createRedactor } from './redact.js';

const OUTCOMES = ['not-sent', 'refused', 'unknown'] as const;
const call = (changes: Partial<CallSoFar> = {}): CallSoFar => ({
  method: 'refundPayment',
  safe: false,
  earlier: 'not-sent',
  attempts: 2,
  baseUrl: 'https://unitpay.ru',
  redactor: createRedactor(['the-secret-key']),
  read: (body) => readEnvelope(body),
  ...changes,
});
const reply = (status: number, text: string | undefined, retryAfter?: number) =>
  ({ kind: 'reply', status, text, retryAfter }) as const;
const SAFE = { safe: true };

/** What is told of a failure. */
function failure(verdict: ReturnType<typeof judge>) {
  if (verdict.kind !== 'failure') return expect.fail(`it is a ${verdict.kind}`);
  const { error, repeat, retryAfter } = verdict;
  return { code: error.code, outcome: error.outcome, repeat, retryAfter, error };
}

it('a result is handed on with what it was read from', () => {
  const text = '{"result":{"a":1}}';
  expect(judge(reply(201, text), call())).toStrictEqual({ kind: 'result', result: { a: 1 }, text, status: 201 });
});

describe("UnitPay's error envelope", () => {
  const text = '{"error":{"message":"the-secret-key is wrong","code":-32000}}';

  it.each([
    [200, 'refused', false],
    [299, 'refused', false],
    [400, 'refused', false],
    [403, 'refused', false],
    [429, 'refused', true],
    [499, 'refused', false],
    [100, 'unknown', true],
    [199, 'unknown', true],
    [408, 'unknown', true],
    [500, 'unknown', true],
    [503, 'unknown', true],
  ])('at status %i leaves the outcome %s; of a safe call, sent again: %s', (status, outcome, repeat) => {
    expect(failure(judge(reply(status, text, 7), call(SAFE)))).toMatchObject({ code: 'api', outcome, repeat });
    expect(failure(judge(reply(status, text), call()))).toMatchObject({ code: 'api', outcome, repeat: false });
  });

  it('says what UnitPay said, keys masked, and how long to wait', () => {
    const { error, retryAfter } = failure(judge(reply(429, text, 7), call()));
    expect(error).toMatchObject({ apiCode: -32000, status: 429, method: 'refundPayment' });
    expect(error.message).not.toContain('the-secret-key');
    expect(error.message).toContain('is wrong');
    expect(retryAfter).toBe(7);
  });

  it('of an internal error proves nothing, at whatever status', () => {
    const internal = '{"error":{"message":"Internal error","code":-32603}}';
    for (const status of [200, 400])
      expect(failure(judge(reply(status, internal), call(SAFE)))).toMatchObject({ outcome: 'unknown', repeat: true });
  });

  it.each(OUTCOMES)('does not undo what an earlier attempt may have done (%s)', (earlier) => {
    const outcome = earlier === 'unknown' ? 'unknown' : 'refused';
    expect(failure(judge(reply(200, text), call({ earlier })))).toMatchObject({ outcome });
  });
});

describe('a status without an envelope', () => {
  it.each([
    [199, 'unknown', true],
    [300, 'unknown', false],
    [302, 'unknown', false],
    [399, 'unknown', false],
    [400, 'refused', false],
    [408, 'unknown', true],
    [429, 'refused', true],
    [499, 'refused', false],
    [500, 'unknown', true],
  ])('%i leaves the outcome %s; of a safe call, sent again: %s', (status, outcome, repeat) => {
    const page = reply(status, '<html>the-secret-key', 9);
    const told = failure(judge(page, call(SAFE)));
    expect(told).toMatchObject({ code: 'http', outcome, repeat, retryAfter: 9, error: { status, retryAfter: 9 } });
    expect(told.error).toMatchObject({ body: expect.stringMatching(/^<html>(?!the-secret-key)/) });
    expect(failure(judge(page, call()))).toMatchObject({ outcome, repeat: false });
  });

  it.each(['{"result":{}}', '{"error":{"message":"x","code":1}}'])('that redirects is no answer: %s', (text) => {
    expect(failure(judge(reply(302, text), call(SAFE)))).toMatchObject({ code: 'http', outcome: 'unknown' });
  });

  it('that fails is no result, whatever its body says', () => {
    expect(failure(judge(reply(500, '{"result":{}}'), call()))).toMatchObject({ code: 'http', outcome: 'unknown' });
  });

  it('and without a body shows an empty one', () => {
    expect(failure(judge(reply(500, undefined), call())).error).toMatchObject({ body: '' });
  });

  it.each(OUTCOMES)('does not undo what an earlier attempt may have done (%s)', (earlier) => {
    const outcome = earlier === 'unknown' ? 'unknown' : 'refused';
    expect(failure(judge(reply(403, ''), call({ earlier })))).toMatchObject({ outcome });
  });
});

describe('an answer that can not be understood', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['{', /^not JSON: ./],
    ['[]', 'expected a JSON object'],
    ['{"result":1,"error":{"message":"x"}}', /both/],
    ['{}', /neither/],
  ])('(%j) has an unknown outcome, and is asked for again where that is safe', (text, message) => {
    const told = failure(judge(reply(200, text, 3), call(SAFE)));
    const issue = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(told).toMatchObject({ code: 'response', outcome: 'unknown', repeat: true, retryAfter: 3 });
    expect(told.error).toMatchObject({ status: 200, issues: [{ path: '', message: issue }] });
    expect(failure(judge(reply(200, text), call()))).toMatchObject({ repeat: false });
  });

  it('because it is too large is not asked for again', () => {
    const told = failure(judge(reply(200, undefined), call(SAFE)));
    expect(told).toMatchObject({ code: 'response', outcome: 'unknown', repeat: false });
    expect(told.error).toMatchObject({
      issues: [{ path: '', message: 'larger than the option "maxReplySize" allows' }],
      body: '',
    });
  });

  it('because reading it throws says nothing of what was thrown', () => {
    const read = () => {
      throw new Error('the-secret-key');
    };
    const { error } = failure(judge(reply(200, '{}'), call({ read })));
    expect(error).toMatchObject({ issues: [{ path: '', message: 'not JSON' }] });
  });
});

describe('a connection that failed', () => {
  const cause = { name: 'the-secret-key', message: 'https://x/?secretKey=the-secret-key' };
  const connection = (requestSent: boolean, changes: object = {}) =>
    ({ kind: 'connection', requestSent, code: 'ECONNRESET', cause, ...changes }) as const;

  it.each<readonly [boolean, Outcome, Outcome, boolean]>([
    [false, 'not-sent', 'not-sent', false],
    [false, 'refused', 'refused', true],
    [false, 'unknown', 'unknown', true],
    [true, 'not-sent', 'unknown', true],
    [true, 'refused', 'unknown', true],
  ])('(sent: %s, before it: %s) leaves the outcome %s', (requestSent, earlier, outcome, reached) => {
    const told = failure(judge(connection(requestSent), call({ earlier })));
    expect(told).toMatchObject({ code: 'connection', outcome, repeat: !requestSent, retryAfter: undefined });
    expect(told.error).toMatchObject({ requestSent: reached, causeCode: 'ECONNRESET', attempts: 2 });
    expect(failure(judge(connection(requestSent), call({ ...SAFE, earlier })))).toMatchObject({ repeat: true });
  });

  it('keeps what the runtime said, without the key and without its stack', () => {
    const { error } = failure(judge(connection(true, { code: 'the-secret-key' }), call()));
    const kept = error.cause as Error;
    expect(kept).toBeInstanceOf(Error);
    expect(kept.stack).toBe(`${kept.name}: ${kept.message}`);
    expect(kept.message).toMatch(/^https:/);
    expect(JSON.stringify([error.message, kept.stack, (error as { causeCode?: string }).causeCode])).not.toContain(
      'the-secret-key',
    );
  });

  it('may have said nothing', () => {
    const { error } = failure(judge(connection(true, { code: undefined, cause: undefined }), call()));
    expect(error).toMatchObject({ causeCode: undefined });
    expect(error).not.toHaveProperty('cause');
  });
});

it('the worse of two outcomes is the one that may have moved money', () => {
  const table = OUTCOMES.map((left) => OUTCOMES.map((right) => worse(left, right)));
  expect(table).toStrictEqual([
    ['not-sent', 'refused', 'unknown'],
    ['refused', 'refused', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
  ]);
});
