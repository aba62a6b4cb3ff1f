/** @module The mock's clock. */
import type { FC } from 'hono/jsx';
import { dueAt, nextDue } from '../../engine/due.js';
import { dayAndTime } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { Field } from '../parts/field.js';
import { PostButton } from '../parts/post-button.js';
import type { DashboardView } from '../view.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

/** The clock and the ways to move it. */
export const ClockPage: FC<Props> = ({ view, world }) => {
  const { clock: texts, tabs } = view.texts;
  return (
    <DashboardFrame view={view} world={world} tab="clock" title={tabs.clock}>
      <PageHead title={tabs.clock} lead={texts.lead} />
      <div class="cols">
        <Live id="clock">
          <Now view={view} world={world} />
        </Live>
        <section class="panel" aria-labelledby="advance">
          <div class="panel-head">
            <h2 id="advance">{texts.advance}</h2>
          </div>
          <div class="pad stack">
            <form method="post" action={view.link('/dashboard/clock/advance')} class="inline">
              {Object.entries(texts.steps).map(([seconds, name]) => (
                <button type="submit" name="step" value={seconds} id={`step-${seconds}`}>
                  {name}
                </button>
              ))}
            </form>
            <form method="post" action={view.link('/dashboard/clock/advance')} class="inline end">
              <Field id="seconds" label={texts.custom} value="60" type="number" required />
              <button type="submit" id="do-advance">
                {texts.advance}
              </button>
            </form>
            <ul class="bullets small quiet">
              <li>{texts.rules.unpaid}</li>
              <li>{texts.rules.held}</li>
            </ul>
          </div>
        </section>
      </div>
    </DashboardFrame>
  );
};

const Now: FC<Props> = ({ view, world }) => {
  const { clock: texts } = view.texts;
  const { clock } = world;
  const due = nextDue(world);
  return (
    <section class="panel" aria-labelledby="now-title">
      <div class="panel-head">
        <h2 id="now-title">{texts.now}</h2>
        {clock.frozen && <span class="st wait">{texts.frozen}</span>}
      </div>
      <div class="pad stack">
        <p class="bigsum" id="now">
          {dayAndTime(clock.now(), view.locale)}
        </p>
        <p class={clock.offset < 1000 ? 'quiet' : 'wait'}>
          {clock.offset < 1000 ? texts.real : texts.ahead(spanOf(view, clock.offset))}
        </p>
        <p class="small">
          <Icon name="clock" />{' '}
          {due === null ? (
            texts.nothingDue
          ) : (
            <>
              {texts.due}: <span class="num">{dayAndTime(due, view.locale)}</span>
              <Falling view={view} world={world} due={due} />
            </>
          )}
        </p>
        <PostButton view={view} path={clock.frozen ? '/dashboard/clock/unfreeze' : '/dashboard/clock/freeze'}>
          {clock.frozen ? texts.unfreeze : texts.freeze}
        </PostButton>
        <p class="hint">{texts.freezeHint}</p>
      </div>
    </section>
  );
};

/** Which payment falls due, and what happens to it. */
const Falling: FC<Props & { readonly due: number }> = ({ view, world, due }) => {
  const payment = [...world.store.payments.values()].find((one) => dueAt(one) === due);
  if (payment === undefined) return null;
  const { happens } = view.texts.clock;
  const held = payment.preauthExpireLogic === 0 ? happens.captured : happens.released;
  return (
    <>
      ,{' '}
      <a id="falling" href={view.link(`/dashboard/payments/${payment.id}`)}>
        {payment.account}
      </a>
      : {payment.hold === 'held' ? held : happens.fails}
    </>
  );
};

/** Writes a span as `4 days 18:00:00`. */
function spanOf({ texts }: DashboardView, ms: number): string {
  const seconds = Math.round(ms / 1000);
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  return texts.clock.span(Math.floor(seconds / 86_400), time);
}
