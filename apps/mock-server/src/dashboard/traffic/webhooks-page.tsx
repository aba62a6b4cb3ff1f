/** @module The webhooks: does the shop's handler answer rightly and fast? */
import type { FC } from 'hono/jsx';
import { dayOf, isoTime, momentInList } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';
import type { Delivery } from '../../state/delivery.js';
import { webhookTarget } from '../../webhooks/send.js';
import type { World } from '../../world.js';
import { hasFailed } from '../frame/counts.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import type { WebhooksMessages } from '../i18n/en/traffic.js';
import { Empty, ToShop } from '../parts/empty.js';
import { Outcome } from '../parts/outcome.js';
import { PostButton } from '../parts/post-button.js';
import { OpenWebhook } from '../talk/open-webhook.js';
import type { DashboardView } from '../view.js';

/** How many deliveries are listed at once. */
const SHOWN = 50;

/** A tab above the list. */
type AnswerTab = keyof WebhooksMessages['tabs'];

const TABS: Readonly<Record<AnswerTab, (delivery: Delivery) => boolean>> = {
  all: () => true,
  accepted: ({ outcome }) => outcome === 'accepted',
  refused: ({ outcome }) => outcome === 'refused',
  failed: hasFailed,
};

/** What the visitor asked to see. */
interface WebhooksQuery {
  readonly answer: string;
  readonly before: string;
}

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly query: WebhooksQuery;
}

/** The list of deliveries, newest first. */
export const WebhooksPage: FC<Props> = ({ view, world, query }) => {
  const { webhooks: texts, tabs } = view.texts;
  return (
    <DashboardFrame view={view} world={world} tab="webhooks" title={tabs.webhooks}>
      <PageHead title={tabs.webhooks} lead={<Lead view={view} world={world} />}>
        <a class="btn" id="change-url" href={view.link('/dashboard/settings')}>
          {texts.change}
        </a>
        <form method="post" action={view.link('/dashboard/webhooks/test')}>
          <button type="submit" class="main" id="do-test" title={texts.testHint}>
            {texts.test}
          </button>
        </form>
      </PageHead>
      <Live id="webhooks">
        <Silent view={view} world={world} />
        <List view={view} world={world} query={query} />
      </Live>
    </DashboardFrame>
  );
};

