/** @module An opened webhook: what it says, what the shop answered and what UnitPay makes of it, how it was signed. */
import type { Child, FC } from 'hono/jsx';
import type { Delivery } from '../../state/delivery.js';
import type { World } from '../../world.js';
import { Copy } from '../parts/copy.js';
import type { DashboardView } from '../view.js';
import { webhookSentence } from './sentences.js';
import { Signature, SignedFields } from './signature.js';
import { shownQuery, signingOf } from './signing.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly delivery: Delivery;
  /** Begins the ids of what can be copied. */
  readonly id: string;
  /** Links and buttons after the sentence. */
  readonly children?: Child;
}

/** What an opened webhook shows. */
export const OpenWebhook: FC<Props> = ({ view, world, delivery, id, children }) => {
  const { talk } = view.texts;
  const signing = signingOf(world, delivery);
  return (
    <>
      <div class="full">
        <p>{webhookSentence(view, delivery)}</p>
        {children}
      </div>
      <SignedFields view={view} signing={signing} />
      <Reply view={view} delivery={delivery} />
      <Signature view={view} signing={signing} id={id} forged={delivery.disturbed.includes('signature')} />
      <details class="full rawbox" id={`${id}-rawbox`}>
        <summary id={`${id}-rawbox-open`}>{talk.raw}</summary>
        <Copy view={view} of={`${id}-raw`} what={talk.raw} />
        <pre id={`${id}-raw`}>
          GET {delivery.target === 'function' ? '' : delivery.target}?{shownQuery(world, delivery)}
        </pre>
      </details>
    </>
  );
};

const Reply: FC<{ readonly view: DashboardView; readonly delivery: Delivery }> = ({ view, delivery }) => {
  const { talk } = view.texts;
  const { reply, outcome } = delivery;
  return (
    <div class="opencol">
      <h3>
        {talk.reply} {reply !== null && <span class="small quiet num">HTTP {reply.status}</span>}
      </h3>
      {reply === null ? (
        <p class="quiet">{talk.noReply}</p>
      ) : (
        <pre>
          {reply.contentType !== null && `${reply.contentType}\n\n`}
          {reply.body === '' ? talk.noBody : reply.body}
        </pre>
      )}
      {outcome === 'invalid' && (
        <p class="quiet">
          {talk.wanted} <code>{'{"result":{"message":"…"}}'}</code> {talk.wantedOr}
        </p>
      )}
    </div>
  );
};
