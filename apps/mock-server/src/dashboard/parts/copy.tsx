/** @module A button that copies a text of the page; hidden until the script shows it. */
import type { FC } from 'hono/jsx';
import { Icon } from '../../pages/parts/icon.js';
import type { DashboardView } from '../view.js';

/** Copies the text of the element with the id `of`. */
export const Copy: FC<{ readonly view: DashboardView; readonly of: string; readonly what?: string }> = ({
  view,
  of,
  what,
}) => (
  <button type="button" class="copy" id={`${of}-copy`} data-copy={of} hidden>
    <Icon name="copy" />
    <span>
      {view.texts.common.copy}
      {what !== undefined && <span class="sr"> {what}</span>}
    </span>
  </button>
);
