/** @module The banner that tells why an order was not fulfilled, and what to do. */
import type { FC } from 'hono/jsx';
import { timeOfDay } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';
import type { Delivery } from '../../state/delivery.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import { type ReadingName, readingOf } from '../talk/reading.js';
import { adviceOf, answerOf } from '../talk/sentences.js';
import type { DashboardView } from '../view.js';
import { type Verdict, verdictOf } from './verdict.js';

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
            <Then view={view} verdict={verdict} delivery={delivery} />
            <a id="verdict-step" href={`#w${delivery.id}-in`}>
              {texts.step}
            </a>
          </p>
        )}
      </div>
    </div>
  );
};

/** What an answer says of the address rather than of the handler: then the address belongs here. */
const OF_THE_ADDRESS: readonly ReadingName[] = [
  ...(['notFound', 'wrongMethod', 'redirected', 'denied', 'html', 'nobodyListens', 'unreachable'] as const),
];

/** What a fault made on purpose: it is turned off on its page. */
const MADE_BY_FAULTS: readonly ReadingName[] = ['dropped', 'deferred', 'refusedForged'];

/** What to do once the cause is known, and where. */
const Then: FC<{ readonly view: DashboardView; readonly verdict: Verdict; readonly delivery: Delivery }> = ({
  view,
  verdict: { name },
  delivery,
}) => {
  const { verdict: texts } = view.texts.payment;
  const reading = readingOf(delivery).name;
  const address = delivery.target !== 'function' && OF_THE_ADDRESS.includes(reading);
  const tab = address || reading === 'refusedSignature' ? 'settings' : 'faults';
  return (
    <>
      {address && (
        <>
          {texts.sentTo} <code>{delivery.target}</code>.{' '}
        </>
      )}
      {name === 'unfinished' || name === 'untold' ? texts.unfinishedDo : name === 'late' ? '' : texts.endedDo}{' '}
      {(tab === 'settings' || MADE_BY_FAULTS.includes(reading)) && (
        <>
          <a id="verdict-place" href={view.link(`/dashboard/${tab}`)}>
            {view.texts.tabs[tab]}
          </a>
          {' · '}
        </>
      )}
    </>
  );
};
