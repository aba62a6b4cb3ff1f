/**
 * @module
 * Carries out one API call: which method, are its parameters there, may the caller, what is the answer.
 */

import { assertTestLogin } from '../engine/strict.js';
import { ApiError, apiError } from '../errors/api-error.js';
import type { ApiMethod, Call, Params, ProjectCall } from '../methods/api-method.js';
import { METHODS } from '../methods/index.js';
import { isTest } from '../wire/params.js';
import type { ReadQuery } from '../wire/read-query.js';
import type { World } from '../world.js';
import { authorise, projectNamed } from './authorise.js';
import { checkParams } from './check-params.js';

const BY_NAME: ReadonlyMap<string, ApiMethod> = new Map(Object.entries(METHODS));

/** What a call came to. */
export interface CallOutcome {
  /** The whole JSON body. */
  readonly body: object;
  readonly projectId: number | null;
}

/** Carries out a call; refusals become envelopes. */
export function callMethod(world: World, read: ReadQuery, ip: () => string): CallOutcome {
  let projectId: number | null = null;
  try {
    const method = findMethod(read.method);
    checkParams(method, read.params, method.answersAgain?.(world, read.params) === true);
    if (isTest(read.params)) assertTestLogin(projectNamed(world, read.params), read.params);
    const project = authorise(world, method, read.params);
    projectId = project?.id ?? null;
    return { body: answer(method, { world, params: read.params, project, ip }), projectId };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { body: { error: error.body }, projectId };
  }
}

function findMethod(name: string | null): ApiMethod {
  if (name === null || name === '') throw apiError('missingMethod');
  const method = BY_NAME.get(name);
  if (method === undefined) throw apiError('unknownMethod', name);
  return method;
}

function answer(method: ApiMethod, call: Call): object {
  if (isTest(call.params)) return answerTest(method, call);
  if (method.level === 'partner') return method.handle(call);
  if (!hasProject(call)) throw apiError('unknownProject');
  return method.handle(call);
}

function hasProject(call: Call): call is ProjectCall {
  return call.project !== null;
}

function answerTest(method: ApiMethod, call: Call & { readonly params: Params }): object {
  if (method.test === undefined) throw apiError('testUnavailable', method.name);
  return method.test(call);
}
