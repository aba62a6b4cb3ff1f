/**
 * @module
 * The codes of an error, wherever its driver keeps them.
 */

/** Where drivers and handlers keep the error that they wrap. */
const WRAPPED = ['cause', 'parent', 'original', 'driverError', 'meta', 'driverAdapterError'] as const;

/** More than any driver nests. */
const DEPTH = 8;

/** The error and those it wraps, outermost first. */
export function* errorChain(error: unknown, depth: number = DEPTH): Generator<Readonly<Record<string, unknown>>> {
  if (typeof error !== 'object' || error === null || depth === 0) return;
  const fields = error as Readonly<Record<string, unknown>>;
  yield fields;
  for (const name of WRAPPED) yield* errorChain(fields[name], depth - 1);
}

/** Whether the error, or one that it wraps, has this code: an SQLSTATE, or the driver's own. */
export function hasCode(error: unknown, code: RegExp): boolean {
  for (const fields of errorChain(error)) {
    // `originalCode` is Prisma's name for the SQLSTATE.
    for (const found of [fields['code'], fields['originalCode']]) {
      if (typeof found === 'string' && code.test(found)) return true;
    }
  }
  return false;
}
