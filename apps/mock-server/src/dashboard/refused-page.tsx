/** @module What the dashboard says when something can't be done, or is not there. */
import type { FC } from 'hono/jsx';
import { Icon } from '../pages/parts/icon.js';
import type { World } from '../world.js';
import { DashboardFrame, PageHead } from './frame/frame.js';
import { type Tab, tabPath } from './frame/sections.js';
import type { DashboardView } from './view.js';

export const RefusedPage: FC<{
  readonly view: DashboardView;
  readonly world: World;
  readonly tab: Tab;
  readonly title: string;
  /** In the visitor's language. */
  readonly text: string;
  /** What the mock itself says, naming fields and values; English, as in its API. */
  readonly detail?: string;
}> = ({ view, world, tab, title, text, detail }) => (
  <DashboardFrame view={view} world={world} tab={tab} title={title}>
    <PageHead title={title} />
    <div class="banner bad" role="alert">
      <Icon name="warning" class="bad" />
      <div class="grow">
        <p>{text}</p>
        {detail !== undefined && (
          <p>
            <code lang="en">{detail}</code>
          </p>
        )}
      </div>
    </div>
    <p>
      <a class="btn" id="back" href={view.link(tabPath(tab))}>
        {view.texts.common.back}
      </a>
    </p>
  </DashboardFrame>
);
