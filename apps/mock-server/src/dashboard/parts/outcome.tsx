/** @module How the shop answered a webhook, in a coloured word. */
import type { FC } from 'hono/jsx';
import type { Delivery } from '../../state/delivery.js';
import { readingOf } from '../talk/reading.js';
import type { DashboardView } from '../view.js';
import { Status } from './status.js';

/** The outcome of a delivery. */
export const Outcome: FC<{ readonly view: DashboardView; readonly delivery: Delivery }> = ({ view, delivery }) => {
  const { tone, name } = readingOf(delivery);
  const done = name === 'dropped';
  return (
    <Status tone={tone} ring={tone === 'wait' && !done}>
      {view.texts.words.outcomes[delivery.outcome]}
    </Status>
  );
};
