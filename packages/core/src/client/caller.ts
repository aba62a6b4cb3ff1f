/**
 * @module
 * Carries out calls: checks, completes and sends them, and reads what comes back.
 */
import * as v from 'valibot';
import type { Runtime } from '../async/runtime.js';
import type { MethodSpec, WireParams } from '../define-method.js';
import type { CalledMethod } from '../errors/call-details.js';
import type { UnitPayIssue } from '../errors/issue.js';
import { UnitPayResponseError } from '../errors/unitpay-response-error.js';
import { toUnitPayIssues } from '../errors/validation-issues.js';
import { checkCall } from '../options/check-options.js';
import { maskIssues, maskingErrors } from '../options/masking-errors.js';
import { readEnvelope } from '../wire/envelope.js';
import { createExchange } from '../wire/exchange.js';
import { encodeQuery } from '../wire/query.js';
import { rememberReply } from '../wire/raw-reply.js';
import { createRedactor, type Redactor } from '../wire/redact.js';
import { send, type TransportContext, type TransportReply, type TransportRequest } from '../wire/transport.js';
import { unwrapNumbers } from '../wire/unwrap-numbers.js';
import { OF_ANOTHER } from './answer-of-another.js';
import type { CallOptions } from './call-options.js';
import { allKeys, credentialsFor } from './credentials.js';
import type { ResolvedOptions } from './resolve-options.js';

/** What a call needs to know of its method. */
export type CallSpec = Pick<
  MethodSpec,
  'name' | 'auth' | 'safe' | 'ifUnknown' | 'errors' | 'fill' | 'complete' | 'bare' | 'subject' | 'variant' | 'result'
>;

/** A client's way to the wire. Keys live in its private fields and nowhere else. */
export class Caller {
  readonly #options: ResolvedOptions;
  readonly #transport: TransportContext;
  readonly redactor: Redactor;
  readonly runtime: Runtime;

  constructor(options: ResolvedOptions, runtime: Runtime) {
    this.#options = options;
    this.#transport = { exchange: createExchange(options.fetch), hooks: options.on, runtime };
    this.redactor = createRedactor(allKeys(options));
    this.runtime = runtime;
  }

  /** Checks input; a key that the caller put there by mistake is not shown. */
  check<const Schema extends v.GenericSchema>(where: string, schema: Schema, input: unknown): v.InferOutput<Schema> {
    return this.masking(where, 'call', () => checkCall(where, schema, input));
  }

  /** Runs a check and masks what its error says. */
  masking<Result>(where: string, of: 'call' | 'options', check: () => Result): Result {
    return maskingErrors(where, this.redactor, of, check);
  }

  /** Sends checked parameters and reads the result. */
  async perform(spec: CallSpec, params: WireParams, call: CallOptions): Promise<unknown> {
    const wire = this.#complete(spec, params, call);
    const redactor = this.redactor.for(wire);
    const reply = await this.#send(spec, wire, redactor, call);
    const { variant, result } = spec;
    const read = v.safeParse(variant && wire[variant.param] !== undefined ? variant.result : result, reply.result);
    const issues = read.success ? anotherSubject(spec, wire, read.output) : toUnitPayIssues(read.issues);
    if (issues.length === 0) return rememberReply(unwrapNumbers(read.output), reply.text);
    throw new UnitPayResponseError({
      ...calledMethod(spec),
      status: reply.status,
      issues: maskIssues(issues, redactor),
      body: redactor.body(reply.text),
    });
  }

  #complete(spec: CallSpec, params: WireParams, call: CallOptions): Record<string, string> {
    const test = call.test ?? this.#options.test;
    const { secretKey, login } = credentialsFor(spec.name, spec.auth, test, this.#options);
    const own = { projectId: this.#options.projectId, login };
    const filled: Record<string, string | undefined> = { ...params };
    for (const name of spec.fill) filled[name] ??= own[name];
    if (test && login !== undefined) filled['login'] ??= login;
    const completed = spec.complete?.(filled, this.#options.secretKey) ?? filled;
    const wire: Record<string, string> = {};
    for (const name in completed) {
      const value = completed[name];
      if (value !== undefined) wire[name] = value;
    }
    wire['secretKey'] = secretKey;
    if (test) wire['test'] = '1';
    return wire;
  }

  #send(spec: CallSpec, wire: Record<string, string>, redactor: Redactor, call: CallOptions): Promise<TransportReply> {
    const address = (params: Record<string, string>) =>
      `${this.#options.baseUrl}/api?${encodeQuery(spec.name, params, this.#options.paramStyle)}`;
    return send(
      {
        ...calledMethod(spec),
        url: address(wire),
        shownUrl: () => address(redactor.params(wire)),
        redactor,
        read: (body) => readEnvelope(body, spec.bare),
        ...this.#common(call),
      },
      this.#transport,
    );
  }

  #common(call: CallOptions): Pick<TransportRequest, 'baseUrl' | 'timeout' | 'maxRetries' | 'maxReplySize' | 'signal'> {
    const { baseUrl, maxReplySize } = this.#options;
    const { timeout = this.#options.timeout, maxRetries = this.#options.maxRetries, signal } = call;
    return { baseUrl, timeout, maxRetries, maxReplySize, signal };
  }
}

/** A proxy or a cache can mix answers up. In test mode UnitPay answers with samples, whose ids are their own. */
function anotherSubject({ subject }: CallSpec, wire: WireParams, result: unknown): UnitPayIssue[] {
  if (subject === undefined || wire['test'] === '1') return [];
  const { [subject]: told } = result as Readonly<Record<string, unknown>>;
  return told === wire[subject] ? [] : [{ path: subject, message: OF_ANOTHER }];
}

function calledMethod({ name, safe, ifUnknown, errors }: CallSpec): CalledMethod {
  return { method: name, safe, ifUnknown, errors };
}
