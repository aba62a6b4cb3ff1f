/**
 * @module
 * The address of the API: `GET /api`, with or without a slash at the end.
 */
import type { Context } from 'hono';
import type { MockApp, MockBindings } from '../env.js';
import { apiError } from '../errors/api-error.js';
import { answerWithFaults } from '../faults/answer-with-faults.js';
import { METHOD_NAMES, type MethodName } from '../methods/method-names.js';
import { NOT_GET, recordUnmatched } from '../unmatched/unmatched.js';
import { type ReadQuery, readQuery } from '../wire/read-query.js';
import type { World } from '../world.js';
import { callMethod } from './call-method.js';

type ApiContext = Context<{ Bindings: MockBindings }>;

const NONE: readonly number[] = [];
const HEADERS = { 'content-type': 'application/json; charset=UTF-8' };

/** Adds the API. Only GET is documented. */
export function mountApi(app: MockApp, world: World): void {
  // One handler for all: with a second one Hono would chain them, which costs every call.
  app.all('/api', (c) => answerOrRefuse(c, world));
  app.all('/api/', (c) => answerOrRefuse(c, world));
  // An address of the mock alone, for clients generated from a document with one path per method.
  for (const name of METHOD_NAMES) app.all(`/api/${name}`, (c) => answerOrRefuse(c, world, name));
}

function answerOrRefuse(c: ApiContext, world: World, method?: MethodName): Response | Promise<Response> {
  return c.req.method === 'GET' ? answerApi(c, world, method) : refuseMethod(c, world);
}

function refuseMethod(c: ApiContext, world: World): Response {
  recordUnmatched(world, c, 405, NOT_GET);
  return c.body(JSON.stringify({ error: apiError('wrongHttpMethod').body }), 405, HEADERS);
}

function answerApi(c: ApiContext, world: World, method?: MethodName): Response | Promise<Response> {
  const query = rawQuery(c.req.url);
  const asked = readQuery(query);
  const read = method === undefined ? asked : { ...asked, method };
  const started = performance.now();
  const after = world.journal.lastId;
  const ip = () => c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  const call = (): string => {
    const { body, projectId } = callMethod(world, read, ip);
    const text = JSON.stringify(body);
    record(world, read, query, {
      projectId,
      paymentId: paymentIdOf(read, body),
      status: 200,
      reply: text,
      faults: NONE,
      started,
      after,
    });
    return text;
  };
  if (world.faults.empty) return c.body(call(), 200, HEADERS);
  const target = {
    method: read.method ?? '',
    projectId: projectIdOf(world, read),
    paymentId: paymentIdOf(read, null),
  };
  const rules = world.faults.takeApi(target);
  if (rules.length === 0) return c.body(call(), 200, HEADERS);
  world.events.emit({ type: 'fault' });
  const faults = rules.map((rule) => rule.id);
  let { paymentId } = target;
  return answerWithFaults(c, world, rules, {
    execute: () => {
      const { body } = callMethod(world, read, ip);
      paymentId = paymentIdOf(read, body);
      return JSON.stringify(body);
    },
    record: (status, reply) =>
      record(world, read, query, { ...target, paymentId, status, reply, faults, started, after }),
  });
}

interface Recorded {
  readonly projectId: number | null;
  readonly paymentId: number | null;
  readonly status: number | null;
  readonly reply: string;
  readonly faults: readonly number[];
  readonly started: number;
  /** The newest journal entry when the call came. */
  readonly after: number;
}

function record(world: World, read: ReadQuery, query: string, recorded: Recorded): void {
  const id = world.journal.record({
    kind: 'api',
    at: world.clock.now(),
    method: read.method ?? '',
    projectId: recorded.projectId,
    paymentId: recorded.paymentId,
    params: null,
    query,
    status: recorded.status,
    reply: recorded.reply,
    faults: recorded.faults,
    durationMs: Math.round(performance.now() - recorded.started),
    after: recorded.after,
  });
  world.events.emit({ type: 'journal', id });
}

/** The query as it came, not as a URL parser would write it. */
function rawQuery(url: string): string {
  const start = url.indexOf('?');
  if (start < 0) return '';
  const end = url.indexOf('#', start);
  return end < 0 ? url.slice(start + 1) : url.slice(start + 1, end);
}

/** The project a call is about: the one it names, or that of its payment or subscription. */
function projectIdOf({ store }: World, { params }: ReadQuery): number | null {
  const named = numberOf(params.get('projectId'));
  if (named !== null) return named;
  const payment = store.anyPayment(numberOf(params.get('paymentId')) ?? 0);
  const subscription = store.subscriptions.get(numberOf(params.get('subscriptionId')) ?? 0);
  return payment?.projectId ?? subscription?.projectId ?? null;
}

/** The payment a call is about: the one it names, or the one it created. */
function paymentIdOf(read: ReadQuery, body: object | null): number | null {
  const named = numberOf(read.params.get('paymentId'));
  if (named !== null || body === null || !('result' in body)) return named;
  const { result } = body;
  const created = typeof result === 'object' && result !== null && 'paymentId' in result ? result.paymentId : null;
  return typeof created === 'number' ? created : null;
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
