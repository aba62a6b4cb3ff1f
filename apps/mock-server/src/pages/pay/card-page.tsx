/** @module The card form. */
import type { FC } from 'hono/jsx';
import type { Payment } from '../../state/payment.js';
import type { CardProblem } from './card-fields.js';
import { BackLink, money, PayFrame, PurchaseFacts } from './frame.js';
import { purchaseOf } from './purchase.js';
import { TestCards } from './test-cards.js';
import type { PayView } from './view.js';

/** What the card form shows. */
export interface CardPageProps {
  readonly view: PayView;
  readonly payment: Payment;
  readonly action: string;
  /** Fields that were filled in wrongly. */
  readonly problems?: readonly CardProblem[];
  /** The number to put back into the form; never the code. */
  readonly typed?: { readonly card: string; readonly expiry: string };
}

/** The card form. */
export const CardPage: FC<CardPageProps> = ({ view, payment, action, problems = [], typed }) => {
  const { texts } = view;
  return (
    <PayFrame view={view} title={texts.titles.card} test={payment.test}>
      <section class="card">
        <h1>{texts.titles.card}</h1>
        <PurchaseFacts view={view} purchase={purchaseOf(payment)} paymentId={payment.id} />
        {problems.length > 0 && (
          <div class="notice bad" role="alert">
            <p>{texts.card.problems}</p>
          </div>
        )}
        <form method="post" action={action}>
          <Field
            id="card"
            label={texts.card.number}
            value={typed?.card}
            complete="cc-number"
            problems={problems}
            text={texts.card.badNumber}
          />
          <div class="row">
            <Field
              id="expiry"
              label={texts.card.expiry}
              value={typed?.expiry}
              complete="cc-exp"
              problems={problems}
              text={texts.card.badExpiry}
            />
            <Field
              id="cvc"
              label={texts.card.cvc}
              complete="cc-csc"
              problems={problems}
              text={texts.card.badCvc}
              hint={view.hide.hideHint ? undefined : texts.card.cvcHint}
            />
          </div>
          <div class="buttons pay">
            <button type="submit" class="main" name="do" value="card">
              {view.hide.hideOrderCost
                ? texts.actions.continue
                : texts.actions.pay(money(payment.orderSum, payment.orderCurrency))}
            </button>
            <button type="submit" name="do" value="cancel" formnovalidate>
              {texts.actions.cancel}
            </button>
          </div>
        </form>
      </section>
      {!view.hide.hideHint && <TestCards view={view} test={payment.test} />}
      <BackLink view={view} url={payment.backUrl} />
    </PayFrame>
  );
};

interface FieldProps {
  readonly id: CardProblem;
  readonly label: string;
  readonly complete: string;
  readonly problems: readonly CardProblem[];
  /** Shown when the field is among the problems. */
  readonly text: string;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
}

const Field: FC<FieldProps> = ({ id, label, complete, problems, text, value, hint }) => {
  const wrong = problems.includes(id);
  const described = wrong ? `${id}-error` : hint && `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        value={value}
        inputmode="numeric"
        autocomplete={complete}
        maxlength={id === 'card' ? 30 : 8}
        required
        autofocus={problems.length > 0 ? problems[0] === id : id === 'card'}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described}
      />
      {wrong && (
        <p class="small error" id={`${id}-error`}>
          {text}
        </p>
      )}
      {!wrong && hint && (
        <p class="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};
