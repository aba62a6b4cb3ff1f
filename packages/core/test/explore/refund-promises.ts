/**
 * @module
 * What has to hold in every state, and when all is done.
 */
import type { RefundReason } from '../../src/refunds/record.js';
import {
  CABINET,
  EFFECTS,
  IDLE,
  KNOWN,
  LATE,
  MAY_SEND,
  ON_ITS_WAY,
  OURS,
  PERSON_SAID_NO,
  SENT,
  TOLD,
  UNITPAY_REFUSED,
  WORKERS,
} from './refund-places.js';
import type { RefundTable } from './refund-table.js';

/** What is promised. */
export function promises(table: RefundTable) {
  const { setting, whole, recordIn, get, paidBack, isOpen } = table;

  const CAUSES_OF_UNPAID: readonly (RefundReason | undefined)[] = ['not-refundable', 'held', 'not-found'];

  function broken(s: Uint8Array): string | undefined {
    const { state, data } = recordIn(s);
    const isWord = s[PERSON_SAID_NO] === 1;
    if (!whole) {
      if (SENT.some((at) => get(s, at) > 1)) return 'a part was sent twice, and nobody said so';
      if (get(s, OURS) > 1 && !isWord) return 'a part was refunded twice';
    } else if (paidBack(s) > 2 && !isWord) return 'more money than the payment went back';
    if (state === 'refunded' && !(get(s, OURS) > 0 || s[CABINET] === 1)) return '"refunded", but no money went back';
    if (state === 'refused' && data.reason === 'refused' && !isWord) {
      if (s[UNITPAY_REFUSED] === 0) return '"refused", but UnitPay refused nothing';
      if (get(s, OURS) > 0) return '"refused", but our money went back';
      const canStill = (w: (typeof WORKERS)[number]) => s[w.request] === ON_ITS_WAY || s[w.at] === MAY_SEND;
      if (get(s, LATE) > 0 || WORKERS.some(canStill)) return '"refused", but a request can still take effect';
    }
    if (state === 'refused' && CAUSES_OF_UNPAID.includes(data.reason) && setting.paid)
      return '"not paid", but it is paid';
    if (s[KNOWN] === 1 && state !== 'refunded') return 'UnitPay said success, and the record forgot it';
    if (setting.transactions && get(s, EFFECTS) > 1) return 'the handler took effect twice';
    if (state === 'refunded' && s[TOLD] === 1 && s[EFFECTS] === 0) return 'told, but the handler never took effect';
    return undefined;
  }

  function isEnd(s: Uint8Array): boolean {
    const { state } = recordIn(s);
    if (isOpen({ state }) || s[TOLD] === 0 || get(s, LATE) > 0) return false;
    if (WORKERS.some((w) => s[w.at] !== IDLE)) return false;
    return state !== 'refunded' || get(s, EFFECTS) > 0;
  }

  return { broken, isEnd };
}
