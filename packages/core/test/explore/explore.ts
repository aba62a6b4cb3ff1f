/**
 * @module
 * A small explicit-state explorer: every state that any order of events leads to, breadth first. An invariant has to hold in each; and from
 * each, events that are no faults have to lead to an end.
 */

/** What can happen in a state. */
export interface Event {
  readonly name: string;
  readonly to: Uint8Array;
  /** Whether it is bound to happen sooner or later: no fault, no choice of a person's. */
  readonly fair: boolean;
}

/** A system to be explored. States are short lists of small numbers. */
export interface Model {
  readonly initial: Uint8Array;
  events(state: Uint8Array): readonly Event[];
  /** What is wrong with a state. */
  broken(state: Uint8Array): string | undefined;
  /** One state for all that differ in nothing but names; may change and return the given one. */
  canonical(state: Uint8Array): Uint8Array;
  /** Whether all is done. */
  isEnd(state: Uint8Array): boolean;
  /**
   * `always`: every run without further faults ends. `possible`: from every state a run without further faults leads to an end; weaker, for
   * what asks over and over until something outside changes.
   */
  readonly ending: 'always' | 'possible';
}

/** What was found. */
export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** Why it does not hold, and the events that lead there; undefined when everything holds. */
  readonly failure: { readonly why: string; readonly trace: readonly string[] } | undefined;
}

/** A list of numbers that grows. */
class Numbers {
  #values = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }
}

/** Explores a model, up to so many states. */
export function explore(model: Model, most = 12_000_000): Exploration {
  // A state is kept as the text of its numbers only: a third of the memory of a list.
  const keys: string[] = [];
  const index = new Map<string, number>();
  const parents = new Numbers();
  const causes = new Numbers();
  const names: string[] = [];
  const nameIndex = new Map<string, number>();
  const fairFrom = new Numbers();
  const fairTo = new Numbers();
  let transitions = 0;

  const add = (given: Uint8Array, parent: number, cause: number): number => {
    const state = model.canonical(given);
    const key = Buffer.from(state.buffer, state.byteOffset, state.length).toString('latin1');
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, keys.length);
    parents.push(parent);
    causes.push(cause);
    return keys.push(key) - 1;
  };
  const nameOf = (name: string): number => {
    const known = nameIndex.get(name);
    if (known !== undefined) return known;
    nameIndex.set(name, names.length);
    return names.push(name) - 1;
  };
  const trace = (at: number): string[] => {
    const events: string[] = [];
    for (let i = at; i > 0; i = parents.at(i)) events.push(names[causes.at(i)] as string);
    return events.reverse();
  };
  const fail = (why: string, at: number): Exploration => ({
    states: keys.length,
    transitions,
    failure: { why, trace: trace(at) },
  });

  const ends: boolean[] = [];
  add(model.initial, -1, -1);
  for (let i = 0; i < keys.length; i++) {
    const state = decoded(keys[i] as string);
    const why = model.broken(state);
    if (why !== undefined) return fail(why, i);
    if (keys.length > most) return fail(`more than ${most} states`, i);
    const isEnd = model.isEnd(state);
    ends.push(isEnd);
    for (const { name, to, fair } of model.events(state)) {
      transitions++;
      const j = add(to, i, nameOf(name));
      if (!fair || isEnd || i === j) continue;
      fairFrom.push(i);
      fairTo.push(j);
    }
  }
  const stuck = model.ending === 'always' ? endless(ends, fairFrom, fairTo) : hopeless(ends, fairFrom, fairTo);
  if (stuck !== undefined) return fail(stuck.why, stuck.at);
  return { states: keys.length, transitions, failure: undefined };
}

function decoded(key: string): Uint8Array {
  const state = new Uint8Array(key.length);
  for (let i = 0; i < key.length; i++) state[i] = key.charCodeAt(i);
  return state;
}

/** Edges by where they lead to. */
function byTarget(states: number, from: Numbers, to: Numbers) {
  const heads = new Int32Array(states).fill(-1);
  const nexts = new Int32Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const target = to.at(edge);
    nexts[edge] = heads[target] as number;
    heads[target] = edge;
  }
  return function* sources(target: number): Generator<number> {
    for (let edge = heads[target] as number; edge >= 0; edge = nexts[edge] as number) yield from.at(edge);
  };
}

/** A state from which no run of fair events reaches an end. */
function hopeless(ends: readonly boolean[], from: Numbers, to: Numbers) {
  const sources = byTarget(ends.length, from, to);
  const hopeful = Uint8Array.from(ends, Number);
  const queue = ends.flatMap((isEnd, i) => (isEnd ? [i] : []));
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    for (const source of sources(i)) {
      if (hopeful[source]) continue;
      hopeful[source] = 1;
      queue.push(source);
    }
  }
  const at = hopeful.indexOf(0);
  return at < 0 ? undefined : { at, why: 'no way leads to an end' };
}

/** A state from which some run of fair events stops before an end, or never stops. */
function endless(ends: readonly boolean[], from: Numbers, to: Numbers) {
  const left = new Int32Array(ends.length);
  for (let edge = 0; edge < from.length; edge++) (left[from.at(edge)] as number)++;
  const stopped = ends.findIndex((isEnd, i) => !isEnd && left[i] === 0);
  if (stopped >= 0) return { at: stopped, why: 'nothing goes on, and it is no end' };
  const sources = byTarget(ends.length, from, to);
  const done = Uint8Array.from(ends, Number);
  const queue = ends.flatMap((isEnd, i) => (isEnd ? [i] : []));
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    for (const source of sources(i)) {
      left[source] = (left[source] as number) - 1;
      if (left[source] !== 0 || done[source]) continue;
      done[source] = 1;
      queue.push(source);
    }
  }
  const at = done.indexOf(0);
  return at < 0 ? undefined : { at, why: 'a run without faults never ends' };
}
