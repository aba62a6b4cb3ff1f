/** @module The 3-D Secure step. */
import type { FC } from 'hono/jsx';
import { maskCard, THREE_DS_CODE } from '../../reference/cards.js';
import { Icon } from '../parts/icon.js';
import { Facts, sumOf } from './bill.js';
import { Fills } from './fills.js';
import { PayFrame } from './frame.js';
import type { Purchase } from './purchase.js';
import type { PayView } from './view.js';

/** A code that the bank does not take. */
export const WRONG_CODE = '000000';

/** What the step shows. */
export interface ThreeDsPageProps {
  readonly view: PayView;
  readonly purchase: Purchase;
  readonly card: string;
  readonly action: string;
  /** The page's own path, which the codes fill in. */
  readonly path: string;
  /** The code that was pressed. */
  readonly filled?: string | undefined;
}

/** Asks for the code from the bank's message. */
export const ThreeDsPage: FC<ThreeDsPageProps> = ({ view, purchase, card, action, path, filled }) => {
  const { texts, hide } = view;
  return (
    <PayFrame view={view} title={texts.titles.threeDs} test={purchase.test} paymentId={purchase.paymentId} narrow>
      <form class="pay-card" method="post" action={action}>
        <p class="bank-head">
          <Icon name="bank" />
          {texts.titles.bank}
          <span class="tag">3-D Secure</span>
        </p>
        <h1>{texts.threeDs.title}</h1>
        <Facts
          rows={[
            [texts.order.to, purchase.shop ?? texts.order.shop],
            !hide.hideOrderCost && [texts.order.paid, <strong class="num">{sumOf({ view, purchase })}</strong>],
            [texts.order.card, <span class="mono">{maskCard(card)}</span>],
          ]}
        />
        <div class="field gap">
          <label for="code">{texts.threeDs.code}</label>
          <input
            id="code"
            name="code"
            class="code-in"
            value={filled}
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            required
            autofocus={filled === undefined}
          />
        </div>
        <button type="submit" class="main big" name="do" value="code" data-go="1" autofocus={filled !== undefined}>
          {texts.actions.confirm}
        </button>
        <p class="under">
          <button type="submit" class="link-ish" name="do" value="cancel" formnovalidate>
            {texts.actions.cancel}
          </button>
        </p>
      </form>
      {!hide.hideHint && (
        <section class="testbox" aria-labelledby="codes">
          <h2 id="codes">
            {texts.threeDs.codes} <span>{texts.hints.press}</span>
          </h2>
          <Fills
            view={view}
            path={path}
            fills={[
              {
                value: THREE_DS_CODE,
                fields: { code: THREE_DS_CODE },
                tone: 'good',
                what: texts.threeDs.right,
                shown: THREE_DS_CODE,
              },
              {
                value: WRONG_CODE,
                fields: { code: WRONG_CODE },
                tone: 'bad',
                what: texts.threeDs.wrong,
                shown: WRONG_CODE,
              },
            ]}
          />
        </section>
      )}
    </PayFrame>
  );
};
