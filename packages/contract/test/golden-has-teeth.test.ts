import { afterAll, describe, expect, it } from 'vitest';
import { answerWebhook } from '../src/client/answer-webhook.js';
import { captureCall } from '../src/client/capture.js';
import { CREATED } from '../src/client/complaints.js';
import { formUrl } from '../src/client/form-url.js';
import { readsAs } from '../src/client/read-answer.js';
import { readsWebhook } from '../src/client/read-webhook.js';
import { PAYMENT, wireProbe } from '../src/client/wire-probe.js';
import { jsonTypes } from '../src/compare/json-types.js';
import { queryDifferences } from '../src/compare/query.js';
import { sameJson } from '../src/compare/values.js';
import type { Damage } from '../src/damage/damage.js';
import { damageAddress } from '../src/damage/damage-address.js';
import { damageHex } from '../src/damage/damage-hex.js';
import { damageJson, type JsonDamage } from '../src/damage/damage-json.js';
import { damageQuery } from '../src/damage/damage-query.js';
import { damageVector } from '../src/damage/damage-vector.js';
import { goldenForms } from '../src/golden/forms.js';
import { type GoldenAnswer, goldenAnswers, goldenRequests } from '../src/golden/method-case.js';
import { goldenReceipts } from '../src/golden/receipts.js';
import { goldenReplies } from '../src/golden/replies.js';
import { goldenText } from '../src/golden/text.js';
import { vectors } from '../src/golden/vectors.js';
import { goldenPairs, goldenWebhooks } from '../src/golden/webhooks.js';
import { answerDifferences } from '../src/mock/answers-like.js';
import { askMock, goldenMock } from '../src/mock/golden-mock.js';
import { likenesses, pairDifferences, sentWebhooks } from '../src/mock/sent-webhooks.js';
import { named } from '../src/named.js';
import { sha256, signedText, webhookSignatureHolds } from '../src/wire/signature.js';

const counts = new Map<string, { tried: number; caught: number }>();

/** Counts which damages a comparison notices; returns those it does not. */
async function missed<D extends Damage>(
  what: string,
  damages: readonly D[],
  notices: (damage: D) => boolean | Promise<boolean>,
): Promise<readonly string[]> {
  const count = counts.get(what) ?? { tried: 0, caught: 0 };
  counts.set(what, count);
  const slipped: string[] = [];
  for (const damage of damages) {
    count.tried++;
    if (await notices(damage)) count.caught++;
    else slipped.push(damage.what);
  }
  return slipped;
}

afterAll(() => {
  const total = { tried: 0, caught: 0 };
  for (const [what, { tried, caught }] of counts) {
    process.stdout.write(`golden-has-teeth: ${what}: ${tried} tried, ${caught} caught\n`);
    total.tried += tried;
    total.caught += caught;
  }
  const { tried, caught } = total;
  process.stdout.write(`golden-has-teeth: ${tried} damages tried, ${caught} caught, ${tried - caught} missed\n`);
});

const title = ({ method, file }: { readonly method: string; readonly file: string }) => `${method}/${file}`;
const answers = goldenAnswers();

describe('no damage of a golden request goes unnoticed by the comparison with the client', () => {
  it.each(named(goldenRequests(), ({ method, name, layout }) => `${method}/${name}.${layout}.txt`))(
    '%s',
    async (_title, request) => {
      const { queries } = await captureCall(request, request.layout, '{"result":{}}');
      const notices = ({ text }: Damage) => queryDifferences(text, queries[0] ?? '').length > 0;
      expect(await missed('requests', damageQuery(request.query), notices)).toEqual([]);
    },
  );
});

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

