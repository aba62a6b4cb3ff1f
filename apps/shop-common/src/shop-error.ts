/**
 * @module
 * What a visitor has done that can't be: it becomes a page with a sentence on why.
 */

const STATUS = { noOrder: 404, notPaid: 409, paidAlready: 409, refundedAlready: 409, busy: 503 } as const;

/** Which sentence is shown. */
export type Problem = keyof typeof STATUS;

/** Refuses what a visitor asks for. */
export class ShopError extends Error {
  readonly status: number;

  constructor(readonly problem: Problem) {
    super(problem);
    this.status = STATUS[problem];
  }
}
