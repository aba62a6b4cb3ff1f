/**
 * @module
 * Two workers, a ledger, UnitPay, its dashboard and a person around one refund. What is decided is decided by the real machine; the model only
 * carries it out as the steps do, and lets everything go wrong that can: crashes between any two steps, leases that end at any moment, lost
 * requests and answers, requests that arrive late, reads that are stale.
 */
import type { Event, Model } from './explore.js';
import { CABINET_LEFT, canonical, PLACES, RECENT, RECORD, STALE } from './refund-places.js';
import { promises } from './refund-promises.js';
import type { RefundSetting, Variant } from './refund-rules.js';
import { refundTable } from './refund-table.js';
import { workers } from './refund-worker.js';
import { world } from './refund-world.js';

/** The model of a setting, or of a broken variant. */
export function refundModel(setting: RefundSetting, variant: Variant = {}): Model {
  const table = refundTable(setting, variant);
  const work = workers(table);
  const { provider, person } = world(table);
  const { broken, isEnd } = promises(table);

  function events(from: Uint8Array): Event[] {
    const out: Event[] = [];
    const happen = (name: string, fair: boolean, change: (s: Uint8Array) => void) => {
      const to = from.slice();
      change(to);
      out.push({ name, to, fair });
    };
    for (const i of [0, 1] as const) work(from, i, happen);
    provider(from, happen);
    person(from, happen);
    return out;
  }

  const initial = new Uint8Array(PLACES);
  initial[RECORD] = table.first;
  initial[RECENT] = 1;
  initial[STALE] = setting.stale;
  initial[CABINET_LEFT] = setting.cabinet ? 1 : 0;
  return { initial, events, broken, isEnd, canonical, ending: 'always' };
}
