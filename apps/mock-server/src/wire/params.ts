/**
 * @module
 * Reads single parameters of a call or of a form's address.
 */

/** Decoded parameters. */
export type Params = ReadonlyMap<string, string>;

/** Whether the call asks for test mode. */
export function isTest(params: Params): boolean {
  return flag(params, 'test');
}

/** Reads a switch: `1` and `true` are on. */
export function flag(params: Params, name: string): boolean {
  const value = params.get(name);
  return value !== undefined && ['1', 'true'].includes(value.toLowerCase());
}

/** A parameter's text; one that is there but empty counts as left out, as clients that always send all of them mean it. */
export function given(params: Params, name: string): string | null {
  const value = params.get(name);
  return value === undefined || value === '' ? null : value;
}
