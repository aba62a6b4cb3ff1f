/** @module What became of the payment, on UnitPay's lane; and what was done with a button of the mock. */

import type { FC } from 'hono/jsx';
import { table } from '../../input/table.js';
import { money } from '../../pages/format/money.js';
import type { JournalEntry } from '../../state/journal-entry.js';
import type { Payment } from '../../state/payment.js';
import { reasonWord } from '../parts/reason.js';
import type { Tone } from '../parts/status.js';
import type { DashboardView } from '../view.js';
import { Arrow, Pill } from './arrow.js';
import type { RowContext } from './context.js';
import { Row } from './row.js';
import { BUTTON } from './steps.js';

const TONES: Readonly<Record<string, Tone>> = table({
  success: 'good',
  held: 'wait',
  secure: 'wait',
  released: 'back',
  refund: 'back',
  error: 'bad',
  error_check: 'bad',
  error_pay: 'bad',
});

/** A state; a payment is paid once, and what makes it a success again is that the shop has finished the order. */
export const StateRow: FC<RowContext & { readonly entry: JournalEntry; readonly paid: boolean }> = ({
  view,
  payment,
  entry,
  paid,
}) => {
  const { talk } = view.texts;
  if (paid && entry.method === 'success') {
    const drawing = <Pill tone="good">{talk.finished}</Pill>;
    return <Row id={`e${entry.id}`} at={entry.at} spoken={talk.ways.state} place="mid" drawing={drawing} />;
  }
  const drawing = (
    <Pill tone={TONES[entry.method]}>
      {talk.states[entry.method] ?? entry.method} <Detail view={view} payment={payment} entry={entry} />
    </Pill>
  );
  return <Row id={`e${entry.id}`} at={entry.at} spoken={talk.ways.state} place="mid" drawing={drawing} />;
};

const Detail: FC<{ readonly view: DashboardView; readonly payment: Payment; readonly entry: JournalEntry }> = ({
  view,
  payment,
  entry,
}) => {
  const { method, reply } = entry;
  if (method === 'success' || method === 'held')
    return <em class="num">{money(payment.orderSum, payment.orderCurrency, view.locale)}</em>;
  const refund = payment.refunds.find(({ at }) => at === entry.at);
  if (method === 'refund' && refund !== undefined)
    return <em class="num">{money(refund.sum, payment.orderCurrency, view.locale)}</em>;
  if (method === 'error_pay' || method === 'error_check') return <em class="mono">{method}</em>;
  if (method !== 'error' || reply === '') return null;
  return <em>{reasonWord(view, reply)}</em>;
};

/** A button of the mock: the payer's are drawn as what the payer does. */
export const ButtonRow: FC<RowContext & { readonly entry: JournalEntry }> = ({ view, entry }) => {
  const { talk } = view.texts;
  const action = entry.method.slice(BUTTON.length);
  const words = talk.buttons[action] ?? action;
  const payers = action === 'pay' || action === 'fail';
  return (
    <Row
      id={`e${entry.id}`}
      at={entry.at}
      spoken={payers ? talk.ways.payerToUnitPay : talk.ways.state}
      place={payers ? 'left' : 'mid'}
      drawing={
        payers ? (
          <Arrow lanes="payer" right>
            <b>{words}</b>
          </Arrow>
        ) : (
          <Pill>{words}</Pill>
        )
      }
    />
  );
};
