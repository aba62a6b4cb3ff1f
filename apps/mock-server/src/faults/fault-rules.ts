/**
 * @module
 * The rules in force: matching, counting, listing, removing.
 */
import type { ApiFaultInput, FaultInput, FaultRule, WebhookFaultInput } from '../state/fault-rule.js';
import { checkFaultInput } from './check-fault-input.js';
import { seededRandom } from './random.js';

/** What a rule is matched against. */
export interface FaultTarget {
  readonly method: string;
  readonly projectId: number | null;
  readonly paymentId: number | null;
}

interface Held {
  readonly rule: FaultRule;
  readonly random: () => number;
}

/** Rules, oldest first. */
export class FaultRules {
  #held: Held[] = [];
  #nextId = 1;

  /** Adds a rule; throws a ActionError that names the field when it makes no sense. */
  add(input: FaultInput): FaultRule {
    checkFaultInput(input);
    const rule: FaultRule = {
      id: this.#nextId,
      input: structuredClone(input),
      hits: 0,
      left: input.count ?? null,
    };
    this.#nextId += 1;
    this.#held.push({ rule, random: seededRandom(input.seed ?? rule.id) });
    return rule;
  }

  /** Rules in force and used up, oldest first. */
  list(): readonly FaultRule[] {
    return this.#held.map((held) => held.rule);
  }

  /** Removes one; false when there was none. */
  remove(id: number): boolean {
    const before = this.#held.length;
    this.#held = this.#held.filter((held) => held.rule.id !== id);
    return this.#held.length < before;
  }

  /** Removes all. */
  reset(): void {
    this.#held = [];
  }

  /** Whether there is anything to match at all; keeps calls fast when there is not. */
  get empty(): boolean {
    return this.#held.length === 0;
  }

  /** The API rules that apply to this call, each counted: all delays, and the oldest of those that break the reply. */
  takeApi(target: FaultTarget): (FaultRule & { readonly input: ApiFaultInput })[] {
    const named = (input: FaultInput) => !('webhook' in input) && (input.method ?? target.method) === target.method;
    return this.#take(target, named, (input) => input.kind !== 'delay') as never;
  }

  /** The webhook rules that apply to this delivery, each counted. */
  takeWebhook(target: FaultTarget): (FaultRule & { readonly input: WebhookFaultInput })[] {
    return this.#take(target, (input) => concerns(input, target.method)) as never;
  }

  /** How long a delay rule waits this time, in milliseconds, by the rule's own seed; 0 for any other rule. */
  delayOf(rule: FaultRule): number {
    const { input } = rule;
    if (input.kind !== 'delay') return 0;
    if ('ms' in input) return input.ms;
    const { random } = this.#held.find((held) => held.rule === rule) ?? { random: Math.random };
    return input.min + random() * (input.max - input.min);
  }

  /** @param alone Rules of which only one applies at a time; the others keep their turn. */
  #take(
    target: FaultTarget,
    named: (input: FaultInput) => boolean,
    alone: (input: FaultInput) => boolean = () => false,
  ): FaultRule[] {
    const taken: FaultRule[] = [];
    for (const { rule, random } of this.#held) {
      if (rule.left === 0 || !named(rule.input) || !inScope(rule.input, target)) continue;
      if (alone(rule.input) && taken.some((other) => alone(other.input))) continue;
      if (rule.input.probability !== undefined && random() >= rule.input.probability) continue;
      rule.hits += 1;
      if (rule.left !== null) rule.left -= 1;
      taken.push(rule);
    }
    return taken;
  }
}

/** Whether a rule is about this webhook. Those that put everything off leave `check` alone: nothing of its payment follows before its answer. */
function concerns(input: FaultInput, method: string): boolean {
  if (!('webhook' in input)) return false;
  if (input.webhook === '*') return input.kind !== 'reorder' || method !== 'check';
  return input.webhook === method;
}

function inScope(input: FaultInput, target: FaultTarget): boolean {
  if (input.paymentId !== undefined && String(input.paymentId) !== String(target.paymentId)) return false;
  return input.projectId === undefined || String(input.projectId) === String(target.projectId);
}
