/** @module The shop's answers to the webhooks of one payment, in short: what was asked, and whether it went well. */
import type { FC } from 'hono/jsx';
import { Icon } from '../../pages/parts/icon.js';
import type { Delivery } from '../../state/delivery.js';
import { readingOf } from '../talk/reading.js';
import type { DashboardView } from '../view.js';

/** The answers; of several webhooks with the same name the newest, and how many there were. */
export const Answers: FC<{ readonly view: DashboardView; readonly deliveries: readonly Delivery[] }> = ({
  view,
  deliveries,
}) => {
  const names = [...new Set(deliveries.map(({ method }) => method))];
  if (names.length === 0) return null;
  return (
    <span class="steps">
      {names.map((name) => {
        const all = deliveries.filter(({ method }) => method === name);
        const last = all.at(-1);
        return last !== undefined && <Answer view={view} delivery={last} count={all.length} />;
      })}
    </span>
  );
};

const Answer: FC<{ readonly view: DashboardView; readonly delivery: Delivery; readonly count: number }> = ({
  view,
  delivery,
  count,
}) => {
  const { tone } = readingOf(delivery);
  const { outcome, reply, method } = delivery;
  const word = outcome === 'invalid' ? `HTTP ${reply?.status ?? ''}` : view.texts.words.outcomes[outcome];
  return (
    <span class={tone}>
      <Icon name={tone === 'good' ? 'tick' : tone === 'wait' ? 'dot' : 'cross'} />
      <code>{method}</code>
      {count > 1 && ` ×${count}`}
      {outcome === 'accepted' ? <span class="sr">{word}</span> : ` ${word}`}
    </span>
  );
};

/** The deliveries of every payment, oldest first, read once for the whole list. */
export function deliveriesByPayment(deliveries: Iterable<Delivery>): ReadonlyMap<number, readonly Delivery[]> {
  const found = new Map<number, Delivery[]>();
  for (const delivery of deliveries) {
    if (delivery.paymentId === null) continue;
    const list = found.get(delivery.paymentId);
    if (list === undefined) found.set(delivery.paymentId, [delivery]);
    else list.push(delivery);
  }
  return found;
}
