/**
 * @module
 * Checks options one by one and keeps every complaint, so that the developer sees all of them at once.
 */
import type { UnitPayIssue } from '../../errors/issue.js';
import { notAnOption } from '../../schema/unknown-name.js';
import type { WebhookLogger } from '../log/logger.js';
import type { WebhookMethod } from '../verify/event.js';

const METHODS: readonly WebhookMethod[] = ['check', 'pay', 'preauth', 'error'];

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
const LONGEST_TIMER = 2 ** 31 - 1;

/** Reads the options of `createWebhook`. */
export class OptionReader {
  readonly issues: UnitPayIssue[] = [];
  readonly #options: Readonly<Record<string, unknown>>;

  constructor(options: object, known: readonly string[]) {
    this.#options = options as Readonly<Record<string, unknown>>;
    this.#refuseUnknown('', this.#options, known);
  }

  /** Complains about an option. */
  problem(path: string, message: string): void {
    this.issues.push({ path, message });
  }

  function(name: string, missing: string): void {
    if (typeof this.#options[name] !== 'function') this.problem(name, missing);
  }

  optionalFunction(name: string): void {
    const value = this.#options[name];
    if (value !== undefined && typeof value !== 'function') this.problem(name, 'expected a function');
  }

  store(name: string): void {
    const value = this.#options[name];
    if (isRecord(value) && typeof value['run'] === 'function') return;
    const stores = 'memoryStore() for one process, redisStore(client) or postgresStore({ pool }) for several';
    this.problem(name, `required: where "already done" is remembered; ${stores}`);
  }

  boolean(name: string, whenAbsent: boolean): boolean {
    const value = this.#options[name];
    if (value === undefined) return whenAbsent;
    if (typeof value !== 'boolean') this.problem(name, 'expected true or false');
    return value === true;
  }

  milliseconds(name: string, whenAbsent: number): number {
    const value = this.#options[name];
    if (value === undefined) return whenAbsent;
    if (isMilliseconds(value)) return value;
    this.problem(name, 'expected milliseconds, a number above zero');
    return whenAbsent;
  }

  /** Milliseconds that a timer will count: longer ones would fire at once. */
  timer(name: string, whenAbsent: number): number {
    const value = this.milliseconds(name, whenAbsent);
    if (value > LONGEST_TIMER) this.problem(name, `expected at most ${LONGEST_TIMER} milliseconds`);
    return value;
  }

  status(name: string, whenAbsent: number): number {
    const value = this.#options[name];
    if (value === undefined) return whenAbsent;
    const status = Number(value);
    if (Number.isInteger(value) && status >= 200 && status < 600 && !WITHOUT_BODY.has(status)) return status;
    this.problem(name, 'expected an HTTP status from 200 to 599 whose reply has a body');
    return whenAbsent;
  }

  retention(name: string): Partial<Record<WebhookMethod, number>> {
    const value = this.#options[name];
    if (value === undefined) return {};
    if (!isRecord(value)) {
      this.problem(name, 'expected an object, such as { check: 300_000 }');
      return {};
    }
    this.#refuseUnknown(`${name}.`, value, METHODS);
    const given = METHODS.filter((method) => value[method] !== undefined);
    for (const method of given) {
      if (!isMilliseconds(value[method]))
        this.problem(`${name}.${method}`, 'expected milliseconds, a number above zero');
    }
    return Object.fromEntries(given.map((method) => [method, value[method]]));
  }

  /** The given logger; `undefined` for an absent one and for `false`. */
  logger(name: string): WebhookLogger | undefined {
    const value = this.#options[name];
    if (value === undefined || value === false) return undefined;
    if (isLogger(value)) return value;
    this.problem(name, 'expected { debug, info, warn, error }, or false for no log');
    return undefined;
  }

  #refuseUnknown(prefix: string, given: object, known: readonly string[]): void {
    for (const name of Object.keys(given)) {
      if (!known.includes(name)) this.problem(`${prefix}${name}`, notAnOption(name, known));
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

function isMilliseconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isLogger(value: unknown): value is WebhookLogger {
  return isRecord(value) && ['debug', 'info', 'warn', 'error'].every((level) => typeof value[level] === 'function');
}
