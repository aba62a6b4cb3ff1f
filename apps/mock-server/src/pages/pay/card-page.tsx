/** @module The card form. */
import type { FC } from 'hono/jsx';
import { Icon } from '../parts/icon.js';
import { Bill, sumOf } from './bill.js';
import type { CardProblem } from './card-fields.js';
import { PayFrame } from './frame.js';
import { MethodTabs } from './method-tiles.js';
import type { Purchase } from './purchase.js';
import { TestCards } from './test-cards.js';
import type { PayView } from './view.js';

/** What the card form shows. */
export interface CardPageProps {
  readonly view: PayView;
  readonly purchase: Purchase;
  readonly action: string;
  /** The payment system of the payment, and those it can be paid by as well. */
  readonly current: string;
  readonly tabs: readonly string[];
  /** The page's own path, which the test cards fill in. */
  readonly path: string;
  /** The mock's clock. */
  readonly now: number;
  /** Fields that were filled in wrongly. */
  readonly problems?: readonly CardProblem[];
  /** What to put into the form; a code only from a test card. */
  readonly typed?: { readonly card: string; readonly expiry: string; readonly cvc?: string } | undefined;
}

/** The card form. */
export const CardPage: FC<CardPageProps> = ({
  view,
  purchase,
  action,
  current,
  tabs,
  path,
  now,
  problems = [],
  typed,
}) => {
  const { texts, hide } = view;
  return (
    <PayFrame view={view} title={texts.titles.card} test={purchase.test} paymentId={purchase.paymentId}>
      <Bill view={view} purchase={purchase} />
      <section class="pay-card" aria-labelledby="how">
        <MethodTabs view={view} types={tabs} current={current} action={action} title={texts.titles.card} />
        <form method="post" action={action}>
          {problems.length > 0 && (
            <div class="banner bad" role="alert">
              <p>{texts.card.problems}</p>
            </div>
          )}
          <Field
            id="card"
            label={texts.card.number}
            value={typed?.card}
            complete="cc-number"
            placeholder="0000 0000 0000 0000"
            problems={problems}
            text={texts.card.badNumber}
            filled={typed?.cvc !== undefined}
          />
          <div class="two">
            <Field
              id="expiry"
              label={texts.card.expiry}
              value={typed?.expiry}
              complete="cc-exp"
              placeholder={texts.card.monthYear}
              problems={problems}
              text={texts.card.badExpiry}
            />
            <Field
              id="cvc"
              label={texts.card.cvc}
              value={typed?.cvc}
              complete="cc-csc"
              placeholder="CVC"
              problems={problems}
              text={texts.card.badCvc}
            />
          </div>
          <button
            type="submit"
            class="main big"
            name="do"
            value="card"
            data-go="1"
            autofocus={typed?.cvc !== undefined && problems.length === 0}
          >
            {hide.hideOrderCost ? texts.actions.continue : texts.actions.pay(sumOf({ view, purchase }))}
          </button>
          {!hide.hideHint && (
            <p class="under">
              <Icon name="lock" /> {texts.card.lock}
            </p>
          )}
          <p class="under">
            <button type="submit" class="link-ish" name="do" value="cancel" formnovalidate>
              {texts.actions.cancel}
            </button>
          </p>
        </form>
      </section>
      {!hide.hideHint && <TestCards view={view} test={purchase.test} path={path} now={now} />}
    </PayFrame>
  );
};

interface FieldProps {
  readonly id: CardProblem;
  readonly label: string;
  readonly complete: string;
  readonly placeholder: string;
  readonly problems: readonly CardProblem[];
  /** Shown when the field is among the problems. */
  readonly text: string;
  readonly value?: string | undefined;
  /** Filled in by a test card: the button has the focus then. */
  readonly filled?: boolean;
}

const Field: FC<FieldProps> = ({ id, label, complete, placeholder, problems, text, value, filled }) => {
  const wrong = problems.includes(id);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        class={id === 'card' ? 'card-no' : undefined}
        value={value}
        placeholder={placeholder}
        inputmode="numeric"
        autocomplete={complete}
        maxlength={id === 'card' ? 30 : 8}
        required
        autofocus={problems.length > 0 ? problems[0] === id : id === 'card' && !filled}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
      />
      {wrong && (
        <p class="hint bad" id={`${id}-error`}>
          {text}
        </p>
      )}
    </div>
  );
};
