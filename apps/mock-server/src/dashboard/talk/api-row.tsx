/** @module A call of the shop in the conversation, and UnitPay's reply. */
import type { FC } from 'hono/jsx';
import type { JournalEntry } from '../../state/journal-entry.js';
import { apiAnswer, askedSum } from './api-answer.js';
import { Arrow } from './arrow.js';
import type { RowContext } from './context.js';
import { FaultNote } from './fault-note.js';
import { OpenCall } from './open-call.js';
import { Row } from './row.js';

export const ApiRow: FC<RowContext & { readonly entry: JournalEntry }> = ({ view, payment, entry }) => {
  const { talk, words } = view.texts;
  const { tone, head, detail } = apiAnswer(view, entry);
  const { method, faults, status } = entry;
  const id = `e${entry.id}`;
  const asked = askedSum(entry, payment.orderCurrency, view.locale);
  const asks = talk.asks[method === 'refundPayment' ? 'refundFull' : method] ?? '';
  const drawing = (
    <>
      <Arrow lanes="shop" right={false}>
        <b>{method}</b> <em>{asked ?? asks}</em>
      </Arrow>
      <Arrow lanes="shop" right tone={tone} reply broken={status === null}>
        {head} {detail !== '' && <em>{detail}</em>}
        {faults.length > 0 && (
          <>
            <br />
            <FaultNote words={words} faults={faults} />
          </>
        )}
      </Arrow>
    </>
  );
  const mark = tone === 'good' ? (faults.length > 0 ? 'wait' : undefined) : tone;
  return (
    <Row
      id={id}
      at={entry.at}
      spoken={`${talk.ways.shopToUnitPay}: ${method}`}
      place="right"
      mark={mark}
      drawing={drawing}
    >
      <OpenCall view={view} entry={entry} id={id} />
    </Row>
  );
};
