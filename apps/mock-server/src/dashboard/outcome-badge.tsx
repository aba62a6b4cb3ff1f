/** @module How the merchant answered a webhook, as a coloured word. */
import type { FC } from 'hono/jsx';
import type { DeliveryOutcome } from '../state/delivery.js';
import type { DashboardView } from './view.js';

const TONES: Readonly<Record<DeliveryOutcome, string>> = {
  pending: 'wait',
  deferred: 'wait',
  accepted: 'good',
  refused: 'bad',
  invalid: 'bad',
  timeout: 'bad',
  unreachable: 'bad',
  dropped: 'bad',
};

/** Whether a word is the name of an outcome. */
export function isOutcome(word: string): word is DeliveryOutcome {
  return Object.hasOwn(TONES, word);
}

/** The outcome of a delivery. */
export const OutcomeBadge: FC<{ readonly view: DashboardView; readonly outcome: DeliveryOutcome }> = ({
  view,
  outcome,
}) => <span class={`badge ${TONES[outcome]}`}>{view.texts.webhooks.outcomes[outcome]}</span>;
