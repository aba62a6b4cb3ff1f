import { expect, it } from 'vitest';
import { judgeReply } from './judge-reply.js';

it.each([
  ['{"result":{"message":"ok"}}', 200, 'accepted', 'ok'],
  ['{"result":"ok"}', 200, 'accepted', 'ok'],
  ['{"error":{"message":"no"}}', 200, 'refused', 'no'],
  ['{"error":{"message":"no"}}', 500, 'refused', 'no'],
  ['{"result":{"message":"ok"}}', 500, 'invalid', null],
  ['', 200, 'invalid', null],
  ['OK', 200, 'invalid', null],
  ['{"result":', 200, 'invalid', null],
  ['[1]', 200, 'invalid', null],
  ['{}', 200, 'invalid', null],
])('%s with status %i is %s', (body, status, outcome, message) => {
  expect(judgeReply({ status, contentType: null, body })).toEqual({ outcome, message });
});
