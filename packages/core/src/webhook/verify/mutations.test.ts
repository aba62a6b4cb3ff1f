import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { KEY, NAMES, pairsOf, phpQuery } from '../../../test/observed-webhooks.js';
import { WebhookVerificationError } from '../../errors/webhook-verification-error.js';
import { createWebhook } from '../create-webhook.js';
import { memoryStore } from '../store/memory-store.js';
import type { WebhookEvent } from './event.js';
import { signWebhookQuery } from './sign-webhook-query.js';

type Pairs = readonly (readonly [name: string, value: string])[];
type Mutation = (pairs: Pairs) => Pairs;

// Thousands of refusals on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const webhook = createWebhook({
  projectId: '2114',
  secretKey: KEY,
  allowedIps: 'any',
  store: memoryStore(),
  order: 'unchecked',
  onPay: () => {},
  logger: false,
});

const REQUIRED = {
  error: ['unitpayId', 'projectId', 'account', 'date', 'signature'],
  other: [
    ...['unitpayId', 'projectId', 'account', 'date', 'signature'],
    ...['orderSum', 'orderCurrency', 'payerSum', 'payerCurrency', 'paymentType', 'test'],
  ],
};

/** Accepted mutations, by what they changed: the limit of a scheme that does not sign names. */
const counts = { tried: 0, refused: 0, sameFields: 0, optionalFieldsChanged: 0 };

function verified(query: string): WebhookEvent | undefined {
  try {
    return webhook.verify({ query });
  } catch (error) {
    if (error instanceof WebhookVerificationError) return undefined;
    throw error;
  }
}

const originals = new Map<string, WebhookEvent>();

function originalOf(name: string): WebhookEvent {
  const original = originals.get(name) ?? webhook.verify({ query: phpQuery(pairsOf(name)) });
  originals.set(name, original);
  return original;
}

function expectNothingRequiredMoved(original: WebhookEvent, query: string): void {
  counts.tried += 1;
  const event = verified(query);
  if (!event) {
    counts.refused += 1;
    return;
  }
  expect(event.method).toBe(original.method);
  const required = original.method === 'error' ? REQUIRED.error : REQUIRED.other;
  // An `error` may leave the name of its project out; the handler is told the project all the same.
  const of = ({ raw, projectId }: WebhookEvent) => ({
    ...Object.fromEntries(required.map((name) => [name, raw[name]])),
    ...(original.method === 'error' && raw['projectId'] === undefined && { projectId }),
  });
  expect(of(event)).toEqual(of(original));
  if (JSON.stringify({ ...event.raw }) === JSON.stringify({ ...original.raw })) counts.sameFields += 1;
  else counts.optionalFieldsChanged += 1;
}

const KNOWN = NAMES.flatMap((name) => pairsOf(name).map(([key]) => key));
/** Names between, before and after the known ones: where a moved value could hide. */
const STRANGERS = [
  'A',
  'aa',
  'b',
  'dz',
  'errorX',
  'orderD',
  'orderZ',
  'payerD',
  'payerT',
  'pb',
  'q',
  'subs',
  'testa',
  'u',
  'v',
  'zz',
];
const FIELD_NAMES = [...new Set([...KNOWN, ...STRANGERS.map((name) => `params[${name}]`)])];
const nameOf = fc.constantFrom(...FIELD_NAMES, 'params[]', 'params', 'extra', 'params[a][b]');
const textOf = fc.oneof(
  fc.constantFrom('', '0', '1', '100.00', 'RUB', 'card', '2114', 'a{up}b'),
  fc.string({ maxLength: 8 }),
);
const at = fc.nat(40);
const pick = (pairs: Pairs, index: number) => (pairs.length === 0 ? 0 : index % pairs.length);
const replaced = (pairs: Pairs, index: number, pair: readonly [string, string]) =>
  pairs.map((old, i) => (i === pick(pairs, index) ? pair : old));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ at, value: textOf }).map(
    ({ at: i, value }): Mutation =>
      (pairs) =>
        replaced(pairs, i, [pairs[pick(pairs, i)]?.[0] ?? '', value]),
  ),
  fc.record({ at, name: nameOf, value: textOf }).map(
    ({ at: i, name, value }): Mutation =>
      (pairs) =>
        pairs.toSpliced(i % (pairs.length + 1), 0, [name, value]),
  ),
  at.map(
    (i): Mutation =>
      (pairs) =>
        pairs.toSpliced(pick(pairs, i), 1),
  ),
  fc.record({ at, name: nameOf }).map(
    ({ at: i, name }): Mutation =>
      (pairs) =>
        replaced(pairs, i, [name, pairs[pick(pairs, i)]?.[1] ?? '']),
  ),
  fc.record({ from: at, to: at }).map(
    ({ from, to }): Mutation =>
      (pairs) => {
        const moved = pairs[pick(pairs, from)];
        return moved ? pairs.toSpliced(pick(pairs, from), 1).toSpliced(pick(pairs, to), 0, moved) : pairs;
      },
  ),
  at.map(
    (i): Mutation =>
      (pairs) =>
        pairs.toSpliced(i, 0, pairs[pick(pairs, i)] ?? ['', '']),
  ),
  // Two neighbours merged around the separator: the text that is signed stays the same.
  at.map(
    (i): Mutation =>
      (pairs) => {
        const [left, right] = [pairs[pick(pairs, i)], pairs[pick(pairs, i) + 1]];
        return left && right ? pairs.toSpliced(pick(pairs, i), 2, [left[0], `${left[1]}{up}${right[1]}`]) : pairs;
      },
  ),
);

