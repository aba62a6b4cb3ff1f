/**
 * @module
 * The methods of UnitPay's documents, by the requests that the contract suite keeps of each (`packages/contract/golden`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const GOLDEN = new URL('../../contract/golden/', import.meta.url);

/** A documented method. */
export interface GoldenMethod {
  readonly name: string;
  /** Names of the parameters that its documented request has. */
  readonly sent: readonly string[];
}

/** Every documented method, sorted by name. */
export const GOLDEN_METHODS: readonly GoldenMethod[] = readdirSync(GOLDEN)
  .sort()
  .flatMap((name) => {
    const request = new URL(`${name}/request.flat.txt`, GOLDEN);
    return existsSync(request) ? [{ name, sent: namesOf(readFileSync(request, 'utf8')) }] : [];
  });

/** Names of the documented methods whose request has a parameter. */
export function goldenMethodsWith(parameter: string): string[] {
  return GOLDEN_METHODS.filter(({ sent }) => sent.includes(parameter)).map(({ name }) => name);
}

function namesOf(query: string): string[] {
  return [...new URLSearchParams(query.trim()).keys()];
}
