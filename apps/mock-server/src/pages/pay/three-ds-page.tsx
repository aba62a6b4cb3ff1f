/** @module The 3-D Secure step. */
import type { FC } from 'hono/jsx';
import { maskCard, THREE_DS_CODE } from '../../reference/cards.js';
import type { Payment } from '../../state/payment.js';
import { PayFrame, PurchaseFacts } from './frame.js';
import { purchaseOf } from './purchase.js';
import type { PayView } from './view.js';

/** What the step shows. */
export interface ThreeDsPageProps {
  readonly view: PayView;
  readonly payment: Payment;
  readonly card: string;
  readonly action: string;
}

/** Asks for the code from the bank's message. */
export const ThreeDsPage: FC<ThreeDsPageProps> = ({ view, payment, card, action }) => {
  const { texts, hide } = view;
  return (
    <PayFrame view={view} title={texts.titles.threeDs} test={payment.test}>
      <section class="card">
        <h1>{texts.titles.threeDs}</h1>
        <PurchaseFacts view={view} purchase={purchaseOf(payment)} paymentId={payment.id} />
        <p>{texts.threeDs.lead(maskCard(card))}</p>
        <form method="post" action={action}>
          <div class="field">
            <label for="code">{texts.threeDs.code}</label>
            <input
              id="code"
              name="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={12}
              required
              autofocus
              aria-describedby={hide.hideHint ? undefined : 'code-hint'}
            />
            {!hide.hideHint && (
              <p class="small quiet" id="code-hint">
                {texts.threeDs.hint(THREE_DS_CODE)}
              </p>
            )}
          </div>
          <div class="buttons pay">
            <button type="submit" class="main" name="do" value="code">
              {texts.actions.confirm}
            </button>
            <button type="submit" name="do" value="cancel" formnovalidate>
              {texts.actions.cancel}
            </button>
          </div>
        </form>
      </section>
    </PayFrame>
  );
};
