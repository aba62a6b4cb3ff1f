/** @module The payment status page: how the payment ended, and the way back to the shop. */
import type { FC } from 'hono/jsx';
import { refundedSum } from '../../engine/refund.js';
import type { Payment } from '../../state/payment.js';
import { PAYER_TEXTS } from '../../texts/payer-texts.js';
import { money } from '../format/money.js';
import { dayAndTime } from '../format/time.js';
import type { Locale } from '../i18n/index.js';
import type { PayMessages } from '../i18n/pay.en.js';
import { Icon, type IconName } from '../parts/icon.js';
import { Facts, Total } from './bill.js';
import { PayFrame } from './frame.js';
import { methodName } from './methods.js';
import type { Purchase } from './purchase.js';
import { isOpen, type Result, resultOf, waitingData } from './result.js';
import type { PayView } from './view.js';

/** What the page shows. */
export interface ReceiptPageProps {
  readonly view: PayView;
  readonly payment: Payment;
  readonly purchase: Purchase;
  readonly token: string;
  /** Where the shop wants the payer next. */
  readonly back: string | null;
  /** Whether the browser goes there by itself, and how soon. */
  readonly seconds: number | null;
  /** The page to pay on, as long as the payment can still be paid. */
  readonly payUrl: string | null;
}

const SEALS: Readonly<Record<Result['tone'], IconName>> = {
  good: 'tick',
  bad: 'cross',
  wait: 'clock',
  back: 'back',
};

export const ReceiptPage: FC<ReceiptPageProps> = (props) => {
  const { view, payment, purchase, token, back, seconds } = props;
  const { texts } = view;
  const { name, tone } = resultOf(payment);
  const waits = isOpen(payment);
  const goes = back !== null && seconds !== null && !view.widget;
  // Nobody has read the page before it goes at once. A page that is read can be kept from going, which only a script can offer.
  const counts = goes && seconds > 0;
  return (
    <PayFrame
      view={view}
      title={texts.titles.receipt}
      test={purchase.test}
      paymentId={purchase.paymentId}
      narrow
      scripts={[...(waits ? (['waiting.js'] as const) : []), ...(counts ? (['return.js'] as const) : [])]}
      goTo={goes && !counts ? back : undefined}
      data={{
        ...(view.widget ? frameData(payment) : {}),
        ...(waits ? waitingData(payment, token) : {}),
        ...(counts ? { 'data-back': back, 'data-seconds': String(seconds) } : {}),
      }}
    >
      <section class="pay-card done">
        <span class={`seal ${tone}`}>
          <Icon name={SEALS[tone]} />
        </span>
        <h1>{texts.receipt.statuses[name]}</h1>
        <Explanation view={view} payment={payment} />
        {!view.hide.hideOrderCost && <Total view={view} purchase={purchase} />}
        <Details view={view} payment={payment} purchase={purchase} />
        {waits && purchase.preauth && <p class="hint field">{texts.order.preauth}</p>}
        {waits && purchase.subscription && <p class="hint field">{texts.order.subscription}</p>}
        <Next {...props} />
        {counts && (
          <p class="under" id="returning" hidden>
            {texts.receipt.returning(seconds)}{' '}
            <button type="button" class="link-ish">
              {texts.receipt.stay}
            </button>
          </p>
        )}
      </section>
    </PayFrame>
  );
};

/** What it means for the payer's money. */
const Explanation: FC<{ readonly view: PayView; readonly payment: Payment }> = ({ view, payment }) => {
  const { receipt } = view.texts;
  const { name } = resultOf(payment);
  const reason = payment.errorMessage === null ? null : reasonIn(view.locale, receipt, payment.errorMessage);
  const hint = receipt.hints[name as keyof typeof receipt.hints];
  if (reason === null && hint === undefined) return null;
  return (
    <p class="quiet">
      {reason !== null && (
        <>
          {receipt.reason}: <span lang={reason.lang}>{reason.text}</span>
          {/[.!?]$/.test(reason.text) ? ' ' : '. '}
        </>
      )}
      {hint}
    </p>
  );
};

/** The bank's reason in plain words of the payer's language; a shop's own text, which nobody can translate, stays as it came. */
function reasonIn(
  locale: Locale,
  { reasons }: PayMessages['receipt'],
  text: string,
): { readonly text: string; readonly lang: Locale } {
  for (const [name, known] of Object.entries(PAYER_TEXTS)) {
    if (known === text && Object.hasOwn(reasons, name))
      return { text: reasons[name as keyof typeof reasons], lang: locale };
  }
  return { text, lang: 'ru' };
}

const Details: FC<Pick<ReceiptPageProps, 'view' | 'payment' | 'purchase'>> = ({ view, payment, purchase }) => {
  const { texts, locale } = view;
  return (
    <Facts
      rows={[
        [texts.order.to, purchase.shop ?? texts.order.shop],
        purchase.desc !== '' && [texts.order.description, purchase.desc],
        [texts.order.account, purchase.account],
        [texts.order.method, methodName(texts, payment.paymentType)],
        payment.purse !== '' && [
          byCard(payment) ? texts.order.card : texts.order.purse,
          <span class="mono">{payment.purse}</span>,
        ],
        payment.refunds.length > 0 && [
          texts.receipt.refunded,
          <span class="num">{money(refundedSum(payment), payment.orderCurrency, locale)}</span>,
        ],
        [texts.order.date, <span class="num">{dayAndTime(payment.createdAt, locale)}</span>],
        [texts.order.payment, <span class="num">{payment.id}</span>],
      ]}
    />
  );
};

/** The presses that come next; after a decline another try comes first. */
const Next: FC<ReceiptPageProps> = ({ view, payment, back, payUrl }) => {
  const { texts } = view;
  const waits = isOpen(payment);
  const again = waits ? texts.receipt.goOn : byCard(payment) ? texts.receipt.otherCard : texts.receipt.again;
  const failed = payUrl !== null && !waits;
  return (
    <div class="stack">
      {failed && (
        <a class="btn main" href={payUrl}>
          {again}
        </a>
      )}
      {back !== null && !view.widget && (
        <a class={failed ? 'btn' : 'btn main'} href={back} rel="noreferrer">
          {texts.actions.back}
        </a>
      )}
      {payUrl !== null && waits && (
        <a class="btn" href={payUrl}>
          {again}
        </a>
      )}
      {view.widget && (
        <button type="button" class="big" data-close="1" hidden>
          {texts.actions.close}
        </button>
      )}
    </div>
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

function byCard({ paymentType }: Payment): boolean {
  return ['card', 'cardInvoice'].includes(paymentType);
}
