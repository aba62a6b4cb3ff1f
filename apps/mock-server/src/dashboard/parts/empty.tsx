/** @module An empty list: what is missing, and what leads to it. */
import type { FC } from 'hono/jsx';

/** The words in place of a list. */
export const Empty: FC<{ readonly title: string; readonly text: string }> = ({ title, text }) => (
  <div class="pad empty">
    <h2>{title}</h2>
    <p class="quiet">{text}</p>
  </div>
);
