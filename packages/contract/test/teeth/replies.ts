/**
 * @module
 * Replies, by what the client reads out of them and by what the mock answers.
 */
import { describe, expect, it } from 'vitest';
import { readsAs } from '../../src/client/read-answer.js';
import { jsonTypes } from '../../src/compare/json-types.js';
import { sameJson } from '../../src/compare/values.js';
import type { Damage } from '../../src/damage/damage.js';
import { damageJson, type JsonDamage } from '../../src/damage/damage-json.js';
import { type GoldenAnswer, goldenAnswers } from '../../src/golden/method-case.js';
import { goldenText } from '../../src/golden/text.js';
import { answerDifferences } from '../../src/mock/answers-like.js';
import { askMock, goldenMock } from '../../src/mock/golden-mock.js';
import { named } from '../../src/named.js';
import { missed } from './missed.js';

const title = ({ method, file }: { readonly method: string; readonly file: string }) => `${method}/${file}`;
const answers = goldenAnswers();

/** Declares the tests. */
export function repliesHaveTeeth(): void {
  describe('no damage of what a golden reply says goes unnoticed by the comparison with the client', () => {
    // An id as a number and as text, and null and nothing, are the same to the client, and a field nobody knows is no outage to it:
    // the comparison with the mock tells these apart.
    const says = ({ kind, empty }: JsonDamage) =>
      kind !== 'retyped' && kind !== 'added' && !(empty && (kind === 'dropped' || kind === 'renamed'));

    it.each(named(answers, title))('%s', async (_title, answer) => {
      const damages = damageJson(answer.body).filter(says);
      expect(await missed('what replies say', damages, async ({ text }) => !(await readsAs(answer, text)))).toEqual([]);
    });
  });

  describe('no damage of the shape of a golden reply goes unnoticed by the comparison with the mock', () => {
    const WRITTEN = ['value', 'exchanged'];

    /** Values are the mock's own. A key that may be absent is watched for its type and form, if the mock sends it; a list of any length by its first row. */
    function watched({ reply }: GoldenAnswer, told: string): (damage: JsonDamage) => boolean {
      return ({ kind, key, laterRow }) => {
        if (WRITTEN.includes(kind) || (reply.rows === 'any' && (laterRow || kind === 'doubled'))) return false;
        if (reply.rows === 'any' && key === '0' && kind === 'dropped') return false;
        if (!reply.optional?.includes(key)) return true;
        return !['dropped', 'renamed'].includes(kind) && told.includes(`"${key}"`);
      };
    }

    it.each(
      named(
        answers.filter(({ reply }) => reply.mock === true),
        title,
      ),
    )('%s', async (_title, answer) => {
      const { method, file, reply, body } = answer;
      const told = await askMock(goldenMock(method, file, reply.to), goldenText(`${method}/${reply.to}.flat.txt`));
      const damages = damageJson(body).filter(watched(answer, told.body));
      const notices = ({ text }: Damage) => answerDifferences(answer, text, told.body).length > 0;
      expect(await missed('shapes of replies', damages, notices)).toEqual([]);
    });
  });

  describe('no damage of the JSON types of a golden reply that the mock does not give goes unnoticed', () => {
    it.each(
      named(
        answers.filter(({ reply }) => reply.mock !== true),
        title,
      ),
    )('%s', async (_title, { reply, body }) => {
      const damages = damageJson(body).filter(({ kind }) => !['value', 'form', 'exchanged'].includes(kind));
      const notices = ({ text }: Damage) => !sameJson(reply.types, jsonTypes(JSON.parse(text)));
      expect(await missed('types of older replies', damages, notices)).toEqual([]);
    });
  });
}
