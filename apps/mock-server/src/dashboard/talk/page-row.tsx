/** @module What the payer did on UnitPay's pages, or was shown there. */
import type { FC } from 'hono/jsx';
import type { JournalEntry } from '../../state/journal-entry.js';
import { methodWord } from '../parts/method.js';
import { Arrow } from './arrow.js';
import type { RowContext } from './context.js';
import { Row } from './row.js';
import { isView } from './steps.js';

export const PageRow: FC<RowContext & { readonly entry: JournalEntry; readonly asksCode: boolean }> = ({
  view,
  payment,
  entry,
  asksCode,
}) => {
  const { talk } = view.texts;
  if (isView(entry)) {
    return (
      <Row
        id={`e${entry.id}`}
        at={entry.at}
        spoken={talk.ways.unitPayToPayer}
        place="left"
        drawing={
          <Arrow lanes="payer" right={false}>
            {entry.method === 'receipt' ? (
              <b>{talk.showsReceipt}</b>
            ) : (
              <>
                {talk.shows} <em>{talk.pages[entry.method] ?? talk.page(methodWord(view, entry.method))}</em>
              </>
            )}
          </Arrow>
        }
      />
    );
  }
  const drawing = (
    <>
      <Arrow lanes="payer" right>
        <b>{stepWords(entry, talk.steps)}</b>{' '}
        <em>{stepDetail(entry, payment.purse, (type) => methodWord(view, type))}</em>
      </Arrow>
      {asksCode && entry.params['do'] === 'card' && (
        <Arrow lanes="payer" right={false} tone="good" reply>
          {talk.asksCode}
        </Arrow>
      )}
    </>
  );
  return <Row id={`e${entry.id}`} at={entry.at} spoken={talk.ways.payerToUnitPay} place="left" drawing={drawing} />;
};

/** What was done: the pressed button tells. */
export function stepWords({ method, params }: JournalEntry, steps: Readonly<Record<string, string>>): string {
  if (method === 'method') return steps['method'] ?? '';
  const pressed = params['do'] ?? '';
  return steps[pressed] ?? pressed;
}

/** With what: the method by its name, a card by its last digits once the payment knows them. */
export function stepDetail({ method, params }: JournalEntry, purse: string, word: (type: string) => string): string {
  if (method === 'method') return word(params['paymentType'] ?? '');
  const typed = params['card'];
  // The journal keeps the edges of the number; the payment knows four digits of the card it was paid with.
  const same = typed !== undefined && purse.length > 4 && typed.slice(-2) === purse.slice(-2);
  return same ? `•• ${purse.slice(-4)}` : '';
}
