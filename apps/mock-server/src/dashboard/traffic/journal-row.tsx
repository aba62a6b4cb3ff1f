/** @module One row of the journal: dense when closed, the whole exchange when opened. */

import type { Child, FC } from 'hono/jsx';
import { table } from '../../input/table.js';
import { isoTime, momentInList } from '../../pages/format/time.js';
import { Icon, type IconName } from '../../pages/parts/icon.js';
import type { Delivery } from '../../state/delivery.js';
import type { JournalEntry } from '../../state/journal-entry.js';
import type { World } from '../../world.js';
import { methodWord } from '../parts/method.js';
import { Outcome } from '../parts/outcome.js';
import { reasonWord } from '../parts/reason.js';
import { Status, type Tone } from '../parts/status.js';
import { apiAnswer, askedSum } from '../talk/api-answer.js';
import { OpenCall } from '../talk/open-call.js';
import { OpenWebhook } from '../talk/open-webhook.js';
import { stepDetail, stepWords } from '../talk/page-row.js';
import { BUTTON, isView } from '../talk/steps.js';
import type { DashboardView } from '../view.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly entry: JournalEntry;
}

const ICONS: Readonly<Record<JournalEntry['kind'], IconName>> = {
  api: 'shop',
  webhook: 'hook',
  state: 'dot',
  page: 'person',
  unmatched: 'warning',
};

const STATE_TONES: Readonly<Record<string, Tone>> = table({
  created: 'wait',
  wait: 'wait',
  held: 'wait',
  secure: 'wait',
  success: 'good',
  released: 'back',
  refund: 'back',
});

export const JournalRow: FC<Props> = (props) => {
  const { view, world, entry } = props;
  const { journal: texts, words } = view.texts;
  const key = `j${entry.id}`;
  const delivery = deliveryOf(props);
  const account = entry.paymentId === null ? '' : (world.store.anyPayment(entry.paymentId)?.account ?? '');
  return (
    <li>
      <details id={key}>
        <summary class="row" id={`${key}-open`}>
          <Icon name="chevron" class="chev" />
          <time class="c-time num" datetime={isoTime(entry.at)}>
            {momentInList(entry.at, world.clock.now(), view.locale)}
          </time>
          <span class="way c-way">
            <Icon name={ICONS[entry.kind]} />
            <span>{texts.who[entry.kind]}</span>
          </span>
          <span class="c-what">
            <What {...props} />
            {entry.faults.length > 0 && (
              <span class="fault-note">{entry.faults.map((id) => words.fault(id)).join(', ')}</span>
            )}
          </span>
          <span class="c-pay quiet cut">{account}</span>
          <span class="c-out">
            <Result {...props} delivery={delivery} />
          </span>
          <span class="c-ms num quiet">
            {entry.kind === 'api' || entry.kind === 'webhook' ? words.ms(Math.round(entry.durationMs)) : ''}
          </span>
        </summary>
        <div class="open">
          <Opened {...props} delivery={delivery} id={key}>
            {entry.paymentId !== null && (
              <p>
                <a id={`${key}-payment`} href={view.link(`/dashboard/payments/${entry.paymentId}`)}>
                  {view.texts.webhooks.openPayment(entry.paymentId)}
                </a>
              </p>
            )}
          </Opened>
        </div>
      </details>
    </li>
  );
};

function purseOf({ store }: World, { paymentId }: JournalEntry): string {
  return paymentId === null ? '' : (store.anyPayment(paymentId)?.purse ?? '');
}

function deliveryOf({ world, entry }: Props): Delivery | undefined {
  if (entry.deliveryId === null) return undefined;
  for (const delivery of world.store.deliveries) if (delivery.id === entry.deliveryId) return delivery;
  return undefined;
}

const What: FC<Props> = ({ view, world, entry }) => {
  const { talk } = view.texts;
  const { kind, method } = entry;
  if (kind === 'state') return <>{talk.states[method] ?? method}</>;
  if (kind !== 'page') {
    return (
      <>
        <code>
          <strong>{method}</strong>
        </code>
        {kind === 'api' && ` ${askedSum(entry, 'RUB', view.locale) ?? ''}`}
      </>
    );
  }
  if (method.startsWith(BUTTON)) return <>{talk.buttons[method.slice(BUTTON.length)] ?? method}</>;
  if (isView(entry)) {
    return (
      <>
        {talk.looks} {talk.pages[method] ?? talk.page(methodWord(view, method))}
      </>
    );
  }
  return (
    <>
      {stepWords(entry, talk.steps)} {stepDetail(entry, purseOf(world, entry), (type) => methodWord(view, type))}
    </>
  );
};

const Result: FC<Props & { readonly delivery: Delivery | undefined }> = ({ view, entry, delivery }) => {
  const { kind, method } = entry;
  if (delivery !== undefined) return <Outcome view={view} delivery={delivery} />;
  if (kind === 'api') {
    const { tone, head, detail, refusal } = apiAnswer(view, entry);
    return (
      <Status tone={tone} ring={false}>
        {head} {refusal !== null && detail}
      </Status>
    );
  }
  if (kind !== 'state') return null;
  const tone = STATE_TONES[method] ?? 'bad';
  const word = method === 'created' ? 'wait' : method;
  const { statuses } = view.texts.words;
  return <Status tone={tone}>{Object.hasOwn(statuses, word) ? statuses[word as keyof typeof statuses] : ''}</Status>;
};

const Opened: FC<
  Props & { readonly delivery: Delivery | undefined; readonly id: string; readonly children?: Child }
> = ({ view, world, entry, delivery, id, children }) => {
  if (delivery !== undefined)
    return (
      <OpenWebhook view={view} world={world} delivery={delivery} id={id}>
        {children}
      </OpenWebhook>
    );
  if (entry.kind === 'api')
    return (
      <OpenCall view={view} entry={entry} id={id}>
        {children}
      </OpenCall>
    );
  const { talk } = view.texts;
  const params = Object.entries(entry.params);
  return (
    <>
      <div class="full">
        {entry.reply !== '' && <p>{reasonWord(view, entry.reply)}</p>}
        {children}
      </div>
      {params.length > 0 && (
        <div class="full">
          <h3>{talk.callFields}</h3>
          <table class="kv">
            <tbody>
              {params.map(([name, value]) => (
                <tr>
                  <td class="k">{name}</td>
                  <td class="v">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
