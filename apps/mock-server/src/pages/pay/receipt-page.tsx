/** @module The receipt page: how the payment ended, and the way back to the shop. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../../clock/clock.js';
import { refundedSum } from '../../engine/refund.js';
import type { Payment } from '../../state/payment.js';
import { money, PayFrame, PurchaseFacts } from './frame.js';
import { methodName } from './methods.js';
import { purchaseOf } from './purchase.js';
import { isOpen, RETURN_SECONDS, resultOf, waitingData } from './result.js';
import type { PayView } from './view.js';

/** What the receipt shows. */
export interface ReceiptPageProps {
  readonly view: PayView;
  readonly payment: Payment;
  readonly token: string;
  /** Where the shop wants the payer next. */
  readonly back: string | null;
  /** Whether the browser goes there by itself, and how soon. */
  readonly seconds: number | null;
  /** The page to pay on, as long as the payment can still be paid. */
  readonly payUrl: string | null;
}

/** What is yet to come is announced only as long as it is. */
const SETTLED = { preauth: false, subscription: false };

/** The receipt. */
export const ReceiptPage: FC<ReceiptPageProps> = ({ view, payment, token, back, seconds, payUrl }) => {
  const { texts } = view;
  const result = resultOf(payment);
  const purchase = purchaseOf(payment);
  const waits = isOpen(payment);
  const goes = back !== null && seconds !== null && !view.widget;
  return (
    <PayFrame
      view={view}
      title={texts.titles.receipt}
      test={payment.test}
      scripts={waits ? ['waiting.js'] : []}
      refresh={goes ? { seconds, url: back } : undefined}
      data={{ ...(view.widget ? frameData(payment) : {}), ...(waits ? waitingData(payment, token) : {}) }}
    >
      <section class="card">
        <h1 class={`result ${result.tone}`}>{texts.receipt.statuses[result.name]}</h1>
        <PurchaseFacts view={view} purchase={waits ? purchase : { ...purchase, ...SETTLED }} paymentId={payment.id} />
        <dl>
          <dt>{texts.order.method}</dt>
          <dd>{methodName(texts, payment.paymentType)}</dd>
          {payment.purse !== '' && (
            <>
              <dt>{texts.order.card}</dt>
              <dd class="mono">{payment.purse}</dd>
            </>
          )}
          <dt>{texts.order.date}</dt>
          <dd>{formatDate(payment.createdAt)}</dd>
          {payment.errorMessage !== null && (
            <>
              <dt>{texts.receipt.reason}</dt>
              <dd lang="ru">{payment.errorMessage}</dd>
            </>
          )}
          {payment.refunds.length > 0 && (
            <>
              <dt>{texts.receipt.statuses.refund}</dt>
              <dd>{money(refundedSum(payment), payment.orderCurrency)}</dd>
            </>
          )}
        </dl>
        {result.name === 'held' && <p>{texts.receipt.heldHint}</p>}
        {result.name === 'error_pay' && <p>{texts.receipt.errorPayHint}</p>}
        {goes && seconds === RETURN_SECONDS && <p class="quiet">{texts.receipt.returning(seconds)}</p>}
        <div class="buttons pay">
          {back !== null && !view.widget && (
            <a class="button main" href={back} rel="noreferrer">
              {texts.actions.back}
            </a>
          )}
          {payUrl !== null && (
            <a class="button" href={payUrl}>
              {waits ? texts.receipt.goOn : texts.receipt.again}
            </a>
          )}
          {view.widget && (
            <button type="button" data-close="1" hidden>
              {texts.actions.close}
            </button>
          )}
        </div>
      </section>
    </PayFrame>
  );
};

/** What the widget's script passes on to the merchant's callbacks. */
function frameData(payment: Payment): Record<`data-${string}`, string> {
  const { tone } = resultOf(payment);
  return {
    'data-result': tone === 'good' ? 'success' : tone === 'bad' ? 'error' : '',
    'data-message': payment.errorMessage ?? '',
    'data-account': payment.account,
    'data-payment-id': String(payment.id),
  };
}
