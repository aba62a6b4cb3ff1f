/** @module The conversation about a payment, drawn: three lanes, arrows in the order of time. */
import type { FC } from 'hono/jsx';
import { Icon } from '../../pages/parts/icon.js';
import type { DashboardView } from '../view.js';
import { ApiRow } from './api-row.js';
import type { RowContext } from './context.js';
import { PageRow } from './page-row.js';
import { ButtonRow, StateRow } from './state-row.js';
import type { Conversation, Step } from './steps.js';
import { WebhookRow } from './webhook-row.js';

/** A pause from here on is told. */
const PAUSE_MS = 60_000;

/** The drawing. */
export const Talk: FC<RowContext & { readonly conversation: Conversation; readonly withViews: boolean }> = ({
  conversation,
  withViews,
  ...context
}) => {
  const { view } = context;
  const { talk } = view.texts;
  const { steps, views } = conversation;
  return (
    <section class="panel" aria-labelledby="talk-title">
      <h2 class="sr" id="talk-title">
        {talk.title}
      </h2>
      <Lanes view={view} />
      {steps.length === 0 ? (
        <p class="pad quiet">{talk.empty}</p>
      ) : (
        <ol class="talk">
          {steps.map((step, index) => (
            <>
              <Pause view={view} before={steps[index - 1]} step={step} />
              <StepRow {...context} step={step} next={steps[index + 1]} paid={steps.slice(0, index).some(isPaid)} />
            </>
          ))}
        </ol>
      )}
      <div class="foot">
        {views > 0 && (
          <span>
            {withViews ? talk.drawn(views) : talk.views(views)}{' '}
            <a id="talk-views" href={view.here({ pages: withViews ? null : '1' })}>
              {withViews ? talk.fold : talk.draw}
            </a>
          </span>
        )}
        <span class="legend">
          <span class="good">{talk.legend.good}</span>
          <span class="bad">{talk.legend.bad}</span>
          <span class="wait">{talk.legend.wait}</span>
          <span class="dash quiet">{talk.legend.reply}</span>
        </span>
      </div>
    </section>
  );
};

const Lanes: FC<{ readonly view: DashboardView }> = ({ view: { texts } }) => (
  <div class="talk-head" aria-hidden="true">
    <span />
    <div class="who">
      <span>
        <Icon name="person" />
        {texts.talk.payer}
      </span>
      <span>
        <Icon name="exchange" />
        UnitPay
      </span>
      <span>
        <Icon name="shop" />
        {texts.talk.shop}
      </span>
    </div>
  </div>
);

const StepRow: FC<RowContext & { readonly step: Step; readonly next: Step | undefined; readonly paid: boolean }> = ({
  step,
  next,
  paid,
  ...context
}) => {
  switch (step.kind) {
    case 'api':
      return <ApiRow {...context} entry={step.entry} />;
    case 'webhook':
      return <WebhookRow {...context} delivery={step.delivery} />;
    case 'state':
      return <StateRow {...context} entry={step.entry} paid={paid} />;
    case 'button':
      return <ButtonRow {...context} entry={step.entry} />;
    case 'page':
      return <PageRow {...context} entry={step.entry} asksCode={isCodePage(next)} />;
  }
};

/** The money was taken with this step. */
function isPaid(step: Step): boolean {
  return step.kind === 'state' && step.entry.method === 'success';
}

/** The next step shows that the bank asked for a code. */
function isCodePage(next: Step | undefined): boolean {
  return next?.kind === 'page' && next.entry.method.startsWith('3-D Secure');
}

const Pause: FC<{ readonly view: DashboardView; readonly before: Step | undefined; readonly step: Step }> = ({
  view,
  before,
  step,
}) => {
  const pause = before === undefined ? 0 : step.at - before.at;
  if (pause < PAUSE_MS) return null;
  return (
    <li class="pause">
      <span>{view.texts.talk.later(Math.round(pause / 60_000))}</span>
    </li>
  );
};
