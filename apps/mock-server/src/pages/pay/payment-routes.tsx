/** @module `/pay/redirect/<token>` and `/pay/bank/<token>`: the pages a created payment is paid on. */
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { chooseMethod } from '../../engine/choose-method.js';
import { enterCard } from '../../engine/enter-card.js';
import { decline, fail } from '../../engine/fail.js';
import { pay } from '../../engine/pay.js';
import type { MockApp } from '../../env.js';
import { PAYER_TEXTS } from '../../texts/payer-texts.js';
import type { World } from '../../world.js';
import { notFoundPage } from '../error-page.js';
import { respond } from '../respond.js';
import { BankPage, SbpPage, WalletPage } from './bank-page.js';
import { readCardFields } from './card-fields.js';
import { CardPage, type CardPageProps } from './card-page.js';
import { goToReceipt } from './go-to-receipt.js';
import { tabsOf } from './methods.js';
import { readPostedForm } from './posted-form.js';
import { purchaseOf } from './purchase.js';
import { isPayable } from './result.js';
import { cardFields, knownCard } from './test-cards.js';
import { readVisit, recordVisit, type Visit } from './visit.js';

const CARD_TYPES = ['card', 'cardInvoice'];

/** Adds the pages. */
export function mountPayment(app: MockApp, world: World): void {
  for (const page of ['redirect', 'bank'] as const) {
    app.get(`/pay/${page}/:token`, (c) => show(world, c, page));
    app.post(`/pay/${page}/:token`, (c) => act(world, c));
  }
}

function show(world: World, c: Context, page: 'redirect' | 'bank'): Response | Promise<Response> {
  const visit = readVisit(world, c);
  if (visit === undefined) return notFoundPage(c);
  const { payment, view } = visit;
  // A failed payment can be paid once more, but only when the payer asks for it.
  const open = payment.status === 'wait' || c.req.query('again') === '1';
  if (!isPayable(payment) || !open) return c.redirect(view.link(`/pay/receipt/${visit.token}`), 303);
  recordVisit(world, c, page === 'bank' ? 'bank' : payment.paymentType, payment);
  return respond(
    c,
    page === 'bank' ? (
      <BankPage {...visit} purchase={purchaseOf(world, payment)} action={formAction(visit, 'bank')} />
    ) : (
      methodPage(world, c, visit)
    ),
  );
}

function methodPage(world: World, c: Context, visit: Visit): JSX.Element {
  const { payment, view, token } = visit;
  const action = formAction(visit, 'redirect');
  const purchase = purchaseOf(world, payment);
  const tabs = tabsOf(world, payment, view);
  if (CARD_TYPES.includes(payment.paymentType)) {
    const pressed = knownCard(c.req.query('fill'));
    const typed = pressed === undefined ? undefined : cardFields(pressed, world.clock.now());
    return <CardPage {...cardPlace(world, visit)} typed={typed} />;
  }
  if (payment.paymentType !== 'sbp')
    return <WalletPage view={view} payment={payment} purchase={purchase} action={action} tabs={tabs} />;
  return (
    <SbpPage
      view={view}
      payment={payment}
      purchase={purchase}
      token={token}
      action={action}
      tabs={tabs}
      bankUrl={`${world.origin()}/pay/bank/${token}`}
    />
  );
}

/** What a card page needs wherever it is drawn. */
function cardPlace(world: World, visit: Visit): CardPageProps {
  const { view, payment, token } = visit;
  return {
    view,
    purchase: purchaseOf(world, payment),
    action: formAction(visit, 'redirect'),
    current: payment.paymentType,
    tabs: tabsOf(world, payment, view),
    path: `/pay/redirect/${token}`,
    now: world.clock.now(),
  };
}

function formAction({ view, token }: Visit, page: string): string {
  return view.link(`/pay/${page}/${token}`);
}

async function act(world: World, c: Context): Promise<Response> {
  const visit = readVisit(world, c);
  if (visit === undefined) return notFoundPage(c);
  const { payment, view, token } = visit;
  const form = await readPostedForm(c);
  const other = form.get('paymentType');
  if (other !== null && tabsOf(world, payment, view).includes(other)) return changeMethod(world, c, visit, other);
  const choice = form.get('do') ?? '';
  const params = new Map([...form].filter(([name]) => name !== 'cvc' && name !== 'expiry'));
  recordVisit(world, c, `${payment.paymentType} form`, payment, params);
  if (choice !== 'card') return goToReceipt(world, c, visit, () => decide(world, payment.id, choice));

  const typed = readCardFields(form, world.clock.now());
  if (typed.problems.length > 0) {
    const page = <CardPage {...cardPlace(world, visit)} problems={typed.problems} typed={typed} />;
    return respond(c, page, 422);
  }
  return goToReceipt(world, c, visit, async () => {
    const step = await enterCard(world, payment.id, typed.card);
    return step.next === '3ds' ? view.link(`/pay/3ds/${token}`) : undefined;
  });
}

/** To the same payment's page, by another method. */
async function changeMethod(world: World, c: Context, visit: Visit, type: string): Promise<Response> {
  const { payment, view, token } = visit;
  recordVisit(world, c, 'method', payment, new Map([['paymentType', type]]));
  return goToReceipt(world, c, visit, async () => {
    await chooseMethod(world, payment.id, type);
    const path = view.link(`/pay/redirect/${token}`);
    return payment.status === 'error' ? `${path}${path.includes('?') ? '&' : '?'}again=1` : path;
  });
}

async function decide(world: World, paymentId: number, choice: string): Promise<undefined> {
  if (choice === 'pay') await pay(world, paymentId);
  else if (choice === 'decline') await decline(world, paymentId, {}, PAYER_TEXTS.temporary);
  else if (choice === 'cancel') await fail(world, paymentId);
}
