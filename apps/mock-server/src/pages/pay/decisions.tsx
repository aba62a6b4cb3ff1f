/** @module The three ways a bank's or a wallet's page ends. */
import type { FC } from 'hono/jsx';
import type { PayView } from './view.js';

/** Its buttons. */
export const Decisions: FC<{ readonly view: PayView; readonly action: string; readonly pay: string }> = ({
  view,
  action,
  pay,
}) => (
  <form class="stack" method="post" action={action}>
    <button type="submit" class="main big" name="do" value="pay">
      {pay}
    </button>
    <div class="pair">
      <button type="submit" class="big" name="do" value="decline">
        {view.texts.actions.decline}
      </button>
      <button type="submit" class="big" name="do" value="cancel">
        {view.texts.actions.cancel}
      </button>
    </div>
  </form>
);