describe('no damage of a golden webhook goes unnoticed: by the signature, or by the pairs as transcribed', () => {
  // What stands beside `method` and outside params[...] can be of the merchant's own address: it says nothing, and nothing covers it.
  const damages = (query: string) =>
    damageQuery(query).filter(({ kind, name }) => kind !== 'added' || name !== 'method');

  it.each(named(goldenWebhooks(), ({ file }) => file))('%s', async (_file, golden) => {
    const notices = ({ text }: Damage) => !readsWebhook(golden, text);
    expect(await missed('webhooks', damages(golden.query), notices)).toEqual([]);
  });

  it.each(named(goldenWebhooks(), ({ file }) => file))(
    '%s, by the judge’s own checker: every value and every digit of the signature',
    async (_file, golden) => {
      // Names are not signed, and the older sign is not either.
      const signed = damages(golden.query).filter(({ kind, name }) => kind !== 'renamed' && name !== 'sign');
      const notices = ({ text }: Damage) => !webhookSignatureHolds(text, golden.secretKey);
      expect(await missed('signatures of webhooks', signed, notices)).toEqual([]);
    },
  );
});

describe('no damage of the names of a golden webhook, or of how its values are written, goes unnoticed by the comparison with the mock', () => {
  it.each(named(likenesses, ({ golden }) => golden))('%s', async (_name, likeness) => {
    const pairs = goldenPairs(likeness.golden);
    const sent = (await sentWebhooks()).filter(likeness.is);
    const damages = damageJson(JSON.stringify(pairs)).filter(
      ({ kind, key }) =>
        ['dropped', 'renamed', 'form'].includes(kind) &&
        !likeness.optional?.includes(key) &&
        !(kind === 'form' && likeness.anyForm?.includes(key)),
    );
    const notices = ({ text }: Damage) =>
      sent.every((delivery) => pairDifferences(likeness, JSON.parse(text), delivery).length > 0);
    expect(await missed('names of webhooks', damages, notices)).toEqual([]);
  });
});

describe('no damage of a golden form goes unnoticed by the comparison with the client', () => {
  it.each(named(goldenForms(), ({ file }) => file))('%s', async (_file, form) => {
    const [builtAddress = '', built = ''] = formUrl(form).split('?');
    const [address = '', query = ''] = form.url.split('?');
    const differs = ({ text }: Damage) => queryDifferences(text, built).length > 0;
    expect(await missed('forms', damageQuery(query), differs)).toEqual([]);
    expect(await missed('addresses of forms', damageAddress(address), ({ text }) => text !== builtAddress)).toEqual([]);
  });
});

describe('no damage of a merchant’s sample answer goes unnoticed by the comparison with the client', () => {
  const given = goldenReplies().filter(({ client }) => client === undefined);
  it.each(named(given, ({ file }) => file))('%s', async (_file, reply) => {
    const answered = await answerWebhook(reply);
    expect(await missed('answers to webhooks', damageJson(reply.body), ({ text }) => text !== answered)).toEqual([]);
  });
});

describe('no damage of the items of a sample receipt goes unnoticed by the comparison with the client', () => {
  it.each(named(goldenReceipts(), ({ name }) => name))('%s', async (_name, { json }) => {
    const items = (text: string) => `cashItems=${encodeURIComponent(Buffer.from(text).toString('base64'))}`;
    const { unitpay, value } = wireProbe(CREATED);
    await unitpay.initPayment({ ...PAYMENT, customerEmail: 'p@example.com', cashItems: JSON.parse(json) });
    const sent = `cashItems=${encodeURIComponent(value('cashItems') ?? '')}`;
    const notices = ({ text }: Damage) => queryDifferences(items(text), sent).length > 0;
    expect(await missed('receipts', damageJson(json), notices)).toEqual([]);
  });
});

describe('no damage of a signature vector goes unnoticed', () => {
  it.each(named(vectors(), ({ id }) => id))('%s', async (_id, vector) => {
    const text = signedText(vector);
    expect(await missed('hashes', damageHex(vector.hash), (damage) => damage.text !== sha256(text))).toEqual([]);
    expect(await missed('signed texts', damageVector(vector), (damage) => sha256(damage.text) !== vector.hash)).toEqual(
      [],
    );
  });
});
