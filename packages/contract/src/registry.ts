/**
 * @module
 * Core's declarations of API methods, read from its sources: they are not a part of its public surface.
 */
import * as methods from '../../core/src/methods/index.js';

/** What the suites need of a declaration. */
export interface DeclaredMethod {
  readonly name: string;
  readonly auth: 'project' | 'partner';
  readonly safe: boolean;
  readonly docs: string;
}

/** Every declared method. */
export const registry: readonly DeclaredMethod[] = Object.values(methods).filter(isDeclaration);

function isDeclaration(value: unknown): value is DeclaredMethod {
  return typeof value === 'object' && value !== null && 'name' in value && 'auth' in value;
}
