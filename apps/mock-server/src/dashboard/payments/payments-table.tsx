/** @module The table of payments: the whole row is the link. */
import type { FC } from 'hono/jsx';
import { money } from '../../pages/format/money.js';
import { isoTime, momentInList } from '../../pages/format/time.js';
import type { Delivery } from '../../state/delivery.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import { lastDigits, methodWord } from '../parts/method.js';
import { PaymentStatusWord } from '../parts/status.js';
import type { DashboardView } from '../view.js';
import { Answers, deliveriesByPayment } from './answers.js';

export const PaymentsTable: FC<{
  readonly view: DashboardView;
  readonly world: World;
  readonly payments: readonly Payment[];
}> = ({ view, world, payments }) => {
  const { payments: texts } = view.texts;
  const deliveries = deliveriesByPayment(world.store.deliveries);
  const now = world.clock.now();
  return (
    <table class="tbl">
      <caption class="sr">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.number}</th>
          <th scope="col" class="sum">
            {texts.sum}
          </th>
          <th scope="col">{texts.status}</th>
          <th scope="col">{texts.method}</th>
          <th scope="col">{texts.answers}</th>
          <th scope="col" class="r">
            {texts.created}
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <Row view={view} payment={payment} deliveries={deliveries.get(payment.id) ?? []} now={now} />
        ))}
      </tbody>
    </table>
  );
};

const Row: FC<{
  readonly view: DashboardView;
  readonly payment: Payment;
  readonly deliveries: readonly Delivery[];
  readonly now: number;
}> = ({ view, payment, deliveries, now }) => {
  return (
    <tr>
      <td class="c-name">
        <a class="row-link" id={`payment-${payment.id}`} href={view.link(`/dashboard/payments/${payment.id}`)}>
          {payment.account}
          <span class="sr"> {payment.id}</span>
        </a>
        <span class="sub">{payment.desc}</span>
      </td>
      <td class="sum">{money(payment.orderSum, payment.orderCurrency, view.locale)}</td>
      <td class="c-status">
        <PaymentStatusWord view={view} payment={payment} />{' '}
        {payment.test && <span class="tag">{view.texts.words.test}</span>}
      </td>
      <td class="c-method num">
        {methodWord(view, payment.paymentType)} {lastDigits(payment)}
      </td>
      <td class="c-hooks">
        <Answers view={view} deliveries={deliveries} />
      </td>
      <td class="c-when r quiet small num">
        <time datetime={isoTime(payment.createdAt)}>{momentInList(payment.createdAt, now, view.locale)}</time>
      </td>
    </tr>
  );
};
