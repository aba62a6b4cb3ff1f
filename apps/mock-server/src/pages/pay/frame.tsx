/** @module The frame of the payment pages: the strip that says what this is, the language, the page's own content. */
import type { Child, FC } from 'hono/jsx';
import type { AssetName } from '../assets/routes.js';
import { Layout, type LayoutProps } from '../layout.js';
import { Languages } from '../parts/languages.js';
import type { PayView } from './view.js';

/** What a payment page passes to its frame. */
export interface PayFrameProps extends Pick<LayoutProps, 'goTo' | 'data'> {
  readonly view: PayView;
  readonly title: string;
  readonly test?: boolean;
  /** The payment whose conversation the strip leads to. */
  readonly paymentId?: number | null;
  /** One narrow card instead of two columns. */
  readonly narrow?: boolean;
  readonly scripts?: readonly AssetName[];
  readonly children?: Child;
}

/** A payment page. */
export const PayFrame: FC<PayFrameProps> = (props) => {
  const { view, title, narrow, scripts = [], data, goTo, children } = props;
  const { texts, widget } = view;
  return (
    <Layout
      title={`${title} · ${texts.site}`}
      locale={view.locale}
      skip={texts.skip}
      face="payer"
      scripts={['pay.js', ...(widget ? (['frame.js'] as const) : []), ...scripts]}
      data={widget ? { ...data, 'data-widget': '1' } : data}
      goTo={goTo}
    >
      <Strip {...props} />
      <div class={narrow ? 'payer-top narrow-top' : 'payer-top'}>
        <Languages locale={view.locale} label={texts.language} translated={view.translated} />
      </div>
      <main id="main" tabindex={-1}>
        <div class={narrow ? 'narrow' : 'checkout'}>{children}</div>
      </main>
    </Layout>
  );
};

const Strip: FC<PayFrameProps> = ({ view: { texts, widget, link }, test, paymentId }) => (
  <aside class="strip" aria-label={texts.about}>
    <span>
      {texts.mockNotice} {test && texts.testMode}
    </span>{' '}
    <a
      href={link(paymentId === undefined || paymentId === null ? '/' : `/dashboard/payments/${paymentId}`)}
      target={widget ? '_blank' : undefined}
      rel={widget ? 'noopener' : undefined}
    >
      {paymentId === undefined || paymentId === null ? texts.dashboard : texts.conversation}
    </a>
  </aside>
);
