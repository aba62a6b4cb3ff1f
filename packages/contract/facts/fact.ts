/**
 * @module
 * A fact about UnitPay, in our own words, with its source and the tests that show it.
 */

/** Where a fact is from. */
export interface Source {
  readonly source: string;
  readonly date: string;
}

/**
 * A test of this package, by kind: `golden:<method>/<file>`, `webhook:<name>`, `form:<file>`, `vector:<id>`, `reply:<file>`,
 * `receipt:<name>`, `scenario:<file>`, `probe:<suite>#<name>`
 * (a question put to the mock, in `test/mock-facts`), `client:<suite>#<name>` (one put to the client, in `test/client-facts`), or
 * `test:<suite>#<name>`. The last three name themselves by `shows('<name>')`, an option of the test. Whether it ran and passed is checked when the suites end (`test/named-tests-reporter.ts`).
 */
export type TestRef =
  `${'golden' | 'webhook' | 'form' | 'vector' | 'reply' | 'receipt' | 'scenario' | 'probe' | 'client' | 'test'}:${string}`;

/** Which tests show it, on each side. */
export interface Shown {
  readonly client?: readonly TestRef[];
  readonly mock?: readonly TestRef[];
  /** Why neither side is tested for it. */
  readonly untested?: { readonly en: string; readonly ru: string };
}

/** A fact. */
export interface Fact extends Source, Shown {
  readonly id: string;
  readonly en: string;
  readonly ru: string;
}

/** Writes a fact down. */
export function fact(id: string, from: Source, en: string, ru: string, shown: Shown): Fact {
  return { id, ...from, en, ru, ...shown };
}

/** Facts under one heading. */
export interface Chapter {
  readonly en: string;
  readonly ru: string;
  readonly facts: readonly Fact[];
}
