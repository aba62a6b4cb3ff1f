import { expect, it } from 'vitest';
import { EXAMPLE_STATE, OPERATIONS, type Operation } from '../../src/control/operations.js';
import { seededRandom } from '../../src/faults/random.js';
import { createMockUnitPay, type MockUnitPay } from '../../src/index.js';
import { buildControlOpenApi } from '../../src/openapi/build-control-openapi.js';
import { fieldsOf, jsonSchema } from '../../src/openapi/json-schema.js';
import { misfits } from './schema.js';
import { INHERITED } from './words.js';

/** As in the fuzz of the API. */
const COUNT = Number(process.env['FUZZ_REQUESTS'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128);

type Schema = Readonly<Record<string, unknown>>;

const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', '1', '-1', 'null', '٣', '\u0000', '💳', '../', '%', '{up}'],
  ...[[], {}, [[]], { a: { b: [] } }, 'x'.repeat(5_000), '1e999', ...INHERITED, 'http://127.0.0.1:1/', 'javascript:1'],
];

it(`${COUNT} requests made from the description of the control API get no 500, no silence and no answer outside their schemas`, async () => {
  const random = seededRandom(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const document = JSON.parse(JSON.stringify(buildControlOpenApi('http://unitpay.mock'))) as Schema;
  const asked = OPERATIONS.filter(({ reply }) => reply !== null);
  const newMock = () => {
    const mock = createMockUnitPay({
      journalLimit: 50,
      deliveryLimit: 50,
      webhook: () => Response.json({ result: {} }),
    });
    mock.load(EXAMPLE_STATE);
    return mock;
  };
  let mock = newMock();

  function value(schema: Schema): unknown {
    if (random() < 0.08) return pick(ODD);
    const { anyOf, enum: words, type, properties, required = [], items, minimum = 0 } = schema;
    if (Array.isArray(anyOf)) return value(pick(anyOf as Schema[]));
    if (Array.isArray(words)) return pick(words);
    if (type === 'integer' || type === 'number') return Number(minimum) + Math.floor(random() * 4);
    if (type === 'boolean') return random() < 0.5;
    if (type === 'null') return null;
    if (type === 'array') return Array.from({ length: Math.floor(random() * 3) }, () => value(items as Schema));
    if (type === 'object') {
      const entries = Object.entries((properties ?? {}) as Record<string, Schema>);
      const kept = entries.filter(([name]) => random() < ((required as string[]).includes(name) ? 0.97 : 0.3));
      return Object.fromEntries(kept.map(([name, inner]) => [name, value(inner)]));
    }
    return pick(['a', '10.00', '1001', '135', '4000000000000002', '4242424242424242', '2026-12-01T00:00:00Z', 'card']);
  }
  function pathOf({ path, example }: Operation): string {
    const good = example?.path ?? path;
    if (random() < 0.7) return good;
    return path.replaceAll(/\{\w+\}/g, () =>
      encodeURIComponent(String(pick([...ODD, 1001, 1002, 1003, 51, 'payout-1']))),
    );
  }
  function bodyOf({ body, example }: Operation): string {
    if (random() < 0.05) return pick(['{', '[]', 'null', '"', '1', '{"a":', '\u0000', '[[[[']);
    if (body === undefined) return '';
    if (random() < 0.2 && example?.body !== undefined) return JSON.stringify(example.body);
    return JSON.stringify(value(jsonSchema(body)));
  }

  const problems: string[] = [];
  const statuses: Record<number, number> = {};
  for (let index = 0; index < COUNT && problems.length <= 5; index += 1) {
    const one = pick(asked);
    const query = new URLSearchParams(
      (one.query === undefined ? [] : fieldsOf(one.query))
        .filter(() => random() < 0.3)
        .map(([name, , schema]): [string, string] => [name, String(value(schema))]),
    );
    const url = `${mock.origin}/__mock__${pathOf(one)}?${query}`;
    const body = one.method === 'POST' ? bodyOf(one) : '';
    const init = {
      method: one.method,
      headers: { 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
    };
    const response = await answered(mock, () => mock.fetch(url, init));
    if (response === null) {
      problems.push(`${one.method} ${url.slice(0, 200)} ${body.slice(0, 300)}: no answer`);
      break;
    }
    const text = await response.text();
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    const done = one.status ?? 200;
    const isDone = response.status === done;
    const say = (what: string) =>
      problems.push(`${one.method} ${url.slice(0, 200)} ${body.slice(0, 300)}: ${what} -> ${text.slice(0, 300)}`);
    if (!isDone && ![400, 404, 409].includes(response.status)) say(`HTTP ${response.status}`);
    const wanted = isDone ? (one.reply as Schema) : { $ref: '#/components/schemas/Error' };
    for (const problem of misfits(JSON.parse(text), wanted, document)) say(problem);
    // A state that was replaced or emptied would leave nothing to act on.
    if (index % 50 === 49) {
      await mock.dispose();
      mock = newMock();
    }
  }
  await mock.dispose();
  expect(problems).toEqual([]);
  expect(statuses[200] ?? 0).toBeGreaterThan(COUNT / 4);
  expect(statuses[400] ?? 0).toBeGreaterThan(COUNT / 20);
}, 600_000);

/** How long an answer may take that nothing withholds, in milliseconds. */
const PATIENCE = 20_000;
/** Faults that hold webhooks back for longer than that are not waited for. */
const LONG = 1_000;

/**
 * The answer to a request; `null` for silence. A verb answers after its webhooks, so a rule that holds them back (the fuzz adds `pay-late`,
 * half a minute, and delays of its own) holds back the answer too, and nothing else may. What is held back must end with the mock's reset.
 */
async function answered(mock: MockUnitPay, ask: () => Promise<Response>): Promise<Response | null> {
  const asked = ask();
  const isHeldBack = mock
    .faults()
    .some(({ input }) => 'webhook' in input && input.kind === 'delay' && longest(input) >= LONG);
  if (!isHeldBack) return within(PATIENCE, asked);
  const soon = await within(LONG, asked);
  if (soon !== null) return soon;
  mock.reset();
  return within(PATIENCE, asked);
}

function longest(input: { readonly ms: number } | { readonly max: number }): number {
  return 'ms' in input ? input.ms : input.max;
}

async function within(ms: number, work: Promise<Response>): Promise<Response | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
