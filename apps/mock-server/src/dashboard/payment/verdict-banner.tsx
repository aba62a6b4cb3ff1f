/** @module The banner that tells why an order was not fulfilled, and what to do. */
import type { FC } from 'hono/jsx';
import { timeOfDay } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import { adviceOf, answerOf } from '../talk/sentences.js';
import type { DashboardView } from '../view.js';
import { verdictOf } from './verdict.js';

/** The banner; nothing when there is nothing to explain. */
export const VerdictBanner: FC<{ readonly view: DashboardView; readonly world: World; readonly payment: Payment }> = ({
  view,
  world,
  payment,
}) => {
  const verdict = verdictOf(world, payment);
  if (verdict === null) return null;
  const { verdict: texts } = view.texts.payment;
  const { name, tone, delivery } = verdict;
  return (
    <div class={`banner ${tone}`} id="verdict">
      <Icon name="warning" class={tone} />
      <div class="grow">
        <p class={tone}>
          <strong>{texts[name]}</strong>
        </p>
        {delivery === null ? (
          <p>
            {texts.noWebhookWhy} {texts.noWebhookDo}{' '}
            <a id="verdict-settings" href={view.link('/dashboard/settings')}>
              {view.texts.tabs.settings}
            </a>
          </p>
        ) : (
          <p>
            <code>{delivery.method}</code>, <span class="num">{timeOfDay(delivery.sentAt)}</span>:{' '}
            {answerOf(view, delivery)} {adviceOf(view, delivery)}{' '}
            <a id="verdict-step" href={`#w${delivery.id}`}>
              {texts.step}
            </a>
          </p>
        )}
      </div>
    </div>
  );
};
