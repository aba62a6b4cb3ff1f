/** @module The payment systems as tiles: on the form, and on the page of a payment, where one of them is chosen already. */

import type { FC } from 'hono/jsx';
import { table } from '../../input/table.js';
import { Icon, type IconName } from '../parts/icon.js';
import { tileName } from './methods.js';
import type { PayView } from './view.js';

const ICONS: Readonly<Record<string, IconName>> = table({
  card: 'card',
  cardInvoice: 'card',
  sbp: 'code',
  tinkoffpay: 'phone',
});

interface Props {
  readonly view: PayView;
  readonly types: readonly string[];
  /** The one that is chosen. */
  readonly current?: string;
}

/** The tiles; their form is around them. */
export const MethodTiles: FC<Props> = ({ view, types, current }) => (
  <div class="methods">
    {types.map((type) => (
      <button
        type="submit"
        class="method"
        name="paymentType"
        value={type}
        aria-current={type === current ? 'true' : undefined}
      >
        <Icon name={ICONS[type] ?? 'wallet'} />
        {tileName(view.texts, type)}
      </button>
    ))}
  </div>
);

/** The heading of a payment's page, and the tiles that lead to its other methods; the plain title where there are none. */
export const MethodTabs: FC<Props & { readonly current: string; readonly action: string; readonly title: string }> = ({
  action,
  title,
  ...tiles
}) => {
  if (tiles.types.length === 0) return <h1 id="how">{title}</h1>;
  return (
    <>
      <h1 id="how">{tiles.view.texts.methods.choose}</h1>
      {/* A form of its own: Enter in a field must pay, not press the first tile. */}
      <form method="post" action={action}>
        <MethodTiles {...tiles} />
      </form>
    </>
  );
};