const Lead: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { webhooks: texts } = view.texts;
  const [project] = world.store.projects.values();
  const target = project === undefined ? null : webhookTarget(world, project);
  if (typeof target === 'function') return <>{texts.leadFunction}</>;
  if (target === null) return <>{texts.testHint}</>;
  return (
    <>
      {texts.lead} <code>{target.split(/[?#]/)[0]}</code>
    </>
  );
};

const Silent: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { webhooks: texts } = view.texts;
  if (![...world.store.projects.values()].every((project) => webhookTarget(world, project) === null)) return null;
  return (
    <div class="banner wait">
      <Icon name="warning" class="wait" />
      <div class="grow">
        <p class="wait">
          <strong>{texts.noTarget}</strong>
        </p>
        <p>
          {texts.noTargetText}{' '}
          <a id="silent-settings" href={view.link('/dashboard/settings')}>
            {texts.settings}
          </a>
          .
        </p>
      </div>
    </div>
  );
};

const List: FC<Props> = ({ view, world, query }) => {
  const { webhooks: texts, common } = view.texts;
  const all = [...world.store.deliveries].reverse();
  const tab = (Object.keys(TABS) as AnswerTab[]).find((name) => name === query.answer) ?? 'all';
  const under = all.filter(TABS[tab]);
  const before = Number(query.before);
  const from = before > 0 ? under.filter(({ id }) => id < before) : under;
  const shown = from.slice(0, SHOWN);
  const last = shown.at(-1);
  return (
    <>
      <nav class="tabs" aria-label={texts.byAnswer}>
        {(Object.keys(TABS) as AnswerTab[]).map((name) => {
          const count = all.filter(TABS[name]).length;
          return (
            <a
              id={`tab-${name}`}
              href={view.here({ answer: name === 'all' ? null : name, before: null })}
              aria-current={name === tab ? 'true' : undefined}
            >
              {texts.tabs[name]} <span class={name === 'failed' && count > 0 ? 'c bad' : 'c'}>{count}</span>
            </a>
          );
        })}
      </nav>
      <div class="panel rows hooks">
        <h2 class="sr">{texts.deliveries}</h2>
        {shown.length === 0 ? (
          <Nothing view={view} empty={all.length === 0} />
        ) : (
          <>
            <Caption view={view} />
            <ol>
              {shown.map((delivery) => (
                <Row view={view} world={world} delivery={delivery} />
              ))}
            </ol>
            <div class="foot">
              <span>{common.shown(shown.length, under.length, dayOf(world.clock.now(), view.locale))}</span>
              {last !== undefined && from.length > shown.length && (
                <a id="older" href={view.here({ before: String(last.id) })}>
                  {common.older}
                </a>
              )}
            </div>
          </>
        )}
      </div>
    </>
  );
};

const Nothing: FC<{ readonly view: DashboardView; readonly empty: boolean }> = ({ view, empty }) => {
  const { webhooks: texts } = view.texts;
  if (!empty) return <p class="pad quiet">{texts.nothing}</p>;
  return (
    <Empty title={texts.empty} text={texts.emptyText}>
      <ToShop view={view} />
    </Empty>
  );
};

const Caption: FC<{ readonly view: DashboardView }> = ({ view }) => {
  const { columns } = view.texts.webhooks;
  return (
    <div class="cap" aria-hidden="true">
      <span />
      <span class="c-time">{columns.time}</span>
      <span>{columns.what}</span>
      <span>{columns.order}</span>
      <span>{columns.answer}</span>
      <span>HTTP</span>
      <span>{columns.took}</span>
      <span>{columns.why}</span>
      <span>{columns.to}</span>
    </div>
  );
};

const Row: FC<{ readonly view: DashboardView; readonly world: World; readonly delivery: Delivery }> = ({
  view,
  world,
  delivery,
}) => {
  const { webhooks: texts, words } = view.texts;
  const { id, method, sentAt, reply, durationMs, cause, target, paymentId, disturbed } = delivery;
  const key = `d${id}`;
  return (
    <li class={disturbed.length > 0 ? 'is-wait' : undefined}>
      <details id={key}>
        <summary class="row" id={`${key}-open`}>
          <Icon name="chevron" class="chev" />
          <time class="c-time num" datetime={isoTime(sentAt)}>
            {momentInList(sentAt, world.clock.now(), view.locale)}
          </time>
          <strong class="c-what">
            <code>{method}</code>
          </strong>
          <span class="c-pay cut">{delivery.fields['account'] ?? ''}</span>
          <span class="c-out">
            <Outcome view={view} delivery={delivery} />{' '}
            {disturbed.map((kind) => (
              <span class="fault-note">{words.disturbed[kind] ?? kind}</span>
            ))}
          </span>
          <span class="c-http num">{reply?.status ?? ''}</span>
          <span class="c-ms num quiet">{durationMs === null ? '' : words.ms(durationMs)}</span>
          <span class="c-why quiet">{words.causes[cause]}</span>
          <span class="c-to mono quiet cut">{target === 'function' ? texts.toFunction : shortTarget(target)}</span>
        </summary>
        <div class="open">
          <OpenWebhook view={view} world={world} delivery={delivery} id={key}>
            {paymentId !== null && (
              <div class="inline">
                <a id={`${key}-payment`} href={view.link(`/dashboard/payments/${paymentId}`)}>
                  {texts.openPayment(paymentId)}
                </a>
                <PostButton view={view} path={`/dashboard/webhooks/${id}/again`} class="link-ish">
                  {texts.again}
                </PostButton>
              </div>
            )}
          </OpenWebhook>
        </div>
      </details>
    </li>
  );
};

/** `:3000/unitpay` of an address on this machine, else host and path. */
function shortTarget(target: string): string {
  if (!URL.canParse(target)) return target;
  const { hostname, port, host, pathname } = new URL(target);
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) && port !== '';
  return `${local ? `:${port}` : host}${pathname}`;
}
