/** @module What the dashboard says when something can't be done. */
import type { FC } from 'hono/jsx';
import { DashboardFrame, type Tab, tabPath } from './frame.js';
import type { DashboardView } from './view.js';

/** The page. */
export const RefusedPage: FC<{
  readonly view: DashboardView;
  readonly tab: Tab;
  readonly title: string;
  readonly detail: string;
}> = ({ view, tab, title, detail }) => (
  <DashboardFrame view={view} tab={tab} title={title}>
    <p class="notice bad" role="alert">
      {detail}
    </p>
    <p>
      <a href={view.link(tabPath(tab))}>{view.texts.common.back}</a>
    </p>
  </DashboardFrame>
);
