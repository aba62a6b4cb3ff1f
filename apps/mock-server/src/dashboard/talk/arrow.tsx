/** @module The drawing of one row: an arrow with its reply between two lanes, or a state on UnitPay's own lane. */
import type { Child, FC } from 'hono/jsx';
import type { Tone } from '../parts/status.js';

/** Whose lanes an arrow joins. */
type Lanes = 'payer' | 'shop';

export interface ArrowProps {
  /** Between UnitPay and whom. */
  readonly lanes: Lanes;
  /** Whether it goes to the right. */
  readonly right: boolean;
  readonly tone?: Tone | undefined;
  /** A reply is dashed, with its words below. */
  readonly reply?: boolean;
  /** A reply that never arrived ends half-way. */
  readonly broken?: boolean;
  readonly children?: Child;
}

/** Draws an arrow. */
export const Arrow: FC<ArrowProps> = ({ lanes, right, tone, reply, broken, children }) => {
  const look = ['ar', lanes === 'payer' ? 'a12' : 'a23', right ? 'rt' : 'lt', tone, reply && 're', broken && 'broken'];
  const line = <span class="line" />;
  return (
    <span class={look.filter(Boolean).join(' ')}>
      {reply && line}
      <span class="t">{children}</span>
      {!reply && line}
    </span>
  );
};

/** Draws a state, or an event of nobody's lane. */
export const Pill: FC<{ readonly tone?: Tone | undefined; readonly children?: Child }> = ({ tone, children }) => (
  <span class={`state ${tone ?? 'plain'}`}>
    <span>{children}</span>
  </span>
);
