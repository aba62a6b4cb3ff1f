/** @module The frame of the dashboard's pages: tabs, the sign that the page is live. */
import type { Child, FC } from 'hono/jsx';
import { Layout } from '../pages/layout.js';
import type { DashboardView } from './view.js';

const TABS = ['payments', 'subscriptions', 'payouts', 'webhooks', 'journal', 'faults', 'clock', 'settings'] as const;

/** The dashboard's sections. */
export type Tab = (typeof TABS)[number];

/** The address of a section. */
export function tabPath(tab: Tab): string {
  return tab === 'payments' ? '/' : `/dashboard/${tab}`;
}

interface FrameProps {
  readonly view: DashboardView;
  readonly tab: Tab;
  readonly title: string;
  readonly children?: Child;
}

/** A page of the dashboard. */
export const DashboardFrame: FC<FrameProps> = ({ view, tab, title, children }) => (
  <Layout
    title={title}
    locale={view.locale}
    brand={view.texts.brand}
    home={view.link('/')}
    texts={view.texts}
    translated={view.translated}
    scripts={['dashboard.js']}
    wide
  >
    <nav class="tabs" aria-label={view.texts.sections}>
      {TABS.map((one) => (
        <a href={view.link(tabPath(one))} aria-current={one === tab ? 'page' : undefined}>
          {view.texts.tabs[one]}
        </a>
      ))}
      <span class="badge good" id="live" hidden>
        {view.texts.live}
      </span>
    </nav>
    <h1>{title}</h1>
    {children}
  </Layout>
);

/** A part that is swapped when the mock reports a change; the script finds it by its id. */
export const Live: FC<{ readonly id: string; readonly class?: string; readonly children?: Child }> = (props) => (
  <section id={props.id} class={props.class ?? 'card'} data-live="1">
    {props.children}
  </section>
);

/** One button that posts. */
export const PostButton: FC<{
  readonly view: DashboardView;
  readonly path: string;
  readonly main?: boolean;
  readonly children?: Child;
}> = ({ view, path, main, children }) => (
  <form method="post" action={view.link(path)}>
    <button type="submit" id={`do-${path.replace(/\W+/g, '-')}`} class={main ? 'main' : undefined}>
      {children}
    </button>
  </form>
);
