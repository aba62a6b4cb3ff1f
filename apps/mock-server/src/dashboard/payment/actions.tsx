/** @module What can happen to a payment now, by who does it, and what can't and why. */
import type { FC } from 'hono/jsx';
import { refundable } from '../../engine/refund.js';
import { formatSum } from '../../money/kopecks.js';
import { money } from '../../pages/format/money.js';
import { Icon, type IconName } from '../../pages/parts/icon.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import type { DashboardView } from '../view.js';
import { DECLINE_REASONS } from './do-action.js';
import { type Actor, type PaymentAction, type PossibleActions, possibleActions } from './possible-actions.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly payment: Payment;
}

const ICONS: Readonly<Record<Actor, IconName>> = {
  payer: 'person',
  bank: 'bank',
  operator: 'sliders',
  network: 'exchange',
  clock: 'clock',
};

/** The panel. */
export const Actions: FC<Props> = (props) => {
  const { view, world, payment } = props;
  const { payment: texts } = view.texts;
  const possible = possibleActions(world, payment);
  const actors = (Object.keys(ICONS) as Actor[]).filter((actor) => possible.by[actor].length > 0);
  const main = mainAction(payment);
  return (
    <section class="panel" aria-labelledby="what">
      <div class="panel-head">
        <h2 id="what">{texts.what}</h2>
      </div>
      {actors.map((actor) => (
        <div class="act-group">
          <h3>
            <Icon name={ICONS[actor]} />
            {texts.actors[actor]}
          </h3>
          {possible.by[actor].map((action) => (
            <ActionForm {...props} action={action} main={action === main} />
          ))}
        </div>
      ))}
      <NotNow view={view} impossible={possible.impossible} />
      <Again view={view} payment={payment} />
    </section>
  );
};

/** What most likely comes next. */
function mainAction(payment: Payment): PaymentAction | null {
  if (payment.status === 'error_pay') return 'repeat';
  if (payment.hold === 'held') return 'capture';
  return payment.status === 'wait' ? 'pay' : null;
}

const ActionForm: FC<Props & { readonly action: PaymentAction; readonly main: boolean }> = ({
  view,
  world,
  payment,
  action,
  main,
}) => {
  const { payment: texts, words } = view.texts;
  const [name, effect] = texts.actions[action];
  return (
    <form
      method="post"
      action={view.link(`/dashboard/payments/${payment.id}/${action}`)}
      class={action === 'decline' ? 'stack' : undefined}
    >
      {action === 'decline' && (
        <select name="reason" id="decline-reason" aria-label={texts.reason}>
          {DECLINE_REASONS.map((reason) => (
            <option value={reason}>{words.reasons[reason]}</option>
          ))}
        </select>
      )}
      <button type="submit" id={`do-${action}`} class={main ? 'act main' : 'act'}>
        <span>{name}</span>
        <span class="sub">{effectOf(view, world, payment, action) ?? effect}</span>
      </button>
    </form>
  );
};

/** Where the payment makes a difference to what a button does. */
function effectOf(view: DashboardView, world: World, payment: Payment, action: PaymentAction): string | null {
  if (action === 'pay' && payment.preauth) return view.texts.payment.paidPreauth;
  if (action !== 'refund') return null;
  return `${money(refundable(world, payment), payment.orderCurrency, view.locale)}: ${view.texts.payment.actions.refund[1]}`;
}

const NotNow: FC<{ readonly view: DashboardView; readonly impossible: PossibleActions['impossible'] }> = ({
  view,
  impossible,
}) => {
  const { payment: texts, common } = view.texts;
  if (impossible.length === 0) return null;
  return (
    <div class="act-group">
      <h3>{common.impossible}</h3>
      <ul class="off">
        {impossible.map(({ what, why }) => (
          <li>
            <span>{texts.together[what]}</span>
            <span>{texts.why[why]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A new payment with the same data, as a buyer would make who tries again. */
const Again: FC<{ readonly view: DashboardView; readonly payment: Payment }> = ({ view, payment }) => {
  const [name, effect] = view.texts.payment.again;
  const fields = {
    project: String(payment.projectId),
    sum: formatSum(payment.orderSum),
    account: payment.account,
    desc: payment.desc,
  };
  return (
    <div class="act-group">
      <form method="post" action={view.link('/dashboard/try')}>
        {Object.entries(fields).map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
        <button type="submit" id="do-again" class="act">
          <span>{name}</span>
          <span class="sub">{effect}</span>
        </button>
      </form>
    </div>
  );
};
