/**
 * @module
 * Which tests of the conformance table did not run, or did not pass; and which tests show something that no fact says.
 */
import { conflicts } from '../../facts/conflicts.js';
import type { TestRef } from '../../facts/fact.js';
import { facts } from '../../facts/index.js';
import { resolveRef, type Side } from './resolve-ref.js';

/** A test that ran: its file from the repository's root, its title, the titles of the suites around it, and what it says that it shows. */
export interface RanTest {
  readonly file: string;
  readonly titles: readonly string[];
  readonly shows: readonly string[];
  readonly passed: boolean;
}

interface Reference {
  readonly ref: TestRef;
  readonly side: Side;
}

/** References (those of the table) that no passed test answers to, among those whose file was run; empty when all are shown. */
export function unshown(ran: readonly RanTest[], named: readonly Reference[] = references()): string[] {
  return [...new Set(named.flatMap(({ ref, side }) => complaint(ref, side, ran)))];
}

/** Tests that show something no reference asks for: a fact was dropped, or its name mistyped. */
export function unasked(ran: readonly RanTest[], named: readonly Reference[] = references()): string[] {
  const asked = new Set(
    named.map(({ ref, side }) => resolveRef(ref, side)).map((found) => `${found?.file}#${found?.name}`),
  );
  const stray = ran
    .flatMap(({ file, shows }) => shows.map((name) => `${file}#${name}`))
    .filter((one) => !asked.has(one));
  return [...new Set(stray)].map((one) => `${one} belongs to no fact`);
}

function complaint(ref: TestRef, side: Side, ran: readonly RanTest[]): string[] {
  const found = resolveRef(ref, side);
  if (found === undefined) return [`${ref} names no test of the ${side}`];
  const tests = ran.filter(({ file }) => file === found.file);
  if (tests.length === 0) return [];
  const named = tests.filter(({ titles, shows }) =>
    found.by === 'metadata' ? shows.includes(found.name) : titles.some((title) => beginsWith(title, found.name)),
  );
  if (named.length > 0 && named.every(({ passed }) => passed)) return [];
  return [`${ref}: ${named.length === 0 ? 'no test of that name ran' : 'did not pass'} in ${found.file}`];
}

/** A longer name that begins alike is another test: `pay` is not `pay-cyrillic`. */
function beginsWith(title: string, name: string): boolean {
  return title.startsWith(name) && !/^[\w-]/.test(title.slice(name.length));
}

function references(): Reference[] {
  return [...facts, ...conflicts].flatMap(({ client = [], mock = [] }) => [
    ...client.map((ref) => ({ ref, side: 'client' as const })),
    ...mock.map((ref) => ({ ref, side: 'mock' as const })),
  ]);
}
