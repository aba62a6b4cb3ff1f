/**
 * @module
 * One declaration per API method: everything the client, the docs and the contract suite know about it.
 */
import type * as v from 'valibot';
import type { ErrorCodes } from './errors/api-reason.js';

/** Which of the merchant's two keys goes on the wire: the project's, or the profile's together with `login`. */
export type MethodAuth = 'project' | 'partner';

/** What the client adds from its own options when the caller leaves it out. */
export type FilledParam = 'projectId' | 'login';

/** Checked parameters as text for the wire; undefined ones are not sent. */
export type WireParams = Readonly<Record<string, string | undefined>>;

/** What a result is where a parameter is given. */
export interface ResultVariant {
  /** Name of the parameter. */
  readonly param: string;
  /** What `result` of the reply holds then. */
  readonly result: v.GenericSchema;
}

/** Everything about one API method. */
export interface MethodSpec<
  Name extends string = string,
  Params extends v.GenericSchema = v.GenericSchema,
  Result extends v.GenericSchema = v.GenericSchema,
  Variant extends ResultVariant | undefined = ResultVariant | undefined,
> {
  /** UnitPay's own name, the value of `method` on the wire. */
  readonly name: Name;
  /** Which key authorises the call. */
  readonly auth: MethodAuth;
  /** Whether it is safe to retry: a read, or a write that the provider documents as idempotent. */
  readonly safe: boolean;
  /** What to do when the outcome of a call is unknown: the end of that error's message. Required where retrying is not safe. */
  readonly ifUnknown?: string;
  /** The documented error codes of this method, beside those that every method has. */
  readonly errors?: ErrorCodes;
  /** Parameters the client fills in from its own options. */
  readonly fill: readonly FilledParam[];
  /** Path of the provider's page, below its documentation root. */
  readonly docs: string;
  /** What the caller gives: validated before anything is sent, output is the text for the wire. */
  readonly params: Params;
  /**
   * The last step before sending, for a parameter computed from others and the project's ordinary key: gets the checked parameters and
   * returns what to send instead.
   */
  readonly complete?: (params: WireParams, secretKey: string) => WireParams;
  /** Whether a bare `{ message }` without `result` is a success, as documented for two methods; from any other it proves nothing. */
  readonly bare?: true;
  /** The parameter that the result has to repeat: an answer about another one is refused, except in test mode, which answers with samples. */
  readonly subject?: string;
  /** What `result` of the reply holds: validated and normalised, unknown fields kept. */
  readonly result: Result;
  /** The result where a certain parameter is given, if it differs. */
  readonly variant?: Variant;
}

/** A method that is not safe to retry has to say what to do when its outcome is unknown. */
type Retrying = { readonly safe: true } | { readonly safe: false; readonly ifUnknown: string };

/** Declares an API method; the registry, the client's types and the generated docs follow from it. */
export function defineMethod<
  const Name extends string,
  const Params extends v.GenericSchema,
  const Result extends v.GenericSchema,
  const Variant extends ResultVariant | undefined = undefined,
>(spec: MethodSpec<Name, Params, Result, Variant> & Retrying): MethodSpec<Name, Params, Result, Variant> {
  return spec;
}
