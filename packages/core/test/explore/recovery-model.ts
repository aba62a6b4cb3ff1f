/**
 * @module
 * A payment whose `pay` may get lost, two workers, a ledger and a webhook store. What follows from a look is decided by the real function.
 */
import { nextWatch, type WatchData, type WatchSeen } from '../../src/webhook/recovery/watch-machine.js';
import type { Event, Model } from './explore.js';

/** What is explored. */
export interface RecoverySetting {
  /** Whether the handler commits with the record (PostgreSQL), or runs before it (Redis). */
  readonly transactions: boolean;
  /** When UnitPay shows a payment as paid: before `pay` is answered, or after. */
  readonly shown: 'before' | 'after';
  /** How many genuine `pay` there are, repeats included. */
  readonly genuine: number;
  readonly stale: number;
  readonly crashes: number;
  /** Somebody may refund in the dashboard. */
  readonly refund: boolean;
}

/** What a broken variant does otherwise. */
export type RecoveryFault =
  | 'recovery-past-the-store'
  | 'own-key'
  | 'removed-when-taken'
  | 'wait-closes'
  | 'error-pay-ignored'
  | 'busy-closes'
  | 'failure-closes'
  | 'genuine-closes-early';

let places = 0;
const place = () => places++;
const PAID = place();
const SHOWN = place();
const GENUINE = place();
const WATCHED = place();
const LEASE = place();
const STORE = place();
const EFFECTS = place();
const STALE = place();
const CRASHES = place();
const UNLUCKY = place();
const REFUNDED = place();
const worker = () => ({ at: place(), job: place(), claim: place() });
const WORKERS = [worker(), worker()] as const;

const [WAIT, SUCCESS, ERROR_PAY, REFUND] = [0, 1, 2, 3] as const;
const STATUSES = ['wait', 'success', 'error_pay', 'refund'] as const;
const [FREE, RECORDED] = [0, 3] as const;
const [IDLE, READS, ASKS_STORE, HANDLES, RECORDS, ENDS] = [0, 1, 2, 3, 4, 5] as const;
const [WEBHOOK, SWEEP] = [1, 2] as const;

/** Time is not what is explored here: no payment is watched for too long, and a look is counted only as far as it decides. */
const LIMITS = { pauses: [0], end: Number.POSITIVE_INFINITY, rejections: 3 };
const WATCH: WatchData = { looks: 0, rejections: 0, paid: false };
const closes = (seen: WatchSeen) => 'remove' in nextWatch(WATCH, 0, seen, LIMITS);

