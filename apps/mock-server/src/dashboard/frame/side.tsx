/** @module The side bar, and on a phone the menu with the same list. */
import type { FC } from 'hono/jsx';
import { timeOfDay } from '../../pages/format/time.js';
import { Icon, Mark } from '../../pages/parts/icon.js';
import { Languages } from '../../pages/parts/languages.js';
import type { World } from '../../world.js';
import type { DashboardView } from '../view.js';
import { countsOf } from './counts.js';
import { TAB_ICONS, type Tab, tabPath } from './sections.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly tab: Tab;
}

/** The bar beside the page. */
export const Side: FC<Props> = ({ view, world, tab }) => (
  <header class="side">
    <a class="brand" href={view.link('/')}>
      <Mark />
      {view.texts.brand} <span class="mark-tag">{view.texts.tag}</span>
    </a>
    <Sections view={view} world={world} tab={tab} place="side" />
  </header>
);

/** The menu on top of the page, on a phone. */
export const Menu: FC<Props> = ({ view, world, tab }) => (
  <details class="menu">
    <summary id="menu-open">
      <span class="brand">
        <Mark />
        {view.texts.brand} <span class="mark-tag">{view.texts.tag}</span>
      </span>
      <span class="here">
        {view.texts.tabs[tab]}
        <Icon name="menu" />
        <span class="sr">{view.texts.menu}</span>
      </span>
    </summary>
    <aside class="sheet" aria-label={view.texts.menu}>
      <Sections view={view} world={world} tab={tab} place="menu" />
    </aside>
  </details>
);

const GROUPS: readonly (readonly [title: 'traffic' | 'conditions' | null, tabs: readonly Tab[]])[] = [
  [null, ['payments', 'subscriptions', 'payouts']],
  ['traffic', ['webhooks', 'journal']],
  ['conditions', ['faults', 'clock']],
  [null, ['settings']],
];

const Sections: FC<Props & { readonly place: string }> = ({ view, world, tab, place }) => {
  const { texts } = view;
  const counts = countsOf(world);
  return (
    <>
      <nav class="nav" aria-label={texts.sections} id={`${place}-nav`} data-live="1">
        {GROUPS.map(([title, tabs]) => (
          <>
            {title !== null && <h2>{texts.groups[title]}</h2>}
            <ul>
              {tabs.map((one) => {
                const count = counts[one];
                return (
                  <li>
                    <a
                      id={`${place}-${one}`}
                      href={view.link(tabPath(one))}
                      aria-current={one === tab ? 'page' : undefined}
                    >
                      <Icon name={TAB_ICONS[one]} />
                      {texts.tabs[one]}
                      {count !== undefined && (
                        <span class={`n ${count.tone}`}>
                          {count.count}
                          <span class="sr"> {texts.counts[one as keyof typeof texts.counts]}</span>
                        </span>
                      )}
                    </a>
                  </li>
                );
              })}
            </ul>
          </>
        ))}
      </nav>
      <div class="side-foot">
        <span data-when="live" hidden>
          <span class="pulse" />
          {texts.live}
        </span>
        <span data-when="lost" class="bad" hidden>
          {texts.lost}
        </span>
        <Now view={view} world={world} place={place} />
        <span>
          <Icon name="exchange" />
          <span class="mono">{new URL(world.origin()).host}</span>
        </span>
        <Languages locale={view.locale} label={texts.language} translated={view.translated} />
      </div>
    </>
  );
};

const Now: FC<{ readonly view: DashboardView; readonly world: World; readonly place: string }> = ({
  view: { texts },
  world: { clock },
  place,
}) => {
  const moved = Math.abs(clock.offset) >= 1000;
  const now = clock.now();
  return (
    <span id={`${place}-now`} data-live="1" class={moved || clock.frozen ? 'wait' : undefined}>
      <Icon name="clock" />
      <span>
        <span class="num" data-clock={clock.frozen ? undefined : String(now)}>
          {timeOfDay(now)}
        </span>{' '}
        {texts.moscow}
        {clock.frozen && `, ${texts.stopped}`}
        {!clock.frozen && moved && `, +${hours(clock.offset)}`}
        {moved && <span class="sr"> {texts.ahead}</span>}
      </span>
    </span>
  );
};

/** `24:00` for a day. */
function hours(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
