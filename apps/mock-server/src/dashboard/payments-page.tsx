/** @module The dashboard's first page: payments, and a form to try one. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import { money } from '../pages/pay/frame.js';
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { DashboardFrame, Live } from './frame.js';
import { StatusBadge } from './status-badge.js';
import { TryForm } from './try-form.js';
import type { DashboardView } from './view.js';

/** How many payments are listed. */
const SHOWN = 50;

/** The list of payments. */
export const PaymentsPage: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { texts } = view;
  const payments = newestPayments(world);
  return (
    <DashboardFrame view={view} tab="payments" title={texts.tabs.payments}>
      <Live id="payments">
        {payments.length === 0 ? <p class="quiet">{texts.payments.empty}</p> : <List view={view} payments={payments} />}
        {payments.length === SHOWN && <p class="quiet small">{texts.common.newest(SHOWN)}</p>}
      </Live>
      <TryForm view={view} world={world} />
    </DashboardFrame>
  );
};

function newestPayments({ store }: World): Payment[] {
  const newest = [...store.payments.values()].slice(-SHOWN);
  const all = [...newest, ...store.testPayments.values()];
  return all.sort((left, right) => right.id - left.id).slice(0, SHOWN);
}

const List: FC<{ readonly view: DashboardView; readonly payments: readonly Payment[] }> = ({ view, payments }) => {
  const { payments: texts } = view.texts;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{texts.number}</th>
          <th scope="col">{texts.account}</th>
          <th scope="col" class="number">
            {texts.sum}
          </th>
          <th scope="col">{texts.method}</th>
          <th scope="col">{texts.status}</th>
          <th scope="col">{texts.created}</th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr>
            <td data-label={texts.number}>
              <a id={`payment-${payment.id}`} href={view.link(`/dashboard/payments/${payment.id}`)}>
                {payment.id}
              </a>
            </td>
            <td data-label={texts.account}>{payment.account}</td>
            <td data-label={texts.sum} class="number">
              {money(payment.orderSum, payment.orderCurrency)}
            </td>
            <td data-label={texts.method}>{payment.paymentType}</td>
            <td data-label={texts.status}>
              <StatusBadge view={view} payment={payment} /> {payment.test && <span class="badge">{texts.test}</span>}
            </td>
            <td data-label={texts.created}>{formatDate(payment.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
