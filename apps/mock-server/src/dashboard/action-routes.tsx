/** @module What the dashboard's buttons and forms do: each posts to its own address and leads back to a page. */
import type { Context } from 'hono';
import { advanceClockTo } from '../engine/advance-clock.js';
import { setFrozen } from '../engine/set-frozen.js';
import type { MockApp } from '../env.js';
import { ActionError } from '../errors/action-error.js';
import { isPresetName } from '../faults/presets.js';
import { resetWorld } from '../mock/reset.js';
import { MockOptionsError } from '../options/options-error.js';
import { readPostedForm } from '../pages/pay/posted-form.js';
import { respond } from '../pages/respond.js';
import type { World } from '../world.js';
import { readFaultForm, readPresetForm } from './faults/read-fault-form.js';
import { type Tab, tabPath } from './frame/sections.js';
import { endFromPage, settleFromPage } from './money/settle-from-page.js';
import { doAction } from './payment/do-action.js';
import { signedFormPath } from './payments/try-form.js';
import { RefusedPage } from './refused-page.js';
import { saveProject } from './settings/save-project.js';
import { sendAgain, sendTestCheck } from './traffic/send.js';
import { type DashboardView, readDashboardView } from './view.js';

type Work = (form: URLSearchParams, c: Context) => Promise<string | undefined> | string | undefined;

const STATUS = { 'not-found': 404, 'wrong-state': 409, invalid: 400, ended: 409 } as const;

/** Adds the actions. */
export function mountDashboardActions(app: MockApp, world: World): void {
  const on = (path: string, tab: Tab, work: Work) => app.post(`/dashboard/${path}`, (c) => act(world, c, tab, work));

  on('try', 'payments', (form) => signedFormPath(world, form));
  on('payments/:id/:action', 'payments', async (form, c) => {
    const id = Number(c.req.param('id'));
    await doAction(world, id, c.req.param('action') ?? '', form);
    return `/dashboard/payments/${world.testSuccessors.get(id) ?? id}`;
  });
  on('subscriptions/:id/:action', 'subscriptions', (_form, c) => {
    endFromPage(world, Number(c.req.param('id')), c.req.param('action') ?? '');
    return undefined;
  });
  on('payouts/:id/:status', 'payouts', (_form, c) => {
    settleFromPage(world, Number(c.req.param('id')), c.req.param('status') ?? '');
    return undefined;
  });
  on('webhooks/test', 'webhooks', async (form) => {
    await sendTestCheck(world, form);
    return undefined;
  });
  on('webhooks/:id/again', 'webhooks', async (_form, c) => {
    await sendAgain(world, Number(c.req.param('id')));
    return undefined;
  });
  on('faults/preset/:name', 'faults', (form, c) => {
    const name = c.req.param('name') ?? '';
    if (!isPresetName(name)) throw new ActionError('not-found', `There is no preset ${name}.`);
    world.faults.add(readPresetForm(name, form));
    world.events.emit({ type: 'fault' });
    return undefined;
  });
  on('faults', 'faults', (form) => {
    world.faults.add(readFaultForm(form));
    world.events.emit({ type: 'fault' });
    return undefined;
  });
  on('faults/reset', 'faults', () => {
    world.faults.reset();
    world.events.emit({ type: 'fault' });
    return undefined;
  });
  on('faults/:id/remove', 'faults', (_form, c) => {
    world.faults.remove(Number(c.req.param('id')));
    world.events.emit({ type: 'fault' });
    return undefined;
  });
  on('clock/advance', 'clock', async (form) => {
    const seconds = Number(form.get('step') ?? form.get('seconds') ?? '');
    await advanceClockTo(world, world.clock.now() + Math.round(seconds * 1000));
    return undefined;
  });
  on('clock/freeze', 'clock', () => {
    setFrozen(world, true);
    return undefined;
  });
  on('clock/unfreeze', 'clock', () => {
    setFrozen(world, false);
    return undefined;
  });
  on('projects/:id', 'settings', (form, c) => saveProject(world, Number(c.req.param('id')), form));
  on('reset', 'settings', () => {
    resetWorld(world);
    return '/';
  });
}

/** Why, in the visitor's language; what the mock itself says names the field. */
function refusal({ texts }: DashboardView, tab: Tab, status: number): string {
  if (status === 404) return texts.refusals.notThere;
  return status === 400
    ? (texts.refusals[tab as 'faults' | 'clock' | 'settings'] ?? texts.refusals.state)
    : texts.refusals.state;
}

/** Does the work and leads to the page it names, or back to the section it belongs to. */
async function act(world: World, c: Context, tab: Tab, work: Work): Promise<Response> {
  const view = readDashboardView(c);
  try {
    const page = await work(await readPostedForm(c), c);
    return c.redirect(view.link(page ?? tabPath(tab)), 303);
  } catch (error) {
    const status =
      error instanceof ActionError ? STATUS[error.code] : error instanceof MockOptionsError ? 400 : undefined;
    if (status === undefined || !(error instanceof Error)) throw error;
    return respond(
      c,
      <RefusedPage
        view={view}
        world={world}
        tab={tab}
        title={view.texts.common.refused}
        text={refusal(view, tab, status)}
        detail={error.message}
      />,
      status,
    );
  }
}
