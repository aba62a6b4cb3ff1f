/** @module Payouts, with what a bank would make of them. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import { maskValue } from '../journal/mask.js';
import { money } from '../pages/pay/frame.js';
import type { Payout, PayoutStatus } from '../state/payout.js';
import type { World } from '../world.js';
import { DashboardFrame, Live, PostButton } from './frame.js';
import type { DashboardView } from './view.js';

/** How many payouts are listed. */
const SHOWN = 50;

const TONES: Readonly<Record<PayoutStatus, string>> = { success: 'good', not_completed: 'wait', error: 'bad' };

/** The balance and the list of payouts, newest first. */
export const PayoutsPage: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { payouts: texts, tabs, common } = view.texts;
  const newest = [...world.store.payouts.values()].slice(-SHOWN).reverse();
  return (
    <DashboardFrame view={view} tab="payouts" title={tabs.payouts}>
      <p class="quiet">{texts.lead}</p>
      <Live id="payouts">
        <p>
          {texts.balance} <strong>{money(world.store.partner.balance, 'RUB')}</strong>
        </p>
        {newest.length === 0 ? <p class="quiet">{texts.empty}</p> : <List view={view} payouts={newest} />}
        {newest.length === SHOWN && <p class="quiet small">{common.newest(SHOWN)}</p>}
      </Live>
    </DashboardFrame>
  );
};

const List: FC<{ readonly view: DashboardView; readonly payouts: readonly Payout[] }> = ({ view, payouts }) => {
  const { payouts: texts, payments, common } = view.texts;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{texts.number}</th>
          <th scope="col" class="number">
            {payments.sum}
          </th>
          <th scope="col">{texts.recipient}</th>
          <th scope="col">{payments.status}</th>
          <th scope="col">{texts.created}</th>
          <th scope="col">{common.actions}</th>
        </tr>
      </thead>
      <tbody>
        {payouts.map((payout) => (
          <Row view={view} payout={payout} />
        ))}
      </tbody>
    </table>
  );
};

const Row: FC<{ readonly view: DashboardView; readonly payout: Payout }> = ({ view, payout }) => {
  const { payouts: texts, payments, common } = view.texts;
  const { error, status } = payout;
  return (
    <tr>
      <td data-label={texts.number}>{payout.transactionId}</td>
      <td data-label={payments.sum} class="number">
        {money(payout.sum, 'RUB')}
      </td>
      <td data-label={texts.recipient}>
        <div>
          {payout.paymentType} <span class="mono nowrap">{maskValue('purse', payout.purse)}</span>
        </div>
      </td>
      <td data-label={payments.status}>
        <div>
          <span class={`badge ${TONES[status]}`}>{texts.statuses[status]}</span>
          {error !== null && (
            <div class="small" lang="ru">
              {error.code}: {error.message}
            </div>
          )}
        </div>
      </td>
      <td data-label={texts.created}>{formatDate(payout.createdAt)}</td>
      <td data-label={common.actions}>
        <Actions view={view} payout={payout} />
      </td>
    </tr>
  );
};

const Actions: FC<{ readonly view: DashboardView; readonly payout: Payout }> = ({ view, payout }) => {
  const { payouts: texts } = view.texts;
  if (payout.status === 'error') return <span class="quiet">—</span>;
  const statuses = (['success', 'not_completed', 'error'] as const).filter((status) => status !== payout.status);
  return (
    <div class="buttons">
      {statuses.map((status) => (
        <PostButton view={view} path={`/dashboard/payouts/${payout.id}/${status}`}>
          {texts.actions[status]}
        </PostButton>
      ))}
    </div>
  );
};
