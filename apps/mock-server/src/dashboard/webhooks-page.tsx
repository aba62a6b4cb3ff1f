/** @module Every webhook delivery with its answer. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import { maskQuery } from '../journal/mask.js';
import type { Delivery } from '../state/delivery.js';
import { webhookTarget } from '../webhooks/send.js';
import type { World } from '../world.js';
import { DashboardFrame, Live } from './frame.js';
import { OutcomeBadge } from './outcome-badge.js';
import type { DashboardView } from './view.js';

/** How many deliveries are listed. */
const SHOWN = 50;

/** The list of deliveries, newest first. */
export const WebhooksPage: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { webhooks: texts, tabs, common } = view.texts;
  const deliveries = [...world.store.deliveries].slice(-SHOWN).reverse();
  const silent = [...world.store.projects.values()].every((project) => webhookTarget(world, project) === null);
  return (
    <DashboardFrame view={view} tab="webhooks" title={tabs.webhooks}>
      <Live id="webhooks">
        {silent && <p class="notice">{texts.noTarget}</p>}
        {deliveries.length === 0 ? <p class="quiet">{texts.empty}</p> : <List view={view} deliveries={deliveries} />}
        {deliveries.length === SHOWN && <p class="quiet small">{common.newest(SHOWN)}</p>}
      </Live>
    </DashboardFrame>
  );
};

const List: FC<{ readonly view: DashboardView; readonly deliveries: readonly Delivery[] }> = ({ view, deliveries }) => {
  const { webhooks: texts, payments } = view.texts;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{texts.sent}</th>
          <th scope="col">{texts.method}</th>
          <th scope="col">{payments.number}</th>
          <th scope="col">{texts.outcome}</th>
          <th scope="col">{texts.cause}</th>
          <th scope="col">{texts.target}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Row view={view} delivery={delivery} />
        ))}
      </tbody>
    </table>
  );
};

const Row: FC<{ readonly view: DashboardView; readonly delivery: Delivery }> = ({ view, delivery }) => {
  const { webhooks: texts, payments, common, faults } = view.texts;
  const { paymentId, durationMs } = delivery;
  const kinds: Readonly<Record<string, string>> = { ...faults.webhookKinds, fields: texts.fields };
  return (
    <tr>
      <td data-label={texts.sent} class="nowrap">
        {formatDate(delivery.sentAt)}
      </td>
      <td data-label={texts.method}>
        <strong>{delivery.method}</strong>
        {delivery.disturbed.map((kind) => (
          <span class="badge wait">{kinds[kind] ?? kind}</span>
        ))}
      </td>
      <td data-label={payments.number}>
        {paymentId !== null && (
          <a id={`delivery-${delivery.id}`} href={view.link(`/dashboard/payments/${paymentId}`)}>
            {paymentId}
          </a>
        )}
      </td>
      <td data-label={texts.outcome}>
        <div>
          <OutcomeBadge view={view} outcome={delivery.outcome} />{' '}
          {durationMs !== null && <span class="small quiet">{texts.took(durationMs)}</span>}
          <details class="small" id={`reply-${delivery.id}`}>
            <summary id={`reply-${delivery.id}-summary`}>{common.details}</summary>
            <pre>{maskQuery(delivery.query)}</pre>
            <pre>
              {delivery.reply === null
                ? (delivery.message ?? '')
                : `HTTP ${delivery.reply.status}\n${delivery.reply.body}`}
            </pre>
          </details>
        </div>
      </td>
      <td data-label={texts.cause}>{texts.causes[delivery.cause]}</td>
      <td data-label={texts.target} class="mono">
        {delivery.target === 'function' ? texts.toFunction : delivery.target}
      </td>
    </tr>
  );
};
