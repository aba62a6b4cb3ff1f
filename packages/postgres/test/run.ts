/**
 * @module
 * Small things every test of a run needs.
 */

/** A reply with everything that can be damaged on the way. */
export const REPLY = {
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"result":{"message":"Принято \\"да\\""}}',
};

/** Limits that nothing runs into, unless overridden. */
export const limits = (
  over: { deadline?: number; signal?: AbortSignal; retention?: number; maxRun?: number } = {},
) => ({
  deadline: 5_000,
  maxRun: 10_000,
  signal: new AbortController().signal,
  ...over,
});

/** A promise settled from outside, to hold a handler where the test wants it. */
export function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
