/** @module The note beside an arrow that a fault made so. */
import type { FC } from 'hono/jsx';

/** Which fault made it so. */
export const FaultNote: FC<{
  readonly words: { readonly fault: (id: number) => string };
  readonly faults: readonly number[];
  readonly text?: string;
}> = ({ words, faults, text }) => (
  <span class="fault-note">
    {faults.map((id) => words.fault(id)).join(', ')}
    {text !== undefined && text !== '' && `: ${text}`}
  </span>
);
