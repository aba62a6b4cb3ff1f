import { rawReply } from '@unitpay-kit/core';
import { describe, expect, it } from 'vitest';
import { captureCall } from '../src/client/capture.js';
import { readsAs } from '../src/client/read-answer.js';
import { jsonTypes } from '../src/compare/json-types.js';
import { queryDifferences } from '../src/compare/query.js';
import { plain } from '../src/compare/values.js';
import { goldenAnswers, goldenRequests } from '../src/golden/method-case.js';
import { named } from '../src/named.js';

const made = named(goldenRequests(), ({ method, name, layout }) => `${method}/${name}.${layout}.txt`);
const answers = named(goldenAnswers(), ({ method, file }) => `${method}/${file}`);

describe('the client, called with the inputs of a sample, sends its query once, by GET', () => {
  it.each(made)('%s', async (_title, request) => {
    const { queries, verbs } = await captureCall(request, request.layout, '{"result":{}}');
    expect(verbs).toEqual(['GET']);
    expect(queryDifferences(request.query, queries[0] ?? '')).toEqual([]);
  });
});

describe('the client reads a sample reply as documented', () => {
  it.each(answers)('%s', async (_title, answer) => {
    const { result, error } = await captureCall(answer, 'flat', answer.body);
    if (answer.reply.error === undefined) expect([plain(result), error]).toEqual([answer.reply.decoded, undefined]);
    else expect(error).toMatchObject(answer.reply.error);
    expect(await readsAs(answer, answer.body)).toBe(true);
  });
});

describe('the client hands back the untouched text of a sample reply', () => {
  it.each(answers.filter(([, { reply }]) => reply.error === undefined))('%s', async (_title, answer) => {
    const { result } = await captureCall(answer, 'flat', answer.body);
    expect(rawReply(result)).toBe(answer.body);
  });
});

describe('a sample reply that the mock does not give has the JSON types that its source shows', () => {
  it.each(answers.filter(([, { reply }]) => reply.mock !== true))('%s', (_title, { reply, body }) => {
    expect(jsonTypes(JSON.parse(body))).toEqual(reply.types);
  });
});
