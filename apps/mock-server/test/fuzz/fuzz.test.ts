import { expect, it } from 'vitest';
import { seededRandom } from '../../src/faults/random.js';
import { createMockUnitPay } from '../../src/index.js';
import { buildMockOpenApi } from '../../src/openapi/build-openapi.js';
import { misfits } from './schema.js';
import { INHERITED } from './words.js';

/** `pnpm --filter @unitpay-kit/mock-server fuzz` asks 20 000 times; here enough to notice a slip. */
const COUNT = Number(process.env['FUZZ_REQUESTS'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_127);

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly example: string;
  readonly schema: { readonly enum?: readonly string[] };
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  };
}

const ODD = [
  '',
  '0',
  '-1',
  '1e21',
  '٣',
  '{up}',
  '%',
  'null',
  '[object Object]',
  '\u0000',
  '💳',
  'a'.repeat(5_000),
  "' or 1=1",
  '../',
  '999999999999999999999',
  ...INHERITED,
];

it(`${COUNT} requests made from the OpenAPI document get no 500, no silence and no answer outside its schema`, async () => {
  const random = seededRandom(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const document = JSON.parse(JSON.stringify(buildMockOpenApi('http://unitpay.mock'))) as {
    paths: Record<string, { get: Operation }>;
  } & Record<string, unknown>;
  const operations = Object.values(document.paths).map(({ get }) => get);
  const mock = createMockUnitPay({ partner: { balance: '900000.00' }, cashRegister: false, journalLimit: 50 });
  const known: string[] = ['1'];
  const subscriptions: string[] = ['1'];
  const value = ({ name, example, schema }: Parameter): string => {
    if (random() < 0.12) return pick(ODD);
    if (name === 'secretKey') return random() < 0.1 ? 'wrong' : 'KEY';
    if (name === 'paymentId') return pick(known);
    if (name === 'subscriptionId') return pick(subscriptions);
    if (name === 'cashItems')
      return Buffer.from(`[{"name":"a","count":1,"price":${Math.floor(random() * 120)}}]`).toString('base64');
    if (name === 'transactionId') return String(Math.floor(random() * 50));
    return schema.enum === undefined ? example : pick(schema.enum);
  };
  const problems: string[] = [];
  const outcomes = { result: 0, error: 0 };
  for (let index = 0; index < COUNT; index += 1) {
    const { operationId, parameters, responses } = pick(operations);
    const level = parameters.some(({ name, required }) => name === 'login' && required)
      ? 'mock_partner_secret'
      : 'mock_secret';
    const sent = parameters
      .filter(({ name, required }) => (required ? random() > 0.03 : random() < (name === 'test' ? 0.1 : 0.15)))
      .filter(({ name }) => name !== 'signature' || random() < 0.1)
      .map((one): [string, string] => [one.name, value(one).replace(/^KEY$/, level)]);
    const nested = random() < 0.2;
    const query = new URLSearchParams(
      sent.map(([name, text]): [string, string] => [nested ? `params[${name}]` : name, text]),
    );
    const path = random() < 0.5 ? `/api/${operationId}?${query}` : `/api?method=${operationId}&${query}`;
    const response = await mock.fetch(`http://unitpay.mock${path}`, { signal: AbortSignal.timeout(20_000) });
    const text = await response.text();
    const say = (what: string) =>
      problems.push(`${operationId}: ${what}; ${path.slice(0, 300)} -> ${text.slice(0, 200)}`);
    if (response.status !== 200) say(`HTTP ${response.status}`);
    const body = parsed(text);
    if (body === null) say('no JSON');
    else {
      for (const problem of misfits(body, responses[200].content['application/json'].schema as never, document))
        say(problem);
      if ('error' in body) outcomes.error += 1;
      else outcomes.result += 1;
      const created = (body['result'] as { paymentId?: unknown } | undefined)?.paymentId;
      if (typeof created === 'number' && known.push(String(created)) % 3 === 0)
        await mock.pay(created).catch(() => undefined);
      for (const one of mock.subscriptions().slice(subscriptions.length - 1)) subscriptions.push(String(one.id));
    }
    if (problems.length > 5) break;
  }
  await mock.dispose();
  expect(problems).toEqual([]);
  // It asked for something: both kinds of answers came often.
  expect(outcomes.result).toBeGreaterThan(COUNT / 10);
  expect(outcomes.error).toBeGreaterThan(COUNT / 10);
}, 600_000);

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
