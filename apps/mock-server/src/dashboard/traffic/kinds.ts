/** @module The kinds of things in the journal, as the page's chips name them. */
import type { JournalRecord } from '../../journal/journal.js';
import type { JournalMessages } from '../i18n/en/traffic.js';
import { isView } from '../talk/steps.js';
import { isUnmatched } from './unmatched.js';

/** A filter of the journal: one kind of entry. */
export type Chip = keyof JournalMessages['kinds'];

/** The chips, in order. */
export const CHIPS: readonly Chip[] = ['api', 'webhook', 'state', 'step', 'view'];

/** What is shown when the address says nothing: page views bury everything else. */
const USUAL: readonly Chip[] = ['api', 'webhook', 'state', 'step'];

/** The chips that are on: `show=api,view`. */
export function readChips(show: string | undefined): readonly Chip[] {
  if (show === undefined) return USUAL;
  const names = show.split(',');
  return CHIPS.filter((chip) => names.includes(chip));
}

/** The address's parameter for a set of chips; null for the usual ones. */
export function chipsParam(chips: readonly Chip[]): string | null {
  const text = CHIPS.filter((chip) => chips.includes(chip)).join(',');
  return text === USUAL.join(',') ? null : text;
}

/** The chip of a record; null for a request that matched nothing, which has a list of its own. */
export function chipOf(record: Pick<JournalRecord, 'kind' | 'method' | 'status'>): Chip | null {
  if (isUnmatched(record) || record.kind === 'unmatched') return null;
  if (record.kind === 'page') return isView(record) ? 'view' : 'step';
  return record.kind;
}
