import { describe, expect, it } from 'vitest';
import { goldenAnswers, goldenRequests, LAYOUTS } from '../src/golden/method-case.js';
import { goldenText } from '../src/golden/text.js';
import { answerDifferences } from '../src/mock/answers-like.js';
import { askMock, goldenMock } from '../src/mock/golden-mock.js';

const answered = goldenAnswers()
  .filter(({ reply }) => reply.mock === true)
  .flatMap((answer) =>
    LAYOUTS.map((layout) => ({ ...answer, layout, title: `${answer.method}/${answer.file} (${layout})` })),
  );

describe('the mock, sent the query of a sample, answers with its keys, JSON types, code and text', () => {
  it.each(answered)('$title', async (answer) => {
    const { method, file, reply, body, layout } = answer;
    const told = await askMock(goldenMock(method, file, reply.to), goldenText(`${method}/${reply.to}.${layout}.txt`));
    expect(told.status).toBe(200);
    expect(answerDifferences(answer, body, told.body)).toEqual([]);
  });
});

const UNKNOWN = /"code":-32602/;

describe('the mock understands every sample query: it never complains about its parameters', () => {
  const requests = goldenRequests().map((each) => ({
    ...each,
    title: `${each.method}/${each.name}.${each.layout}.txt`,
  }));
  it.each(requests)('$title', async ({ method, name, query }) => {
    const told = await askMock(goldenMock(method, '', name), query);
    expect(told.body).not.toMatch(UNKNOWN);
  });
});
