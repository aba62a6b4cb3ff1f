/** @module The frame of the payment pages, with the parts they share. */
import type { Child, FC } from 'hono/jsx';
import type { Order } from '../../engine/order.js';
import { formatSum } from '../../money/kopecks.js';
import type { AssetName } from '../assets/routes.js';
import { Layout, type LayoutProps } from '../layout.js';
import type { PayView } from './view.js';

/** What a payment page passes to its frame. */
export interface PayFrameProps extends Pick<LayoutProps, 'refresh' | 'data'> {
  readonly view: PayView;
  readonly title: string;
  readonly test?: boolean;
  readonly scripts?: readonly AssetName[];
  readonly children?: Child;
}

/** A payment page: title, the notice that this is a mock, content. */
export const PayFrame: FC<PayFrameProps> = ({ view, title, test, scripts = [], data, children, ...rest }) => (
  <Layout
    title={title}
    locale={view.locale}
    brand={view.texts.brand}
    texts={view.texts}
    translated={view.translated}
    scripts={view.widget ? ['frame.js', ...scripts] : scripts}
    data={view.widget ? { ...data, 'data-widget': '1' } : data}
    {...rest}
  >
    {children}
    <footer class="quiet small">
      {view.texts.mockNotice} {test && view.texts.testMode}
    </footer>
  </Layout>
);

/** What is paid for: the same facts of an order and of a payment. */
export type Purchase = Pick<Order, 'account' | 'desc' | 'preauth' | 'subscription'> & {
  readonly sum: bigint;
  readonly currency: string;
};

/** Writes a sum for people: `900.00 RUB`. */
export function money(sum: bigint, currency: string): string {
  return `${formatSum(sum)}\u00a0${currency}`;
}

/** The sum and what it is for. */
export const PurchaseFacts: FC<{
  readonly view: PayView;
  readonly purchase: Purchase;
  readonly paymentId?: number;
}> = ({ view: { texts, hide }, purchase, paymentId }) => (
  <>
    {!hide.hideOrderCost && <p class="sum">{money(purchase.sum, purchase.currency)}</p>}
    <dl>
      <dt>{texts.order.account}</dt>
      <dd>{purchase.account}</dd>
      {purchase.desc !== '' && (
        <>
          <dt>{texts.order.description}</dt>
          <dd>{purchase.desc}</dd>
        </>
      )}
      {paymentId !== undefined && (
        <>
          <dt>{texts.order.payment}</dt>
          <dd>{paymentId}</dd>
        </>
      )}
    </dl>
    {purchase.preauth && <p class="notice">{texts.order.preauth}</p>}
    {purchase.subscription && <p class="notice">{texts.order.subscription}</p>}
  </>
);

/** The way back to the shop without paying. */
export const BackLink: FC<{ readonly view: PayView; readonly url: string | null }> = ({ view, url }) =>
  url === null || view.hide.hideBackUrl || view.widget ? null : (
    <p>
      <a href={url} rel="noreferrer">
        {view.texts.actions.back}
      </a>
    </p>
  );
