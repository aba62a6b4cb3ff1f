/** @module The journal: everything that happened, filtered by kind, method and payment. */
import type { FC } from 'hono/jsx';
import { METHOD_NAMES } from '../methods/method-names.js';
import type { JournalEntry, JournalFilter, JournalKind } from '../state/journal-entry.js';
import type { World } from '../world.js';
import { Choice, Field } from './field.js';
import { DashboardFrame, Live } from './frame.js';
import { Timeline } from './timeline.js';
import type { DashboardView } from './view.js';

/** How many entries are listed. */
const SHOWN = 100;

const KINDS: readonly JournalKind[] = ['api', 'webhook', 'page', 'state'];

/** What the visitor asked to see. */
export interface JournalQuery {
  readonly kind: string;
  readonly method: string;
  readonly payment: string;
}

/** The journal, newest first. */
export const JournalPage: FC<{ readonly view: DashboardView; readonly world: World; readonly query: JournalQuery }> = ({
  view,
  world,
  query,
}) => {
  const { journal: texts, tabs, payment, common } = view.texts;
  const entries = find(world, query);
  const kinds = KINDS.map((kind) => [kind, payment.kinds[kind]] as const);
  const methods = [...METHOD_NAMES, 'check', 'pay', 'preauth', 'error'].map((name) => [name, name] as const);
  return (
    <DashboardFrame view={view} tab="journal" title={tabs.journal}>
      <form method="get" action="/dashboard/journal" class="card">
        {view.link('') !== '' && <input type="hidden" name="locale" value={view.locale} />}
        <div class="row">
          <Choice id="kind" name="kind" label={texts.kind} options={[['', common.any], ...kinds]} value={query.kind} />
          <Choice
            id="method"
            name="method"
            label={texts.method}
            options={[['', common.any], ...methods]}
            value={query.method}
          />
          <Field id="payment" label={texts.payment} value={query.payment} />
        </div>
        <button type="submit">{texts.filter}</button>
      </form>
      <Live id="journal">
        {entries.length === 0 ? <p class="quiet">{texts.empty}</p> : <Timeline view={view} entries={entries} />}
        {entries.length === SHOWN && <p class="quiet small">{common.newest(SHOWN)}</p>}
      </Live>
    </DashboardFrame>
  );
};

function find(world: World, query: JournalQuery): JournalEntry[] {
  const kind = KINDS.find((one) => one === query.kind);
  const filter: JournalFilter = {
    limit: SHOWN,
    ...(kind === undefined ? {} : { kind }),
    ...(query.method === '' ? {} : { method: query.method }),
    ...(query.payment === '' ? {} : { paymentId: query.payment }),
  };
  return world.journal.entries(filter).reverse();
}