/** One of many spellings of the same text: every character escaped or not, as a random mask says. */
function reencoded(pairs: Pairs, mask: number): string {
  const spell = (text: string, bits: number) =>
    [...text]
      .map((char, i) => ((bits >> (i % 24)) & 1 ? escaped(char) : encodeURIComponent(char).replace('%20', '+')))
      .join('');
  return pairs.map(([name, value], i) => `${spell(name, mask + i)}=${spell(value, mask ^ i)}`).join('&');
}

function escaped(char: string): string {
  return [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

const genuine = fc.constantFrom(...NAMES);

it('verification accepts no changed, added, dropped, renamed, reordered, duplicated or re-encoded webhook whose required fields differ', () => {
  fc.assert(
    fc.property(
      genuine,
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      fc.nat(2 ** 24),
      (name, mutations, mask) => {
        const original = originalOf(name);
        const pairs = mutations.reduce<Pairs>((mutated, mutate) => mutate(mutated), pairsOf(name));
        expectNothingRequiredMoved(original, reencoded(pairs, mask));
      },
    ),
    { numRuns: 1_500 },
  );
});

/** The signed fields of a shape, relabelled: some names give way to others, so that the values between move to a neighbour's name. */
function relabelled(name: string, dropped: readonly string[], added: readonly string[]): string {
  const [method, ...fields] = pairsOf(name);
  const isSigned = ([key]: readonly [string, string]) => !key.startsWith('params[sign');
  const values = fields.filter(isSigned);
  const kept = values.map(([key]) => key).filter((key) => !dropped.includes(key));
  const names = [...kept, ...added].sort();
  const moved = values.map(([, value], i): [string, string] => [names[i] ?? '', value]);
  return phpQuery([...(method ? [method] : []), ...moved, ...fields.filter((pair) => !isSigned(pair))]);
}

function namesOf(name: string): { readonly present: string[]; readonly absent: string[] } {
  const present = pairsOf(name).flatMap(([key]) => (/^params\[(?!sign)/.test(key) ? [key] : []));
  return { present, absent: FIELD_NAMES.filter((key) => /^params\[(?!sign)/.test(key) && !present.includes(key)) };
}

const pairsWithin = (names: string[]) => names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));

it('verification accepts no relabelling by one name, which leaves what is signed untouched, whose required fields differ', () => {
  for (const name of NAMES) {
    const { present, absent } = namesOf(name);
    for (const dropped of present) {
      for (const added of absent) expectNothingRequiredMoved(originalOf(name), relabelled(name, [dropped], [added]));
    }
  }
});

it('verification accepts no relabelling of an error by two names whose required fields differ', () => {
  const name = 'error, as documented';
  const { present, absent } = namesOf(name);
  for (const dropped of pairsWithin(present)) {
    for (const added of pairsWithin(absent))
      expectNothingRequiredMoved(originalOf(name), relabelled(name, dropped, added));
  }
});

it('verification accepts no relabelling by two to six names whose required fields differ', () => {
  const choice = genuine.chain((name) => {
    const { present, absent } = namesOf(name);
    const dropped = fc.shuffledSubarray(present, { minLength: 2, maxLength: 6 });
    return fc.tuple(fc.constant(name), dropped, fc.shuffledSubarray(absent, { minLength: 6, maxLength: 6 }));
  });
  fc.assert(
    fc.property(choice, ([name, dropped, added]) => {
      const query = relabelled(name, dropped, added.slice(0, dropped.length));
      expectNothingRequiredMoved(originalOf(name), query);
    }),
    { numRuns: 1_500 },
  );
});

it('verification accepts every re-encoding and every order of a genuine webhook', () => {
  fc.assert(
    fc.property(
      genuine.chain((name) =>
        fc.tuple(fc.shuffledSubarray(pairsOf(name), { minLength: pairsOf(name).length }), fc.nat(2 ** 24)),
      ),
      ([pairs, mask]) => {
        expect(verified(reencoded(pairs, mask))).toBeDefined();
      },
    ),
    { numRuns: 200 },
  );
});

it('verification refuses the value of 3ds moved under account, which well-formedness alone would let through', () => {
  const pairs = pairsOf('2023 pay with a foreign card').map(([name, value]): [string, string] => {
    if (name === 'params[3ds]') return ['params[account]', value];
    return [name === 'params[account]' ? 'params[b]' : name, value];
  });
  expect(() => webhook.verify({ query: phpQuery(pairs) })).toThrow(
    expect.objectContaining({ reason: 'field-invalid' }),
  );
});

it('verification refuses the value of 3ds moved under account when the account could pass for the date', () => {
  const names: Record<string, string> = { '3ds': 'account', account: 'date', date: 'dates' };
  const pairs = pairsOf('2023 pay with a foreign card').filter(([name]) => !name.startsWith('params[sign'));
  const fields = pairs.map(([name, value]): [string, string] => {
    const field = name === 'method' ? name : name.slice('params['.length, -1);
    return [field, field === 'account' ? '2020-01-01 00:00:00' : value];
  });
  const { method, ...params } = Object.fromEntries(fields);
  const genuine = signWebhookQuery(params, { method: 'pay', secretKey: KEY });
  expect(method).toBe('pay');
  expect(webhook.verify({ query: genuine }).account).toBe('2020-01-01 00:00:00');
  const moved = genuine.replace(/params%5B(\w+)%5D/g, (whole, name) =>
    names[name] ? `params%5B${names[name]}%5D` : whole,
  );
  expect(() => webhook.verify({ query: moved })).toThrow(expect.objectContaining({ reason: 'field-invalid' }));
});

it("refuses another number moved under an error's payment id", () => {
  const names: Record<string, string> = { sum: 'unitpayId', test: 'v', unitpayId: 'w' };
  const pairs = pairsOf('error, as documented').map(([name, value]): [string, string] => {
    const field = name.slice('params['.length, -1);
    return [names[field] ? `params[${names[field]}]` : name, value];
  });
  expect(() => webhook.verify({ query: phpQuery(pairs) })).toThrow(
    expect.objectContaining({ reason: 'field-invalid' }),
  );
});

describe('an error without projectId leaves no other number room to stand as the payment', () => {
  const ERROR = {
    account: '4711',
    date: '2020-08-30 12:00:00',
    isPreauth: '0',
    orderCurrency: 'RUB',
    orderSum: '99.00',
    payerCurrency: 'RUB',
    payerSum: '103.04',
    paymentType: 'card',
    profit: '0',
    projectId: '2114',
    purse: '4817760000005555',
    sum: '99',
    test: '0',
    unitpayId: '848418471',
  };
  const genuine = signWebhookQuery(ERROR, { method: 'error', secretKey: KEY });

  it.each<[string, Record<string, string>]>([
    ['the sum', { purse: 'test', sum: 'unitpayId', test: 'v', unitpayId: 'w' }],
    ['the sum, with the flag in its place', { sum: 'unitpayId', test: 'v', unitpayId: 'w' }],
    ['the project', { profit: 'test', projectId: 'unitpayId', purse: 'v', sum: 'w', test: 'x', unitpayId: 'y' }],
    ['the purse', { projectId: 'sum', purse: 'unitpayId', sum: 'v', test: 'w', unitpayId: 'x' }],
  ])('%s', (_what, names) => {
    expect(webhook.verify({ query: genuine }).unitpayId).toBe('848418471');
    const moved = genuine.replace(/params%5B(\w+)%5D/g, (whole, name) =>
      names[name] ? `params%5B${names[name]}%5D` : whole,
    );
    expect(() => webhook.verify({ query: moved })).toThrow(expect.objectContaining({ reason: 'field-invalid' }));
  });
});

afterAll(() => {
  console.log(
    `mutated webhooks: ${counts.tried} tried, ${counts.refused} refused, ${counts.sameFields} accepted with every field the same, ` +
      `${counts.optionalFieldsChanged} accepted with only optional fields renamed, added or dropped (the scheme signs no names)`,
  );
});
