/** @module The payment form: what is paid for and how. */
import type { FC } from 'hono/jsx';
import type { Order } from '../../engine/order.js';
import { Bill } from './bill.js';
import { PayFrame } from './frame.js';
import { MethodTiles } from './method-tiles.js';
import { offeredMethods } from './methods.js';
import { purchaseOfOrder } from './purchase.js';
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
      <Bill view={view} purchase={purchaseOfOrder(order)} />
      <form class="pay-card" method="post" action={action}>
        <h1>{texts.methods.choose}</h1>
        {main.length === 0 && (
          <div class="banner wait">
            <p>{texts.methods.none}</p>
          </div>
        )}
        <MethodTiles view={view} types={main} />
        {other.length > 0 && (
          <>
            <h2 class="field">{texts.methods.otherWallets}</h2>
            <MethodTiles view={view} types={other} />
          </>
        )}
        {!hide.hideHint && main.length > 0 && <p class="under">{texts.methods.hint}</p>}
      </form>
    </PayFrame>
  );
};
