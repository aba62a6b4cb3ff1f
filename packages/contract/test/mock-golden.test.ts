import { describe, expect, it } from 'vitest';
import { goldenAnswers, goldenRequests, LAYOUTS } from '../src/golden/method-case.js';
import { goldenText } from '../src/golden/text.js';
import { answerDifferences } from '../src/mock/answers-like.js';
import { askMock, goldenMock } from '../src/mock/golden-mock.js';
import { named } from '../src/named.js';

const answered = goldenAnswers()
  .filter(({ reply }) => reply.mock === true)
  .flatMap((answer) => LAYOUTS.map((layout) => ({ ...answer, layout })));

describe('the mock, sent the query of a sample, answers with its keys, JSON types, code and text', () => {
  it.each(named(answered, ({ method, file, layout }) => `${method}/${file} (${layout})`))(
    '%s',
    async (_title, answer) => {
      const { method, file, reply, body, layout } = answer;
      const told = await askMock(goldenMock(method, file, reply.to), goldenText(`${method}/${reply.to}.${layout}.txt`));
      expect(told.status).toBe(200);
      expect(answerDifferences(answer, body, told.body)).toEqual([]);
    },
  );
});

const UNKNOWN = /"code":-32602/;

describe('the mock understands every sample query: it never complains about its parameters', () => {
  const requests = named(goldenRequests(), ({ method, name, layout }) => `${method}/${name}.${layout}.txt`);
  it.each(requests)('%s', async (_title, { method, name, query }) => {
    const told = await askMock(goldenMock(method, '', name), query);
    expect(told.body).not.toMatch(UNKNOWN);
  });
});
