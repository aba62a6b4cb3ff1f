/** @module The shop's pages: plain server-rendered HTML, one stylesheet, one small script they work without, nothing loaded from elsewhere. */
import { html } from 'hono/html';
import type { ExtraPayment, Order } from '../orders.js';
import { ShopError } from '../shop-error.js';
import { icon, mark, phoneCase } from './pictures.js';
import { reasonIn } from './reasons.js';
import { type Stand, type StandName, type Step, standOf } from './stand.js';
import { type Language, texts } from './texts.js';
import type { Visit } from './visit.js';

type Html = ReturnType<typeof html>;

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:";

/** `place` is where the other language is: this very page, unless it answered a form. */
function page({ language, mock }: Visit, title: string, body: Html, place = ''): string {
  const t = texts[language];
  return String(html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="content-security-policy" content="${POLICY}">
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/shop.css">
  <script type="module" src="/shop.js"></script>
  <title>${title} · ${t.shop}</title>
</head>
<body><a class="skip" href="#main">${t.skip}</a>
<aside class="strip" aria-label="${t.about}"><span>${t.intro}</span> ${mock === undefined ? '' : html`<a href="${mock}/">${t.openMock}</a>`}</aside>
<div class="store">
<header class="store-top"><a class="brand" href="/">${mark}${t.shop}</a><nav aria-label="${t.shop}"><a href="/#orders">${t.orders}</a><span role="group" class="langs" aria-label="${t.language}">${languages(language, place)}</span></nav></header>
<main id="main">${body}</main>
<p id="news" class="sr" role="status"></p>
</div></body>
</html>`);
}

/** Both languages; the one in use is no link. */
function languages(current: Language, place: string): Html[] {
  return (['ru', 'en'] as const).map((one) =>
    one === current
      ? html`<span aria-current="true" lang="${one}">${NAMES[one]}</span>`
      : html`<a href="${place}?lang=${one}" lang="${one}" hreflang="${one}">${NAMES[one]}</a>`,
  );
}

const NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };

/** The front page: the one thing on sale, and the latest orders. */
export function homePage(visit: Visit, orders: readonly Order[]): string {
  const t = texts[visit.language];
  const row = (order: Order) => {
    const { name, tone } = standOf(order);
    return html`<li><span class="thumb">${phoneCase}</span>
<span><a href="/orders/${order.id}">${t.goods(order.item)}</a><span class="sub">${t.moment(order.createdAt)}<span class="only-wide"> · ${order.id}</span></span></span>
${word(tone, t.stands[name])}<span class="sum">${t.money(order.sum)}</span>${icon('next')}</li>`;
  };
  return page(
    visit,
    t.home,
    html`<section class="product"><div class="art">${phoneCase}</div><div class="about">
<h1>${t.caseName}</h1><p>${t.caseText}</p><p class="price">${t.money('900.00')}</p>
<form class="buyline" method="post" action="/orders"><button class="main">${t.buy}</button><span class="small quiet">${t.methods}</span></form>
<ul class="perks"><li>${icon('truck')}${t.perks[0]}</li><li>${icon('back')}${t.perks[1]}</li></ul>
</div></section>
<section id="orders"><div class="sect"><h2>${t.orders}</h2><span class="small quiet">${t.count(orders.length)}</span></div>
${orders.length === 0 ? html`<p class="box quiet">${t.none}</p>` : html`<ol class="orders">${orders.map(row)}</ol>`}</section>`,
  );
}

/** What an order of this visitor is called, on UnitPay's page too. */
export function itemFor({ language }: Visit): string {
  return texts[language].item;
}

/** One order: how it stands, what that means for the buyer, and the next press. */
export function orderPage(visit: Visit, order: Order): string {
  const t = texts[visit.language];
  const stand = standOf(order);
  const { name, tone } = stand;
  // Paying happens on UnitPay's page; the webhook may arrive a moment after the payer is back. A refund settles by itself too.
  const waits = name === 'waiting' || name === 'refunding';
  return page(
    visit,
    `${t.order} ${order.id}`,
    html`<p class="crumb"><a href="/">${t.back}</a></p>
<div class="order-grid"><section class="box">
<div class="order-head"><div><h1>${t.order} <span class="num">${order.id.replace(/^order-/, '')}</span></h1><span class="sub">${t.date(order.createdAt)} · ${order.id}</span></div>${word(tone, t.stands[name])}</div>
${tracker(visit, stand)}
<div class="say ${tone}"${waits ? html` data-waits` : ''}><h2 class="${tone}">${t.says[name][0]}</h2>
<p>${why(visit, order, name)}${t.says[name][1]}${waits ? html`<noscript> <a href="">${t.reload}</a></noscript>` : ''}</p>
<div class="buyline">${presses(visit, order)}</div></div>
${order.extraPayments.map((extra) => extraSay(visit, order, extra))}
</section>
<aside class="box"><h2>${t.inside}</h2>
<div class="line-item"><span class="thumb">${phoneCase}</span><span>${t.goods(order.item)}<span class="sub">${t.piece}</span></span><strong class="num">${t.money(order.sum)}</strong></div>
<dl class="list">${fact(t.total, t.money(order.sum))}${fact(t.delivered, t.times(order.deliveries))}
${order.refundState === null ? '' : fact(t.refundState, t.refundStates[order.refundState])}
${order.paymentId === null ? '' : fact(t.payment, paymentLink(visit, order.paidBy ?? order.paymentId))}</dl>
</aside></div>`,
  );
}

const EXTRA_TONES: Readonly<Record<ExtraPayment['refundState'], Stand['tone']>> = {
  requested: 'wait',
  refunded: 'back',
  refused: 'bad',
  unproven: 'wait',
};

/** What can be pressed where the refund of an extra payment does not go on by itself. */
const EXTRA_PRESSES: Readonly<
  Partial<Record<ExtraPayment['refundState'], { label: 'checkAgain' | 'refundAgain'; action(payment: string): string }>>
> = {
  unproven: { label: 'checkAgain', action: () => 'refund/check' },
  refused: { label: 'refundAgain', action: (payment) => `extra/${payment}/refund` },
};

/** A payment on top of the one that paid, and how its refund stands: money that nobody may lose sight of. */
function extraSay(visit: Visit, { id }: Order, { paymentId, refundState }: ExtraPayment): Html {
  const t = texts[visit.language];
  const tone = EXTRA_TONES[refundState];
  const press = EXTRA_PRESSES[refundState];
  const button =
    press === undefined
      ? ''
      : html`<div class="buyline"><form method="post" action="/orders/${id}/${press.action(paymentId)}"><button>${t[press.label]}</button></form></div>`;
  return html`<div class="say ${tone}"${refundState === 'requested' ? html` data-waits` : ''}><h2 class="${tone}">${t.extra}</h2>
<p>${t.extraSays[refundState]} ${t.payment}: ${paymentLink(visit, paymentId)}.</p>${button}</div>`;
}

/** UnitPay's own words, where it gave any: of a decline, or of a refund it refused. */
function why({ language }: Visit, { declinedReason, refundReason }: Order, name: StandName): Html | string {
  const t = texts[language];
  if (name === 'declined' && declinedReason) {
    const { text, lang } = reasonIn(language, declinedReason.replace(/[.\s]+$/, ''));
    return html`${t.reason}: <span lang="${lang}">${text}</span>. `;
  }
  if (name === 'refundRefused' && refundReason) return html`${t.answer}: <q lang="ru">${refundReason}</q>. `;
  return '';
}

function word(tone: Stand['tone'], text: string): Html {
  return html`<span class="st ${tone}${tone === 'wait' ? ' ring' : ''}">${text}</span>`;
}

function fact(name: string, value: string | Html): Html {
  return html`<div><dt>${name}</dt><dd class="num">${value}</dd></div>`;
}

/** On the mock the payment can be looked at: who said what to whom. */
function paymentLink({ mock }: Visit, paymentId: string): string | Html {
  return mock === undefined ? paymentId : html`<a href="${mock}/dashboard/payments/${paymentId}">${paymentId}</a>`;
}

const PINS: Readonly<Record<Step['state'], Parameters<typeof icon>[0] | null>> = {
  ok: 'tick',
  now: 'clock',
  no: 'cross',
  returned: 'back',
  todo: null,
};

/** The steps of an order: horizontal, vertical on a phone. */
function tracker({ language }: Visit, { steps }: Stand): Html {
  const t = texts[language];
  return html`<ol class="track">${steps.map(({ name, state, at }) => {
    const pin = PINS[state];
    const [done, todo, failed] = t.steps[name];
    const label = state === 'no' ? failed : state === 'ok' || state === 'returned' ? done : todo;
    return html`<li class="${state}"><i class="pin">${pin === null ? '' : icon(pin)}</i><b>${label}<span class="sr">: ${t.stepStates[state]}</span></b>${at === null || state === 'todo' ? '' : html`<span class="sub num">${t.moment(at)}</span>`}</li>`;
  })}</ol>`;
}

/** What can be pressed next. */
function presses({ language }: Visit, order: Order): Html | string {
  const t = texts[language];
  const button = (action: string, label: string, look = '') =>
    html`<form method="post" action="/orders/${order.id}/${action}"><button class="${look}">${label}</button></form>`;
  const { status, refundState, declinedReason } = order;
  if (status === 'new') {
    const pay = declinedReason === null ? `${t.pay} ${t.money(order.sum)}` : t.payAgain;
    return html`${button('pay', pay, 'main')}${order.payUrl === null ? button('pay?by=sbp', t.payBySbp) : ''}`;
  }
  if (status === 'paid' && refundState === null) return button('refund', t.refund);
  if (refundState === 'refused') return button('refund', t.refundAgain);
  if (refundState === 'requested' || refundState === 'unproven') return button('refund/check', t.checkAgain);
  return html`<a href="/">${t.another}</a>`;
}

/** What went wrong, as far as it is the visitor's business. */
export function errorPage(visit: Visit, error: unknown): string {
  const t = texts[visit.language];
  const why = error instanceof ShopError ? t.problems[error.problem] : t.failed;
  return page(
    visit,
    t.wrong,
    html`<section class="box"><h1>${t.wrong}</h1><p>${why}</p><p class="buyline"><a class="btn" href="/">${t.back}</a></p></section>`,
    '/',
  );
}
