/** @module Pages that stand in for somebody else: the payer's bank (SBP), a wallet. */
import type { FC } from 'hono/jsx';
import type { Payment } from '../../state/payment.js';
import { BackLink, money, PayFrame, PurchaseFacts } from './frame.js';
import { methodName } from './methods.js';
import { purchaseOf } from './purchase.js';
import { Qr } from './qr.js';
import { waitingData } from './result.js';
import type { PayView } from './view.js';

interface Props {
  readonly view: PayView;
  readonly payment: Payment;
  readonly action: string;
}

/** SBP: the QR picture of the bank's page, and the same buttons right here. */
export const SbpPage: FC<Props & { readonly token: string; readonly bankUrl: string }> = ({
  view,
  payment,
  action,
  token,
  bankUrl,
}) => {
  const { texts } = view;
  return (
    <PayFrame
      view={view}
      title={texts.titles.sbp}
      test={payment.test}
      scripts={['waiting.js']}
      data={waitingData(payment, token)}
    >
      <section class="card">
        <h1>{texts.titles.sbp}</h1>
        <PurchaseFacts view={view} purchase={purchaseOf(payment)} paymentId={payment.id} />
        {!view.hide.hideHint && <p>{texts.sbp.lead}</p>}
        <Qr text={bankUrl} label={texts.sbp.qr} />
        <Decisions view={view} payment={payment} action={action} pay={texts.actions.payInBank} />
        <p class="small quiet">{texts.sbp.waiting}</p>
      </section>
      <BackLink view={view} url={payment.backUrl} />
    </PayFrame>
  );
};

/** What a phone opens after scanning the code. */
export const BankPage: FC<Props> = ({ view, payment, action }) => (
  <PayFrame view={view} title={view.texts.titles.bank} test={payment.test}>
    <section class="card">
      <h1>{view.texts.titles.bank}</h1>
      <p class="notice">{view.texts.sbp.bankLead}</p>
      <PurchaseFacts view={view} purchase={purchaseOf(payment)} paymentId={payment.id} />
      <Decisions view={view} payment={payment} action={action} pay={view.texts.actions.payInBank} />
    </section>
  </PayFrame>
);

/** Any other payment system. */
export const WalletPage: FC<Props> = ({ view, payment, action }) => {
  const { texts } = view;
  const name = methodName(texts, payment.paymentType);
  const sum = view.hide.hideOrderCost ? '' : money(payment.orderSum, payment.orderCurrency);
  return (
    <PayFrame view={view} title={texts.titles.wallet(name)} test={payment.test}>
      <section class="card">
        <h1>{texts.titles.wallet(name)}</h1>
        {!view.hide.hideHint && <p class="notice">{texts.wallet.lead(name)}</p>}
        <PurchaseFacts view={view} purchase={purchaseOf(payment)} paymentId={payment.id} />
        <Decisions view={view} payment={payment} action={action} pay={texts.actions.pay(sum).trim()} />
      </section>
      <BackLink view={view} url={payment.backUrl} />
    </PayFrame>
  );
};

const Decisions: FC<Props & { readonly pay: string }> = ({ view, action, pay }) => (
  <form method="post" action={action}>
    <div class="buttons pay">
      <button type="submit" class="main" name="do" value="pay">
        {pay}
      </button>
      <button type="submit" name="do" value="decline">
        {view.texts.actions.decline}
      </button>
      <button type="submit" name="do" value="cancel">
        {view.texts.actions.cancel}
      </button>
    </div>
  </form>
);
