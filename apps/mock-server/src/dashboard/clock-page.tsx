/** @module The mock's clock. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import type { World } from '../world.js';
import { Field } from './field.js';
import { DashboardFrame, Live, PostButton } from './frame.js';
import type { DashboardView } from './view.js';

/** The clock and the ways to move it. */
export const ClockPage: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world: { clock } }) => {
  const { clock: texts, tabs } = view.texts;
  return (
    <DashboardFrame view={view} tab="clock" title={tabs.clock}>
      <Live id="clock">
        <h2>{texts.now}</h2>
        <p class="sum" id="now">
          {formatDate(clock.now())}
        </p>
        <p class="quiet">{clock.offset < 1000 ? texts.real : texts.ahead(duration(clock.offset))}</p>
        {clock.frozen && <p class="notice">{texts.frozen}</p>}
        <PostButton view={view} path={clock.frozen ? '/dashboard/clock/unfreeze' : '/dashboard/clock/freeze'}>
          {clock.frozen ? texts.unfreeze : texts.freeze}
        </PostButton>
      </Live>
      <section class="card">
        <h2>{texts.advance}</h2>
        <p class="quiet">{texts.lead}</p>
        <form method="post" action={view.link('/dashboard/clock/advance')} class="field">
          <div class="buttons">
            {Object.entries(texts.steps).map(([seconds, name]) => (
              <button type="submit" name="step" value={seconds}>
                {name}
              </button>
            ))}
          </div>
        </form>
        <form method="post" action={view.link('/dashboard/clock/advance')}>
          <Field id="seconds" label={texts.custom} value="60" type="number" required />
          <button type="submit">{texts.advance}</button>
        </form>
      </section>
    </DashboardFrame>
  );
};

/** Writes a span as `4d 18:00:00`. */
function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  return `${Math.floor(seconds / 86_400)}d ${time}`;
}
