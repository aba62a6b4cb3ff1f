/** @module One button that posts. */
import type { Child, FC } from 'hono/jsx';
import type { DashboardView } from '../view.js';

/** A form with nothing but its button. */
export const PostButton: FC<{
  readonly view: DashboardView;
  readonly path: string;
  readonly class?: string | undefined;
  readonly children?: Child;
}> = ({ view, path, class: look, children }) => (
  <form method="post" action={view.link(path)}>
    <button type="submit" id={`do-${path.replace(/\W+/g, '-')}`} class={look}>
      {children}
    </button>
  </form>
);
