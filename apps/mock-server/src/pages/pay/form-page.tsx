/** @module The payment form: what is paid for and how. */
import type { FC } from 'hono/jsx';
import type { Order } from '../../engine/order.js';
import { BackLink, PayFrame, PurchaseFacts } from './frame.js';
import { methodName, offeredMethods } from './methods.js';
import type { PayView } from './view.js';

/** What the form shows. */
export interface FormPageProps {
  readonly view: PayView;
  readonly order: Order;
  /** The method named in the address. */
  readonly named: string | null;
  /** The form's own address: choosing a method posts there. */
  readonly action: string;
}

/** The payment form. */
export const FormPage: FC<FormPageProps> = ({ view, order, named, action }) => {
  const { texts, hide } = view;
  const { main, other } = offeredMethods(order, named, view);
  return (
    <PayFrame view={view} title={texts.titles.form} test={order.test}>
      <section class="card">
        <h1>{texts.titles.form}</h1>
        <PurchaseFacts view={view} purchase={order} />
      </section>
      <form class="card" method="post" action={action}>
        <h2>{texts.methods.choose}</h2>
        {!hide.hideHint && main.length > 0 && <p class="quiet">{texts.methods.hint}</p>}
        {main.length === 0 && <p class="notice">{texts.methods.none}</p>}
        <div class="stack">
          {main.map((type, index) => (
            <MethodButton view={view} type={type} main={index === 0} />
          ))}
        </div>
        {other.length > 0 && <h3>{texts.methods.otherWallets}</h3>}
        <div class="stack">
          {other.map((type) => (
            <MethodButton view={view} type={type} main={false} />
          ))}
        </div>
      </form>
      <BackLink view={view} url={order.backUrl} />
    </PayFrame>
  );
};

const MethodButton: FC<{ readonly view: PayView; readonly type: string; readonly main: boolean }> = ({
  view,
  type,
  main,
}) => (
  <button type="submit" class={main ? 'method main' : 'method'} name="paymentType" value={type}>
    {methodName(view.texts, type)}
  </button>
);
