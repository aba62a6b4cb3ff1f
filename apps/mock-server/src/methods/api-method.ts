/**
 * @module
 * What one API method of the mock consists of.
 */
import type { Schema } from '../openapi/schema.js';
import type { Project } from '../state/project.js';
import type { ErrorTextName } from '../texts/api-texts.js';
import type { World } from '../world.js';

/** A call's decoded parameters. */
export type Params = ReadonlyMap<string, string>;

/** How a parameter's text is checked. */
export type ParamType = 'id' | 'sum' | 'string' | 'flag' | 'email';

/** One parameter, besides `secretKey` and `login`, which follow from the method's level. */
export interface ParamSpec {
  readonly name: string;
  readonly type: ParamType;
  readonly required: boolean;
  readonly about: string;
  readonly example: string;
}

/** A call that has passed the checks common to all methods. */
export interface Call {
  readonly world: World;
  readonly params: Params;
  /** The project whose key was given; for account-level methods the one named by `projectId`, if any. */
  readonly project: Project | null;
  /** The caller's address; asked for only where it is needed, because finding it costs. */
  readonly ip: () => string;
}

/** A call of a project-level method. */
export interface ProjectCall extends Call {
  readonly project: Project;
}

interface MethodBase<Name extends string> {
  readonly name: Name;
  readonly about: string;
  /** Path of the provider's page. */
  readonly docs: string;
  readonly params: readonly ParamSpec[];
  /** The refusal when the key (or login) is wrong. */
  readonly wrongKey: ErrorTextName;
  /** What `result` of a success holds, as a JSON schema; the whole body where it is `bare`. */
  readonly result: Schema;
  /** Whether a success answers without `result` around it. */
  readonly bare?: true;
  /** An example of a successful body, for the OpenAPI document. */
  readonly example: unknown;
  /** Whether a call only asks again for what was done before, whatever its other parameters are. */
  readonly answersAgain?: (world: World, params: Params) => boolean;
  /** Answers in test mode; absent when test mode does not have the method. Nothing is stored. */
  readonly test?: (call: Call) => object;
}

/** A method opened by a project's key. */
export interface ProjectMethod<Name extends string = string> extends MethodBase<Name> {
  readonly level: 'project';
  /** The parameter that tells whose key it has to be. */
  readonly owner: 'projectId' | 'paymentId' | 'subscriptionId';
  /** Answers: the whole body. Refuses by throwing an ApiError. */
  readonly handle: (call: ProjectCall) => object;
}

/** A method opened by the account's key together with `login`. */
export interface PartnerMethod<Name extends string = string> extends MethodBase<Name> {
  readonly level: 'partner';
  readonly handle: (call: Call) => object;
}

/** Any method. */
export type ApiMethod<Name extends string = string> = ProjectMethod<Name> | PartnerMethod<Name>;

/** Declares a parameter that has to be there. */
export function required(name: string, type: ParamType, example: string, about: string): ParamSpec {
  return { name, type, required: true, about, example };
}

/** Declares a parameter that may be left out. */
export function optional(name: string, type: ParamType, example: string, about: string): ParamSpec {
  return { name, type, required: false, about, example };
}
