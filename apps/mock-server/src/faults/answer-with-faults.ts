/**
 * @module
 * Answers an API call as the rules that apply to it demand.
 */
import type { Context } from 'hono';
import type { MockBindings } from '../env.js';
import type { ApiFault, ApiFaultInput, FaultRule } from '../state/fault-rule.js';
import type { World } from '../world.js';
import { type BrokenReply, breakReply } from './break-reply.js';
import { resetConnection, streamSlowly } from './transport.js';

/** The call behind the faults. */
export interface FaultyCall {
  /** Carries it out; resolves to the honest body. */
  readonly execute: () => string;
  /** Puts what was answered into the journal. */
  readonly record: (status: number | null, reply: string) => void;
}

type ApiRule = FaultRule & { readonly input: ApiFaultInput };

/** Faults after which the call has been carried out unless the rule says otherwise. */
const CARRIED_OUT: ReadonlySet<ApiFault['kind']> = new Set([
  ...(['delay', 'empty', 'broken-json', 'truncated-json', 'drip', 'wrong-types', 'huge', 'fields'] as const),
]);

/** Waits as long as the rules say, then answers as the first of the others does. */
export async function answerWithFaults(
  c: Context<{ Bindings: MockBindings }>,
  world: World,
  rules: readonly ApiRule[],
  call: FaultyCall,
): Promise<Response> {
  const life = world.lives.current;
  const delays = rules.map((rule) => world.faults.delayOf(rule));
  const delay = delays.reduce((total, one) => total + one, 0);
  const main = rules.find((rule) => rule.input.kind !== 'delay')?.input;
  const execute = main === undefined || (main.execute ?? isCarriedOut(main)) !== false;
  const late = rules.some(({ input }) => input.execute === 'after');
  // Usually carried out first: a client that gives up waiting can't know whether it was.
  let honest = execute && !late ? call.execute() : '';
  if (late) {
    await world.background.follow(world.deferred.wait(delay));
    if (life.over) return resetConnection(c, null);
    if (execute) honest = call.execute();
  } else if (delay > 0) {
    await life.pause(delay, c.req.raw.signal).catch(() => undefined);
    if (life.over) return resetConnection(c, null);
  }
  if (main?.kind === 'reset') {
    call.record(null, main.at === 'body' ? 'connection reset in the body' : 'connection reset');
    return resetConnection(c, main.at === 'body' ? honest : null);
  }
  const reply: BrokenReply =
    main === undefined ? { status: 200, headers: JSON_TYPE, body: honest } : breakReply(main, honest, world.origin());
  call.record(reply.status, reply.body);
  if (main?.kind === 'drip') return streamSlowly(life, reply, main.bytes ?? 8, main.everyMs ?? 50);
  return new Response(NO_BODY.has(reply.status) ? null : reply.body, { status: reply.status, headers: reply.headers });
}

/** Statuses that never have a body. */
const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

function isCarriedOut(fault: ApiFault): boolean {
  return CARRIED_OUT.has(fault.kind) || (fault.kind === 'reset' && fault.at === 'body');
}
