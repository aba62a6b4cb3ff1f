/** @module One row of the conversation: its time, the drawing, and what it holds when it can be opened. */
import type { Child, FC } from 'hono/jsx';
import { isoTime, timeOfDay } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';

interface RowProps {
  /** Unique on the page: what was opened stays open when the page is brought up to date. */
  readonly id: string;
  readonly at: number;
  /** Said to readers before everything else. */
  readonly spoken: string;
  /** Where the drawing is, so that the time stands on the free side of a phone. */
  readonly place: 'left' | 'mid' | 'right';
  readonly mark?: 'bad' | 'wait' | undefined;
  readonly drawing: Child;
  readonly children?: Child;
}

/** A row; one with children opens. */
export const Row: FC<RowProps> = ({ id, at, spoken, place, mark, drawing, children }) => {
  const opens = children !== undefined;
  const head = (
    <>
      <span class="at num">
        {opens && <Icon name="chevron" class="chev" />}
        <span class="sr">{spoken}: </span>
        <time datetime={isoTime(at)}>{timeOfDay(at)}</time>
      </span>
      <span class="lanes">{drawing}</span>
    </>
  );
  return (
    <li class={mark === undefined ? undefined : `is-${mark}`}>
      {opens ? (
        <details id={id}>
          <summary id={`${id}-open`} class={`row ${place}`}>
            {head}
          </summary>
          {/* A link to what is inside opens it, also without the script. */}
          <div class="open" id={`${id}-in`}>
            {children}
          </div>
        </details>
      ) : (
        <div class={`bare ${place}`} id={id}>
          {head}
        </div>
      )}
    </li>
  );
};
