/**
 * @module
 * Whose key a call was made with, and whether it may.
 */

import { apiError } from '../errors/api-error.js';
import type { ApiMethod, Params, ProjectMethod } from '../methods/api-method.js';
import type { Project } from '../state/project.js';
import { isTest } from '../wire/params.js';
import type { World } from '../world.js';

/** The project a call acts for (`null` for account-level calls that name none); refuses a wrong key. */
export function authorise(world: World, method: ApiMethod, params: Params): Project | null {
  if (isTest(params)) return authoriseTest(world, method, params);
  if (method.level === 'project') return authoriseProject(world, method, params);
  const { login, secretKey } = world.store.partner;
  const right = params.get('login') === login && params.get('secretKey') === secretKey;
  if (!right) throw apiError(method.wrongKey);
  return namedProject(world, params);
}

function authoriseProject(world: World, method: ProjectMethod, params: Params): Project {
  const key = params.get('secretKey') ?? '';
  // A caller without any key of ours learns nothing about what exists.
  if (!isKnown(world, key)) throw apiError(method.wrongKey);
  const project = ownerOf(world, method, params);
  if (project.secretKey !== key) throw apiError(method.wrongKey);
  return project;
}

function isKnown(world: World, key: string): boolean {
  for (const project of world.store.projects.values()) if (project.secretKey === key) return true;
  return false;
}

function ownerOf(world: World, method: ProjectMethod, params: Params): Project {
  const id = Number(params.get(method.owner));
  if (method.owner === 'projectId') return world.store.projects.get(id) ?? refuse('unknownProject');
  const thing = method.owner === 'paymentId' ? world.store.payments.get(id) : world.store.subscriptions.get(id);
  const missing = method.owner === 'paymentId' ? 'unknownPayment' : 'unknownSubscription';
  if (thing === undefined) return refuse(missing);
  return world.store.projects.get(thing.projectId) ?? refuse('unknownProject');
}

/** One key serves both levels in test mode; where none is configured any will do, as the English page says. */
function authoriseTest(world: World, method: ApiMethod, params: Params): Project | null {
  const keys = [...world.store.projects.values()].flatMap((project) => project.testSecretKey ?? []);
  const key = params.get('secretKey') ?? '';
  if (keys.length > 0 && !keys.includes(key)) throw apiError(method.wrongKey);
  return params.has('projectId')
    ? (namedProject(world, params) ?? refuse('unknownProject'))
    : projectNamed(world, params);
}

/** The project a call names, or else the first one. */
export function projectNamed(world: World, params: Params): Project | null {
  const [first = null] = world.store.projects.values();
  return namedProject(world, params) ?? first;
}

function namedProject(world: World, params: Params): Project | null {
  return world.store.projects.get(Number(params.get('projectId'))) ?? null;
}

function refuse(name: 'unknownProject' | 'unknownPayment' | 'unknownSubscription'): never {
  throw apiError(name);
}
