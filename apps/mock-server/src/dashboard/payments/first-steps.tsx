/** @module The first page without a payment: three ways to the first one. */
import type { FC } from 'hono/jsx';
import { Icon } from '../../pages/parts/icon.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { Copy } from '../parts/copy.js';
import { EnvSnippet } from '../settings/env-snippet.js';
import type { DashboardView } from '../view.js';
import { TryForm } from './try-form.js';

/** The page. */
export const FirstSteps: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { empty } = view.texts.payments;
  const [project] = world.store.projects.values();
  const shop = shopUrl(project?.webhookUrl ?? null);
  return (
    <DashboardFrame view={view} world={world} tab="payments" title={view.texts.tabs.payments}>
      {/* Swapped for the list by a reload: the script sees that the id is gone. */}
      <Live id="first">
        <PageHead title={empty.title} lead={empty.lead} />
      </Live>
      <section class="panel">
        <ol class="first">
          <li>
            <div>
              <h2>{empty.shop}</h2>
              <p>{empty.shopText}</p>
              {shop !== null && (
                <a class="btn main" id="to-shop" href={shop} rel="noreferrer">
                  <Icon name="shop" />
                  {empty.shopOpen} {new URL(shop).host}
                </a>
              )}
            </div>
          </li>
          <li>
            <div>
              <h2>
                {empty.own} <Copy view={view} of="env-first" what=".env" />
              </h2>
              <p>
                {empty.ownText}{' '}
                <a id="to-settings" href={view.link('/dashboard/settings')}>
                  {empty.ownLink}
                </a>
                .
              </p>
              {project !== undefined && <EnvSnippet id="env-first" world={world} project={project} />}
            </div>
          </li>
          <li>
            <div>
              <h2>{empty.form}</h2>
              <p>{empty.formText}</p>
              <TryForm view={view} world={world} />
            </div>
          </li>
        </ol>
      </section>
    </DashboardFrame>
  );
};

/** Where the shop is, as far as its payment handler tells. */
function shopUrl(webhookUrl: string | null): string | null {
  return webhookUrl !== null && URL.canParse(webhookUrl) ? `${new URL(webhookUrl).origin}/` : null;
}
