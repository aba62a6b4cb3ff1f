/** @module The journal: what did the shop's code really send? */
import type { FC } from 'hono/jsx';
import type { JournalRecord } from '../../journal/journal.js';
import { dayOf } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';
import type { JournalEntry } from '../../state/journal-entry.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { Empty, ToShop } from '../parts/empty.js';
import type { DashboardView } from '../view.js';
import { JournalRow } from './journal-row.js';
import { CHIPS, type Chip, chipOf, chipsParam } from './kinds.js';
import { unmatchedRequests } from './unmatched.js';
import { UnmatchedList } from './unmatched-list.js';

/** How many entries are listed at once. */
const SHOWN = 100;

/** What the visitor asked to see. */
interface JournalQuery {
  readonly chips: readonly Chip[];
  readonly q: string;
  /** Only entries older than this number. */
  readonly before: number | null;
}

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly query: JournalQuery;
}

/** The journal, newest first. */
export const JournalPage: FC<Props> = (props) => {
  const { view, world, query } = props;
  const { journal: texts, tabs, common } = view.texts;
  return (
    <DashboardFrame view={view} world={world} tab="journal" title={tabs.journal}>
      <PageHead title={tabs.journal} lead={texts.lead}>
        <a class="btn" id="as-json" href="/__mock__/journal">
          {texts.json}
        </a>
      </PageHead>
      <Live id="chips">
        <Chips {...props} />
      </Live>
      <form method="get" action="/dashboard/journal" class="filters">
        {view.asked !== null && <input type="hidden" name="locale" value={view.asked} />}
        {chipsParam(query.chips) !== null && <input type="hidden" name="show" value={query.chips.join(',')} />}
        <span class="search">
          <Icon name="search" />
          <label class="sr" for="q">
            {common.find}
          </label>
          <input id="q" name="q" type="search" value={query.q} placeholder={texts.search} />
        </span>
        <button type="submit">{common.show}</button>
      </form>
      <Live id="unmatched">
        <UnmatchedList view={view} world={world} entries={unmatchedRequests(world).slice(0, SHOWN)} />
      </Live>
      <Live id="journal">
        <List {...props} />
      </Live>
    </DashboardFrame>
  );
};

const Chips: FC<Props> = ({ view, world, query }) => {
  const { journal: texts } = view.texts;
  const counts = countKinds(world);
  return (
    <nav class="filters" aria-label={texts.kindsLabel}>
      {CHIPS.map((chip) => {
        const on = query.chips.includes(chip);
        const next = on ? query.chips.filter((one) => one !== chip) : [...query.chips, chip];
        return (
          <a
            class={on ? 'chip on' : 'chip'}
            id={`chip-${chip}`}
            href={view.here({ show: chipsParam(next), before: null })}
          >
            {on && <Icon name="tick" />}
            {texts.kinds[chip]} <span class="c">{counts[chip]}</span>
            <span class="sr"> {on ? texts.on : texts.off}</span>
          </a>
        );
      })}
    </nav>
  );
};

function countKinds({ journal }: World): Record<Chip, number> {
  const counts: Record<Chip, number> = { api: 0, webhook: 0, state: 0, step: 0, view: 0 };
  journal.where((record) => {
    const chip = chipOf(record);
    if (chip !== null) counts[chip] += 1;
    return false;
  });
  return counts;
}

const List: FC<Props> = ({ view, world, query }) => {
  const { journal: texts, common } = view.texts;
  const found = findEntries(world, query);
  const from = query.before === null ? found : found.filter(({ id }) => id < (query.before ?? 0));
  const shown = from.slice(0, SHOWN);
  const last = shown.at(-1);
  const views = countKinds(world).view;
  return (
    <section class="panel rows journal" aria-label={texts.happened}>
      {shown.length === 0 ? (
        <Nothing view={view} empty={world.journal.lastId === 0} />
      ) : (
        <>
          <div class="cap" aria-hidden="true">
            <span />
            <span>{texts.columns.time}</span>
            <span>{texts.columns.who}</span>
            <span>{texts.columns.what}</span>
            <span>{texts.columns.order}</span>
            <span>{texts.columns.result}</span>
            <span>{texts.columns.took}</span>
          </div>
          <ol>
            {shown.map((entry) => (
              <JournalRow view={view} world={world} entry={entry} />
            ))}
          </ol>
        </>
      )}
      {!query.chips.includes('view') && views > 0 && (
        <p class="folded">
          {texts.hidden(views)}{' '}
          <a id="show-views" href={view.here({ show: chipsParam([...query.chips, 'view']), before: null })}>
            {texts.showViews}
          </a>
        </p>
      )}
      <div class="foot">
        <span>
          {common.shown(shown.length, found.length, dayOf(world.clock.now(), view.locale))}{' '}
          {texts.kept(world.journal.limit)}
        </span>
        {last !== undefined && from.length > shown.length && (
          <a id="older" href={view.here({ before: String(last.id) })}>
            {common.older}
          </a>
        )}
      </div>
    </section>
  );
};

const Nothing: FC<{ readonly view: DashboardView; readonly empty: boolean }> = ({ view, empty }) => {
  const { journal: texts } = view.texts;
  if (!empty) return <p class="pad quiet">{texts.nothing}</p>;
  return (
    <Empty title={texts.empty} text={texts.emptyText}>
      <ToShop view={view} />
    </Empty>
  );
};

/** Newest first. A search looks at what is shown, so that nobody can search for what is struck out. */
function findEntries(world: World, { chips, q }: JournalQuery): JournalEntry[] {
  const wanted = (record: JournalRecord) => {
    const chip = chipOf(record);
    return chip !== null && chips.includes(chip);
  };
  const entries = world.journal.where(wanted).reverse();
  if (q === '') return entries;
  const text = q.toLowerCase();
  return entries.filter(({ method, params, reply, paymentId }) => {
    const account = paymentId === null ? '' : (world.store.anyPayment(paymentId)?.account ?? '');
    return [method, account, String(paymentId ?? ''), reply, ...Object.values(params)].some((one) =>
      one.toLowerCase().includes(text),
    );
  });
}
