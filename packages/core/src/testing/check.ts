/**
 * @module
 * The few assertions of the conformance cases, so that they need no test framework.
 */

/** Throws when what is expected does not hold. */
export function expectThat(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Error(`the store breaks a rule: ${expected}`);
}

/** Compares two values by their JSON text. */
export function expectSame(actual: unknown, wanted: unknown, what: string): void {
  const got = JSON.stringify(actual);
  const want = JSON.stringify(wanted);
  expectThat(got === want, `${what}: expected ${want}, got ${got}`);
}

/** The error that a promise rejects with. */
export async function rejectionOf(promise: Promise<unknown>, what: string): Promise<unknown> {
  const settled = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  expectThat('error' in settled, `${what}: expected a rejection`);
  return settled.error;
}

/** A promise and its handle. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

/** A promise that a case resolves when it is time. */
export function gate(): Gate {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
