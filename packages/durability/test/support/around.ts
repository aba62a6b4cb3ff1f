/**
 * @module
 * A ledger that does some things otherwise, so that a test can be there when they happen.
 */
import type { Ledger } from '@unitpay-kit/core';

/** The ledger with other members; all that is not given stays as it is. */
export function around(ledger: Ledger<unknown>, members: Partial<Ledger<unknown>>): Ledger<unknown> {
  return {
    notice: ledger.notice,
    add: ledger.add.bind(ledger),
    find: ledger.find.bind(ledger),
    take: ledger.take.bind(ledger),
    replace: ledger.replace.bind(ledger),
    list: ledger.list.bind(ledger),
    remove: ledger.remove.bind(ledger),
    prune: ledger.prune.bind(ledger),
    ...members,
  };
}
