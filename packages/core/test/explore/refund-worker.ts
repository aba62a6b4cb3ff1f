/**
 * @module
 * The two workers: each step as the real one takes it, with everything that can go wrong in between.
 */
import type { Answer, Move } from '../../src/refunds/machine.js';
import {
  AGE,
  AWAITS,
  answerAt,
  answerCode,
  CRASHES,
  DONE,
  DUE,
  EFFECTS,
  FAILED_CODE,
  HANDLER_RAN,
  HAS_ANSWER,
  HAS_ENTRY,
  HAS_SEEN,
  IDLE,
  KNOWN,
  LATE,
  LEASE,
  LOOKS,
  lookCode,
  MAY_SEND,
  NO_ANSWER,
  NONE,
  ON_ITS_WAY,
  OTHER,
  OURS,
  PROVEN,
  RECENT,
  REFUSED,
  SENDS_FIRST,
  SENT,
  STALE,
  seenAt,
  TOLD,
  TOLD_CODE,
  TURNED_AWAY,
  UNCLEAR,
  UNITPAY_REFUSED,
  UNPAID,
  WORKERS,
} from './refund-places.js';
import type { Happen, RefundTable } from './refund-table.js';

/** What one worker may do. */
export function workers(table: RefundTable) {
  const {
    setting,
    variant,
    limits,
    isWritten,
    whole,
    asked,
    task,
    numberIn,
    recordIn,
    get,
    paidBack,
    canRefund,
    moveOf,
    isOpen,
    setHeld,
    bump,
    rest,
    write,
    count,
  } = table;

  function work(from: Uint8Array, i: 0 | 1, happen: Happen): void {
    const w = WORKERS[i];
    const record = recordIn(from);
    const name = 'a worker ';
    const at = get(from, w.at);
    const isFresh = from[w.fresh] === 1 || variant.unfenced === true;
    const dropped = () => happen(`${name}finds that the entry has moved on`, true, (s) => rest(s, i));

    if (from[LEASE] === i + 1 && !variant.leaseNeverEnds) {
      happen(`${name}loses the lease`, at === IDLE, (s) => {
        s[LEASE] = 0;
      });
    }
    if (at !== IDLE && get(from, CRASHES) < setting.crashes) {
      happen(`${name}crashes`, false, (s) => {
        if (s[w.request] === ON_ITS_WAY) count(s, LATE, 3);
        rest(s, i);
        count(s, CRASHES, 9);
      });
    }
    switch (at) {
      case IDLE:
        if (from[LEASE] === 0 && (isOpen(record) || from[TOLD] === 0)) {
          happen(`${name}takes the entry (${record.state})`, true, (s) => {
            bump(s, i);
            s[AGE] = Math.max(get(s, AGE), get(s, DUE));
            s[LEASE] = i + 1;
            s[w.at] = HAS_ENTRY;
            s[w.fresh] = 1;
            setHeld(s, i);
          });
        }
        if (setting.settle && (isOpen(record) || record.state === 'unproven')) {
          happen(`${name}settles (${record.state})`, false, (s) => {
            s[w.at] = HAS_ENTRY;
            s[w.fresh] = 1;
            s[w.settles] = 1;
            setHeld(s, i);
          });
        }
        return;
      case HAS_ENTRY:
        if (!isFresh) dropped();
        else if (isOpen(record) || from[w.settles] === 1) reads(from, i, happen);
        else tells(from, i, happen);
        return;
      case HAS_SEEN: {
        if (!isFresh) {
          dropped();
          return;
        }
        const known = variant.unfenced ? numberIn(from, w.held, w.heldHigh) : numberIn(from);
        happen(`${name}decides`, true, (s) => {
          const move = moveOf(known, get(s, AGE), lookCode(get(s, w.saw), s[w.settles] === 0));
          if (move === undefined) {
            rest(s, i);
            return;
          }
          if (move.afterwards === 'send' && variant.sendsBeforeCommit) {
            s[w.at] = SENDS_FIRST;
            s[w.saw] = 0;
            return;
          }
          write(s, i, move);
          after(s, i, move);
        });
        return;
      }
      case MAY_SEND:
      case SENDS_FIRST:
        happen(`${name}sends the request`, true, (s) => {
          s[w.request] = ON_ITS_WAY;
          s[w.at] = AWAITS;
          count(s, SENT[s[w.attempt] as 0 | 1], 3);
        });
        happen(`${name}can not send the request`, false, (s) => {
          s[w.at] = HAS_ANSWER;
          s[w.saw] = answerAt('never-left');
          // Counted as sent, so that being proven without effect takes it off again.
          count(s, SENT[s[w.attempt] as 0 | 1], 3);
        });
        return;
      case AWAITS:
        awaits(from, i, happen);
        return;
      case HAS_ANSWER:
        writesAnswer(from, i, happen);
        return;
      case HANDLER_RAN:
        happen(`${name}writes that the merchant was told`, true, (s) => {
          const move = isFresh ? moveOf(numberIn(s), 0, TOLD_CODE) : undefined;
          if (move !== undefined) write(s, i, move);
          rest(s, i);
        });
        return;
    }
  }

  /** What a step does when its change is written. */
  function after(s: Uint8Array, i: number, move: Move): void {
    const w = WORKERS[i as 0 | 1];
    if (move.afterwards === undefined) {
      rest(s, i);
      return;
    }
    s[w.saw] = 0;
    s[w.request] = 0;
    s[w.settles] = 0;
    s[w.fresh] = 1;
    setHeld(s, i);
    s[w.attempt] = move.afterwards === 'send' ? move.data.attempt - 1 : 0;
    s[w.at] = move.afterwards === 'send' ? MAY_SEND : HAS_ENTRY;
  }

  function reads(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const see = (saw: number, how: string, fair: boolean, isStale = false) =>
      happen(`a worker reads ${how}`, fair, (s) => {
        s[w.at] = HAS_SEEN;
        s[w.saw] = saw;
        if (isStale) s[STALE] = get(s, STALE) - 1;
      });
    const total = paidBack(from);
    const shown = setting.blind ? UNCLEAR : total === asked ? PROVEN : OTHER;
    const truth = !setting.paid ? UNPAID : total === 0 ? NONE : shown;
    see(truth as number, `${LOOKS[truth as number]?.name}`, true);
    // No read is half an hour old.
    if (get(from, STALE) > 0 && from[RECENT] === 1) {
      if (setting.paid) see(UNPAID as number, 'an unpaid payment, which is stale', false, true);
      if (total > 0) see(NONE as number, 'no refund, which is stale', false, true);
    }
    if (setting.slow && total > 0) see(NONE as number, 'no refund, since it does not show yet', false);
    see(NO_ANSWER, 'nothing: it fails', false);
  }

  function tells(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const name = 'a worker ';
    const record = recordIn(from);
    if (from[TOLD] === 1) {
      happen(`${name}has nothing to tell`, true, (s) => rest(s, i));
      return;
    }
    const told = (s: Uint8Array) => {
      const move = moveOf(numberIn(s), 0, TOLD_CODE);
      if (move !== undefined) write(s, i, move);
    };
    const failed = (s: Uint8Array) => {
      const move = moveOf(numberIn(s), 0, FAILED_CODE);
      if (move !== undefined) write(s, i, move);
      rest(s, i);
    };
    happen(`${name}runs a handler that throws`, false, failed);
    if (!setting.transactions) {
      happen(`${name}runs the handler`, true, (s) => {
        if (record.state === 'refunded') count(s, EFFECTS, 2);
        s[w.at] = HANDLER_RAN;
      });
      return;
    }
    if (variant.toldBeforeHandler) {
      happen(`${name}writes that the merchant was told, and the handler throws`, false, (s) => {
        told(s);
        rest(s, i);
      });
    }
    happen(`${name}commits the handler's writes with "told"`, true, (s) => {
      if (record.state === 'refunded') count(s, EFFECTS, 2);
      told(s);
      rest(s, i);
    });
  }

  function awaits(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const name = 'a worker ';
    const learn = (how: string, fair: boolean, answer: Answer['answer'], change: (s: Uint8Array) => void = () => {}) =>
      happen(`${name}${how}`, fair, (s) => {
        s[w.request] = 0;
        s[w.at] = HAS_ANSWER;
        s[w.saw] = answerAt(answer);
        change(s);
      });
    const arrives = (what: string, fair: boolean, request: number, change: (s: Uint8Array) => void = () => {}) =>
      happen(`UnitPay ${what} the request of a worker`, fair, (s) => {
        s[w.request] = request;
        change(s);
      });
    if (from[w.request] !== ON_ITS_WAY) {
      const answer = from[w.request] === DONE ? 'success' : from[w.request] === REFUSED ? 'refused' : 'turned-away';
      learn(`is answered: ${answer}`, true, answer);
      learn('loses the answer', false, 'unknown');
      return;
    }
    if (canRefund(from)) {
      arrives('carries out', true, DONE, (s) => {
        count(s, OURS, 3);
        s[RECENT] = 1;
      });
    }
    arrives('refuses', true, REFUSED, (s) => {
      s[UNITPAY_REFUSED] = 1;
    });
    arrives('turns away', false, TURNED_AWAY);
    learn('loses the request', false, 'unknown');
    if (get(from, LATE) < 2)
      learn('gives up waiting; the request is still on its way', false, 'unknown', (s) => count(s, LATE, 3));
  }

  function writesAnswer(from: Uint8Array, i: number, happen: Happen): void {
    const w = WORKERS[i as 0 | 1];
    const attempt = get(from, w.attempt);
    const code = answerCode(get(from, w.saw), attempt);
    const seen = seenAt(code, whole, task) as Answer;
    const change = (s: Uint8Array) => {
      if (seen.answer === 'success') s[KNOWN] = 1;
      // Provably without effect.
      if (seen.answer !== 'success' && seen.answer !== 'unknown') {
        const at = SENT[attempt as 0 | 1];
        s[at] = get(s, at) - 1;
      }
      if (variant.sendsBeforeCommit && recordIn(s).state === 'requested' && s[w.fresh] === 1) {
        const { data } = recordIn(s);
        write(s, i, { state: 'sending', data: { ...data, sends: 1, reads: 0 }, dueIn: limits.lease });
      }
      const isMine = s[w.fresh] === 1 || variant.unfenced === true;
      const move = isMine || isWritten(seen) ? moveOf(numberIn(s), get(s, AGE), code) : undefined;
      if (move === undefined) {
        rest(s, i);
        return;
      }
      write(s, i, move);
      after(s, i, move);
    };
    happen(`a worker writes the answer: ${seen.answer}`, true, change);
    if (variant.verdictWithHandler && seen.answer === 'success') {
      happen(`a worker runs a handler that throws, and the verdict is rolled back with it`, false, (s) => {
        s[KNOWN] = 1;
        rest(s, i);
      });
    }
  }

  return work;
}
