import { afterAll, describe, expect, it } from 'vitest';
import { captureCall } from '../src/client/capture.js';
import { formUrl } from '../src/client/form-url.js';
import { readsAs } from '../src/client/read-answer.js';
import { readsWebhook } from '../src/client/read-webhook.js';
import { queryDifferences } from '../src/compare/query.js';
import { damageHex } from '../src/damage/damage-hex.js';
import { damageJson } from '../src/damage/damage-json.js';
import { damageQuery } from '../src/damage/damage-query.js';
import { goldenForms } from '../src/golden/forms.js';
import { goldenAnswers, goldenRequests } from '../src/golden/method-case.js';
import { goldenText } from '../src/golden/text.js';
import { vectors } from '../src/golden/vectors.js';
import { goldenWebhooks } from '../src/golden/webhooks.js';
import { answerDifferences } from '../src/mock/answers-like.js';
import { askMock, goldenMock } from '../src/mock/golden-mock.js';
import { named } from '../src/named.js';
import { sha256, signedText, webhookSignatureHolds } from '../src/wire/signature.js';

let tried = 0;
let caught = 0;

/** Counts a damage and whether the comparison noticed it; returns what it did when nothing noticed. */
function judge(what: string, noticed: boolean): string[] {
  tried++;
  if (noticed) caught++;
  return noticed ? [] : [what];
}

afterAll(() => {
  process.stdout.write(`golden-has-teeth: ${tried} damages tried, ${caught} caught, ${tried - caught} missed\n`);
});

describe('no damage of a golden request goes unnoticed by the comparison with the client', () => {
  const requests = named(goldenRequests(), ({ method, name, layout }) => `${method}/${name}.${layout}.txt`);
  it.each(requests)('%s', async (_title, request) => {
    const { queries } = await captureCall(request, request.layout, '{"result":{}}');
    const sent = queries[0] ?? '';
    const missed = damageQuery(request.query).flatMap(({ what, text }) =>
      judge(what, queryDifferences(text, sent).length > 0),
    );
    expect(missed).toEqual([]);
  });
});

const title = ({ method, file }: { method: string; file: string }) => `${method}/${file}`;
const answers = goldenAnswers();

describe('no damage of what a golden reply says goes unnoticed by the comparison with the client', () => {
  it.each(named(answers, title))('%s', async (_title, answer) => {
    const missed: string[] = [];
    for (const { what, text, kind, empty } of damageJson(answer.body)) {
      // An id as a number and as text, and null and nothing, are the same to the client; the mock's comparison tells them apart.
      if (kind !== 'type' && !(kind === 'dropped' && empty))
        missed.push(...judge(what, !(await readsAs(answer, text))));
    }
    expect(missed).toEqual([]);
  });
});

describe('no damage of the shape of a golden reply goes unnoticed by the comparison with the mock', () => {
  it.each(
    named(
      answers.filter(({ reply }) => reply.mock === true),
      title,
    ),
  )('%s', async (_title, answer) => {
    const { method, file, reply, body } = answer;
    const told = await askMock(goldenMock(method, file, reply.to), goldenText(`${method}/${reply.to}.flat.txt`));
    const watched = damageJson(body).filter(({ kind, key }) => {
      if (kind === 'value') return false;
      // A key that may be absent is still watched for its JSON type, if the mock sends it; a list of any length is not watched for rows.
      if (kind !== 'type' && reply.optional?.includes(key)) return false;
      return (
        !(reply.optional?.includes(key) && !told.body.includes(`"${key}"`)) &&
        !(reply.rows === 'any' && /^\d+$/.test(key))
      );
    });
    const missed = watched.flatMap(({ what, text }) => {
      // Only the first row of such a list is compared.
      if (reply.rows === 'any' && /^result\.[1-9]/.test(what)) return [];
      return judge(what, answerDifferences(answer, text, told.body).length > 0);
    });
    expect(missed).toEqual([]);
  });
});

describe('no damage of a golden webhook goes unnoticed: by the signature, or by the pairs as transcribed', () => {
  it.each(named(goldenWebhooks(), ({ file }) => file))('%s', (_file, golden) => {
    const missed = damageQuery(golden.query).flatMap(({ what, text }) => judge(what, !readsWebhook(golden, text)));
    expect(missed).toEqual([]);
  });

  it.each(named(goldenWebhooks(), ({ file }) => file))(
    '%s, by the judge’s own checker: every value and every digit of the signature',
    (_file, golden) => {
      const signed = damageQuery(golden.query).filter(
        ({ what }) => !/renamed$/.test(what) && !/^sign (changed|dropped)$/.test(what),
      );
      const missed = signed.flatMap(({ what, text }) => judge(what, !webhookSignatureHolds(text, golden.secretKey)));
      expect(missed).toEqual([]);
    },
  );
});

describe('no damage of a golden form goes unnoticed by the comparison with the client', () => {
  it.each(named(goldenForms(), ({ file }) => file))('%s', (_file, form) => {
    const built = formUrl(form).split('?')[1] ?? '';
    const missed = damageQuery(form.url.split('?')[1] ?? '').flatMap(({ what, text }) =>
      judge(what, queryDifferences(text, built).length > 0),
    );
    expect(missed).toEqual([]);
  });
});

describe('no damage of a signature vector goes unnoticed', () => {
  it.each(named(vectors(), ({ id }) => id))('%s', (_id, vector) => {
    const text = signedText(vector);
    const hash = sha256(text);
    const inputs = Object.keys(vector.fields).map((name) => ({
      what: `${name} changed`,
      right: sha256(signedText({ ...vector, fields: { ...vector.fields, [name]: `${vector.fields[name]}1` } })),
    }));
    const missed = [
      ...damageHex(vector.hash).flatMap(({ what, text: damaged }) => judge(what, damaged !== hash)),
      ...inputs.flatMap(({ what, right }) => judge(what, right !== vector.hash)),
    ];
    expect(missed).toEqual([]);
  });
});
