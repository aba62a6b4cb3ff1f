/** @module The frame of the dashboard's pages. */
import type { Child, FC } from 'hono/jsx';
import { Layout } from '../../pages/layout.js';
import type { World } from '../../world.js';
import type { DashboardView } from '../view.js';
import type { Tab } from './sections.js';
import { Menu, Side } from './side.js';

interface FrameProps {
  readonly view: DashboardView;
  readonly world: World;
  readonly tab: Tab;
  readonly title: string;
  readonly children?: Child;
}

/** A page of the dashboard: side bar, and the page's own content. */
export const DashboardFrame: FC<FrameProps> = ({ view, world, tab, title, children }) => (
  <Layout
    title={`${title} · ${view.texts.site}`}
    locale={view.locale}
    skip={view.texts.skip}
    scripts={['dashboard.js']}
    data={{ 'data-copied': view.texts.common.copied }}
  >
    <div class="app">
      <Side view={view} world={world} tab={tab} />
      <Menu view={view} world={world} tab={tab} />
      <main class="body" id="main" tabindex={-1}>
        {children}
      </main>
    </div>
  </Layout>
);

/** The head of a page: its title, a sentence, buttons at the right. */
export const PageHead: FC<{ readonly title: string; readonly lead?: Child; readonly children?: Child }> = ({
  title,
  lead,
  children,
}) => (
  <div class="head">
    <div>
      <h1>{title}</h1>
      {lead !== undefined && <p>{lead}</p>}
    </div>
    {children !== undefined && <div class="buttons">{children}</div>}
  </div>
);

/** A part that is swapped when the mock reports a change; the script finds it by its id. */
export const Live: FC<{ readonly id: string; readonly class?: string; readonly children?: Child }> = (props) => (
  <div id={props.id} class={props.class} data-live="1">
    {props.children}
  </div>
);
