/** @module A webhook in the conversation: UnitPay to shop, and the shop's answer. */
import type { FC } from 'hono/jsx';
import type { Delivery } from '../../state/delivery.js';
import { Arrow } from './arrow.js';
import type { RowContext } from './context.js';
import { FaultNote } from './fault-note.js';
import { OpenWebhook } from './open-webhook.js';
import { readingOf } from './reading.js';
import { Row } from './row.js';

export const WebhookRow: FC<RowContext & { readonly delivery: Delivery }> = ({ view, world, delivery }) => {
  const { talk, words } = view.texts;
  const { tone } = readingOf(delivery);
  const { method, faults, outcome, durationMs, reply } = delivery;
  const id = `w${delivery.id}`;
  const unsent = outcome === 'dropped' || outcome === 'deferred';
  const drawing = (
    <>
      <Arrow lanes="shop" right tone={unsent ? 'wait' : undefined} broken={unsent}>
        <b>{method}</b> <em>{talk.asks[method] ?? ''}</em>
        {unsent && (
          <>
            <br />
            <FaultNote words={words} faults={faults} text={disturbedWords(words, delivery)} />
          </>
        )}
      </Arrow>
      {!unsent && (
        <Arrow lanes="shop" right={false} tone={tone} reply broken={reply === null && outcome !== 'pending'}>
          {reply !== null && `${reply.status} `}
          {words.outcomes[outcome]} {durationMs !== null && <em>{words.ms(durationMs)}</em>}
          {faults.length > 0 && (
            <>
              <br />
              <FaultNote words={words} faults={faults} text={disturbedWords(words, delivery)} />
            </>
          )}
        </Arrow>
      )}
    </>
  );
  const mark = tone === 'bad' ? 'bad' : faults.length > 0 ? 'wait' : undefined;
  return (
    <Row
      id={id}
      at={delivery.sentAt}
      spoken={`${talk.ways.unitPayToShop}: ${method}`}
      place="right"
      mark={mark}
      drawing={drawing}
    >
      <OpenWebhook view={view} world={world} delivery={delivery} id={id} />
    </Row>
  );
};

function disturbedWords(
  words: { readonly disturbed: Readonly<Record<string, string>> },
  { disturbed }: Delivery,
): string {
  return disturbed.map((kind) => words.disturbed[kind] ?? kind).join(', ');
}
