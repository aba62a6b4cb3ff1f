/** @module Pages that stand in for somebody else: the payer's bank (SBP), a wallet. */
import type { FC } from 'hono/jsx';
import type { Payment } from '../../state/payment.js';
import { Icon } from '../parts/icon.js';
import { Bill, Facts, sumOf } from './bill.js';
import { Decisions } from './decisions.js';
import { PayFrame } from './frame.js';
import { MethodTabs } from './method-tiles.js';
import { methodName } from './methods.js';
import type { Purchase } from './purchase.js';
import { Qr } from './qr.js';
import { waitingData } from './result.js';
import type { PayView } from './view.js';

interface Props {
  readonly view: PayView;
  readonly payment: Payment;
  readonly purchase: Purchase;
  readonly action: string;
}

interface WithTabs {
  /** The payment systems the payment can be paid by as well. */
  readonly tabs: readonly string[];
}

/** SBP: the QR picture of the bank's page, and the same buttons right here. */
export const SbpPage: FC<Props & WithTabs & { readonly token: string; readonly bankUrl: string }> = ({
  view,
  payment,
  purchase,
  action,
  tabs,
  token,
  bankUrl,
}) => {
  const { texts } = view;
  return (
    <PayFrame
      view={view}
      title={texts.titles.sbp}
      test={purchase.test}
      paymentId={purchase.paymentId}
      scripts={['waiting.js']}
      data={waitingData(payment, token)}
    >
      <Bill view={view} purchase={purchase} />
      <section class="pay-card" aria-labelledby="how">
        <MethodTabs view={view} types={tabs} current={payment.paymentType} action={action} title={texts.titles.sbp} />
        <div class="sbp">
          <Qr text={bankUrl} label={texts.sbp.qr} />
          {!view.hide.hideHint && (
            <ol class="how">
              {texts.sbp.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          )}
          <p class="waiting" role="status">
            <span class="spin" />
            {texts.sbp.waiting}
          </p>
        </div>
      </section>
      <section class="testbox" aria-labelledby="stand-in">
        <h2 id="stand-in">
          {texts.sbp.noPhone} <span>{texts.sbp.standIn}</span>
        </h2>
        <Decisions view={view} action={action} pay={texts.actions.payInBank} />
      </section>
    </PayFrame>
  );
};

/** What a phone opens after scanning the code. */
export const BankPage: FC<Props> = ({ view, purchase, action }) => {
  const { texts, hide } = view;
  return (
    <PayFrame view={view} title={texts.titles.bank} test={purchase.test} paymentId={purchase.paymentId} narrow>
      <section class="pay-card">
        <p class="bank-head">
          <Icon name="bank" />
          {texts.titles.bank}
          <span class="tag">{texts.methods.sbp}</span>
        </p>
        <h1>{texts.sbp.confirm}</h1>
        <Facts
          rows={[
            [texts.order.to, purchase.shop ?? texts.order.shop],
            !hide.hideOrderCost && [texts.order.paid, <strong class="num">{sumOf({ view, purchase })}</strong>],
            purchase.desc !== '' && [texts.order.description, purchase.desc],
            [texts.order.account, purchase.account],
          ]}
        />
        <div class="gap">
          <Decisions view={view} action={action} pay={texts.actions.payInBank} />
        </div>
        <p class="under">{texts.sbp.bankLead}</p>
      </section>
    </PayFrame>
  );
};

/** Any other payment system. */
export const WalletPage: FC<Props & WithTabs> = ({ view, payment, purchase, action, tabs }) => {
  const { texts } = view;
  const name = methodName(texts, payment.paymentType);
  const sum = view.hide.hideOrderCost ? '' : sumOf({ view, purchase });
  return (
    <PayFrame view={view} title={texts.titles.wallet(name)} test={purchase.test} paymentId={purchase.paymentId}>
      <Bill view={view} purchase={purchase} />
      <section class="pay-card" aria-labelledby="how">
        <MethodTabs
          view={view}
          types={tabs}
          current={payment.paymentType}
          action={action}
          title={texts.titles.wallet(name)}
        />
        {!view.hide.hideHint && <p class="quiet field">{texts.wallet.lead(name)}</p>}
        <Decisions view={view} action={action} pay={texts.actions.pay(sum).trim()} />
      </section>
    </PayFrame>
  );
};