/** The model of a setting, or of a broken variant. */
export function recoveryModel(setting: RecoverySetting, fault?: RecoveryFault): Model {
  const { transactions } = setting;
  const get = (s: Uint8Array, at: number) => s[at] as number;
  const rest = (s: Uint8Array, i: 0 | 1) => {
    const { at } = WORKERS[i];
    s.fill(0, at, at + 3);
    if (s[LEASE] === i + 1) s[LEASE] = 0;
  };
  const answer = (s: Uint8Array, isAccepted: boolean) => {
    if (s[SHOWN] === REFUND) return;
    if (isAccepted) s[SHOWN] = SUCCESS;
    else if (s[SHOWN] !== SUCCESS || setting.shown === 'before') s[SHOWN] = ERROR_PAY;
  };
  const close = (s: Uint8Array) => {
    s[WATCHED] = 0;
  };
  const ended = (s: Uint8Array, i: 0 | 1, seen: WatchSeen) => {
    // Only facts are seen here, and they close the payment even if it was taken since.
    if (closes(seen)) close(s);
    rest(s, i);
  };

  function events(from: Uint8Array): Event[] {
    const out: Event[] = [];
    const happen = (name: string, fair: boolean, change: (s: Uint8Array) => void) => {
      const to = from.slice();
      change(to);
      out.push({ name, to, fair });
    };
    if (from[PAID] === 0) {
      happen('the payer pays', true, (s) => {
        s[PAID] = 1;
        if (setting.shown === 'before') s[SHOWN] = SUCCESS;
      });
    } else if (get(from, GENUINE) > 0) {
      happen('a pay is lost', false, (s) => {
        s[GENUINE] = get(s, GENUINE) - 1;
        answer(s, false);
      });
      for (const w of WORKERS) {
        if (from[w.at] !== IDLE) continue;
        happen('a worker gets pay', true, (s) => {
          s[GENUINE] = get(s, GENUINE) - 1;
          s[w.at] = ASKS_STORE;
          s[w.job] = WEBHOOK;
          if (fault === 'genuine-closes-early') close(s);
        });
      }
    }
    if (from[PAID] === 1 && setting.refund && from[REFUNDED] === 0) {
      happen('somebody refunds in the dashboard', false, (s) => {
        s[REFUNDED] = 1;
        s[SHOWN] = REFUND;
      });
    }
    const isAnswering = WORKERS.some((w) => from[w.job] === WEBHOOK);
    if (from[PAID] === 1 && from[SHOWN] === WAIT && from[GENUINE] === 0 && !isAnswering) {
      happen('UnitPay gives up waiting for an answer', true, (s) => {
        s[SHOWN] = ERROR_PAY;
      });
    }
    for (const i of [0, 1] as const) work(from, i, happen);
    return out;
  }

  type Happen = (name: string, fair: boolean, change: (s: Uint8Array) => void) => void;

  function work(from: Uint8Array, i: 0 | 1, happen: Happen): void {
    const w = WORKERS[i];
    const at = get(from, w.at);
    const isSweep = from[w.job] === SWEEP;
    const name = isSweep ? 'recovery ' : 'a webhook ';
    if (from[LEASE] === i + 1) {
      happen('a lease of the ledger ends', at === IDLE, (s) => {
        s[LEASE] = 0;
      });
    }
    if (!transactions && from[STORE] === i + 1) {
      happen('a claim of the store ends', at === IDLE || from[w.claim] === 0, (s) => {
        s[STORE] = FREE;
        s[UNLUCKY] = 1;
      });
    }
    if (at !== IDLE && get(from, CRASHES) < setting.crashes) {
      happen(`${name}crashes`, false, (s) => {
        const lease = get(s, LEASE);
        if (s[w.job] === WEBHOOK) answer(s, false);
        if (transactions && s[STORE] === i + 1) s[STORE] = FREE;
        s[UNLUCKY] = 1;
        s[CRASHES] = get(s, CRASHES) + 1;
        rest(s, i);
        s[LEASE] = lease;
      });
    }
    switch (at) {
      case IDLE:
        if (from[WATCHED] === 1 && from[LEASE] === 0) {
          happen('recovery takes the payment', true, (s) => {
            s[LEASE] = i + 1;
            s[w.at] = READS;
            s[w.job] = SWEEP;
            if (fault === 'removed-when-taken') s[WATCHED] = 0;
          });
        }
        return;
      case READS: {
        const see = (status: number, how: string, fair: boolean, isStale = false) =>
          happen(`recovery reads ${STATUSES[status]}${how}`, fair, (s) => {
            if (isStale) s[STALE] = get(s, STALE) - 1;
            if (status === SUCCESS || (status === ERROR_PAY && fault !== 'error-pay-ignored')) {
              s[w.at] = ASKS_STORE;
              return;
            }
            const isIgnored = status === ERROR_PAY || (status === WAIT && fault === 'wait-closes');
            ended(s, i, { kind: isIgnored || status === REFUND ? 'refunded' : 'open', paid: false });
          });
        see(get(from, SHOWN), '', true);
        if (from[SHOWN] !== WAIT && get(from, STALE) > 0) see(WAIT, ', which is stale', false, true);
        if (from[SHOWN] === REFUND && get(from, STALE) > 0) see(SUCCESS, ', which is stale', false, true);
        happen('recovery can not read', false, (s) => ended(s, i, { kind: 'open', paid: false }));
        return;
      }
      case ASKS_STORE: {
        const isApart = isSweep && fault === 'own-key';
        if (isSweep && fault === 'recovery-past-the-store') {
          happen('recovery runs the handler itself', true, (s) => {
            s[EFFECTS] = Math.min(3, get(s, EFFECTS) + 1);
            s[w.at] = ENDS;
          });
        } else if (from[STORE] === RECORDED && !isApart) {
          happen(`${name}finds the record`, true, (s) => {
            s[w.at] = ENDS;
          });
        } else if (from[STORE] === FREE || isApart) {
          happen(`${name}claims`, true, (s) => {
            if (!isApart) s[STORE] = i + 1;
            s[w.at] = HANDLES;
            s[w.claim] = 1;
          });
        } else {
          happen(`${name}finds it busy`, true, (s) => {
            if (!isSweep) answer(s, false);
            ended(s, i, { kind: isSweep && fault === 'busy-closes' ? 'delivered' : 'open', paid: true });
          });
        }
        return;
      }
      case HANDLES: {
        happen(`${name}runs a handler that fails`, false, (s) => {
          if (s[STORE] === i + 1) s[STORE] = FREE;
          if (!isSweep) answer(s, false);
          ended(s, i, { kind: isSweep && fault === 'failure-closes' ? 'delivered' : 'open', paid: true });
        });
        const isApart = isSweep && fault === 'own-key';
        happen(`${name}runs the handler`, true, (s) => {
          s[EFFECTS] = Math.min(3, get(s, EFFECTS) + 1);
          if (transactions && !isApart) s[STORE] = RECORDED;
          s[w.at] = transactions || isApart ? ENDS : RECORDS;
        });
        return;
      }
      case RECORDS:
        happen(`${name}records`, true, (s) => {
          if (s[STORE] === i + 1 || s[STORE] === FREE) {
            s[STORE] = RECORDED;
            s[w.at] = ENDS;
            return;
          }
          if (!isSweep) answer(s, false);
          rest(s, i);
        });
        return;
      case ENDS:
        happen(`${name}ends`, true, (s) => {
          if (!isSweep) {
            answer(s, true);
            close(s);
            rest(s, i);
          } else ended(s, i, { kind: 'delivered', paid: true });
        });
        return;
    }
  }

  function broken(s: Uint8Array): string | undefined {
    if (get(s, EFFECTS) > 1) {
      if (transactions) return 'delivered twice';
      if (s[UNLUCKY] === 0) return 'delivered twice without a crash or a lost claim';
    }
    const isOver = s[PAID] === 1 && s[GENUINE] === 0 && WORKERS.every((w) => s[w.at] === IDLE);
    if (isOver && s[WATCHED] === 0 && s[EFFECTS] === 0 && s[REFUNDED] === 0) {
      return 'paid, not delivered, and nobody looks any more';
    }
    return s[STORE] === RECORDED && s[EFFECTS] === 0 ? 'on record, not delivered' : undefined;
  }

  function isEnd(s: Uint8Array): boolean {
    const isDone = get(s, EFFECTS) > 0 || s[REFUNDED] === 1;
    const isQuiet = s[WATCHED] === 0 && s[GENUINE] === 0 && WORKERS.every((w) => s[w.at] === IDLE);
    return s[PAID] === 1 && isDone && isQuiet;
  }

  const initial = new Uint8Array(places);
  initial[WATCHED] = 1;
  initial[GENUINE] = setting.genuine;
  initial[STALE] = setting.stale;
  // It asks over and over until UnitPay shows the payment as paid.
  return { initial, events, broken, isEnd, canonical: (s) => s, ending: 'possible' };
}
