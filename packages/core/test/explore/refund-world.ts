/**
 * @module
 * Who else has a hand in it: UnitPay with late requests, its dashboard and the clock; and a person at the shop.
 */
import {
  AGE,
  AN_HOUR,
  CABINET,
  CABINET_LEFT,
  FOUND_CODE,
  HALF_AN_HOUR,
  HAS_SEEN,
  LATE,
  MAY_SEND,
  NOT_FOUND_CODE,
  OF_BEFORE,
  ON_ITS_WAY,
  OURS,
  PERSON_SAID_NO,
  RECENT,
  RESOLVED,
  RETRY_CODE,
  WORKERS,
} from './refund-places.js';
import type { Happen, RefundTable } from './refund-table.js';

/** What UnitPay and a person may do. */
export function world(table: RefundTable) {
  const { setting, asked, otherSum, numberIn, recordIn, get, paidBack, canRefund, moveOf, isOpen, write, count } =
    table;

  function provider(from: Uint8Array, happen: Happen): void {
    if (get(from, LATE) > 0) {
      const late = (what: string, change: (s: Uint8Array) => void) =>
        happen(`a late request is ${what}`, true, (s) => {
          s[LATE] = get(s, LATE) - 1;
          change(s);
        });
      if (canRefund(from)) {
        late('carried out', (s) => {
          count(s, OURS, 3);
          s[RECENT] = 1;
        });
      }
      late('dropped or refused', () => {});
    }
    if (from[CABINET_LEFT] === 1 && setting.paid) {
      for (const which of [1, 2]) {
        const total = paidBack(from);
        const sum = which === 1 ? asked : otherSum;
        if (setting.rule === 'one' ? total > 0 : total + sum > 2) continue;
        happen(`somebody refunds ${which === 1 ? 'the same' : 'another'} sum in the dashboard`, false, (s) => {
          s[CABINET_LEFT] = 0;
          s[CABINET] = which;
          s[RECENT] = 1;
        });
      }
    }
    const age = get(from, AGE);
    if (isOpen(recordIn(from)) && age < AN_HOUR) {
      happen('time passes', false, (s) => {
        s[AGE] = age + 1;
      });
    }
    // What the second request of a whole refund rests on: a request is carried out within five minutes of the decision to send it, or not at all.
    const isMoving =
      get(from, LATE) > 0 ||
      WORKERS.some((w) => from[w.at] === HAS_SEEN || from[w.at] === MAY_SEND || from[w.request] === ON_ITS_WAY);
    const canPass = get(from, OURS) > 0 ? age >= HALF_AN_HOUR || from[OF_BEFORE] === 1 : get(from, CABINET) > 0;
    if (setting.rule === 'half-hour' && from[RECENT] === 1 && canPass && !isMoving) {
      happen('half an hour passes since the last refund', false, (s) => {
        s[RECENT] = 0;
      });
    }
  }

  function person(from: Uint8Array, happen: Happen): void {
    if (!setting.person) return;
    const record = recordIn(from);
    const act = (name: string, code: number, change: (s: Uint8Array) => void) => {
      const move = moveOf(numberIn(from), get(from, AGE), code);
      if (move === undefined) return;
      happen(`a person ${name}`, false, (s) => {
        write(s, -1, move);
        change(s);
      });
    };
    if (from[RESOLVED] === 0) {
      const found = paidBack(from) === asked ? 'refunded' : 'not-refunded';
      act(`looks: ${found}`, found === 'refunded' ? FOUND_CODE : NOT_FOUND_CODE, (s) => {
        s[RESOLVED] = 1;
        if (found === 'not-refunded') s[PERSON_SAID_NO] = 1;
      });
    }
    if (record.data.attempt === 1) {
      act('retries', RETRY_CODE, (s) => {
        if (get(s, OURS) > 0) s[OF_BEFORE] = 1;
      });
    }
  }

  return { provider, person };
}
