/** @module Buttons that fill a form in: by the script at once, without it by the server, which draws the page again. */
import type { FC } from 'hono/jsx';
import type { PayView } from './view.js';

/** One button. */
export interface Fill {
  /** What the address carries as `fill`. */
  readonly value: string;
  /** The fields it fills, by name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly tone: 'good' | 'bad' | 'wait';
  /** What happens then. */
  readonly what: string;
  /** What is filled in, as people read it. */
  readonly shown: string;
}

/** The buttons. */
export const Fills: FC<{ readonly view: PayView; readonly path: string; readonly fills: readonly Fill[] }> = ({
  view,
  path,
  fills,
}) => (
  <form class="fills" method="get" action={path}>
    {view.kept.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {/* A failed payment is paid once more only when the payer asks for it. */}
    <input type="hidden" name="again" value="1" />
    {fills.map(({ value, fields, tone, what, shown }) => (
      <button type="submit" class="fill" name="fill" value={value} data-fill={JSON.stringify(fields)}>
        <span class={`dot ${tone}`} />
        <span class="what">{what}</span>
        <span class="mono">{shown}</span>
      </button>
    ))}
  </form>
);
