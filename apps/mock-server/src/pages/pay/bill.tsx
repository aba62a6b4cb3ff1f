/** @module What is paid for: whom, how much, what for. */
import type { Child, FC } from 'hono/jsx';
import { money, sumParts } from '../format/money.js';
import { Icon } from '../parts/icon.js';
import type { Purchase } from './purchase.js';
import type { PayView } from './view.js';

interface Props {
  readonly view: PayView;
  readonly purchase: Purchase;
}

/** The left column of a page on which the payer decides how to pay. */
export const Bill: FC<Props> = ({ view, purchase }) => {
  const { texts, hide } = view;
  const { account, desc, paymentId, preauth, subscription } = purchase;
  return (
    <section class="bill" aria-label={texts.order.account}>
      <p class="shop-name">
        <Icon name="shop" />
        {purchase.shop ?? texts.order.shop}
      </p>
      {!hide.hideOrderCost && <Total view={view} purchase={purchase} />}
      <Facts
        rows={[
          desc !== '' && [texts.order.description, desc],
          [texts.order.account, account],
          paymentId !== null && [texts.order.payment, <span class="num">{paymentId}</span>],
        ]}
      />
      {preauth && <p class="hint">{texts.order.preauth}</p>}
      {subscription && <p class="hint">{texts.order.subscription}</p>}
      <BackLink view={view} url={purchase.backUrl} />
    </section>
  );
};

/** The sum, its hundredths smaller. */
export const Total: FC<Props> = ({ view, purchase }) => {
  const { whole, cents, sign } = sumParts(purchase.sum, purchase.currency, view.locale);
  return (
    <p class="total">
      {whole}
      <span class="cents">
        {cents}
        {'\u00a0'}
        {sign}
      </span>
    </p>
  );
};

/** The sum in a line. */
export function sumOf({ view, purchase }: Props): string {
  return money(purchase.sum, purchase.currency, view.locale);
}

/** An aligned list; rows that say nothing are left out. */
export const Facts: FC<{ readonly rows: readonly (readonly [string, Child] | false)[] }> = ({ rows }) => (
  <dl class="list">
    {rows.map(
      (row) =>
        row !== false && (
          <div>
            <dt>{row[0]}</dt>
            <dd>{row[1]}</dd>
          </div>
        ),
    )}
  </dl>
);

/** The way back to the shop without paying. */
const BackLink: FC<{ readonly view: PayView; readonly url: string | null }> = ({ view, url }) =>
  url === null || view.hide.hideBackUrl || view.widget ? null : (
    <p class="hint">
      <a href={url} rel="noreferrer">
        {view.texts.actions.back}
      </a>
    </p>
  );
