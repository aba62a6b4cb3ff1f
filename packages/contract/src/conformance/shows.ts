/**
 * @module
 * How a test says which fact it shows: by metadata, so that its title is free to be a sentence and nobody has to read its source.
 */

/** What a test says that it shows: names that facts call it by, such as `refund-once` in `probe:payments#refund-once`. */
export interface ShowsMeta {
  readonly shows?: readonly string[];
}

/** Options of a test that facts refer to, as `it('...', shows('refund-once'), ...)`. */
export function shows(...names: readonly string[]): { readonly meta: object } {
  return { meta: { shows: names } satisfies ShowsMeta };
}
