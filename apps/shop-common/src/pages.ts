/**
 * @module
 * The shop's pages: plain server-rendered HTML, no script, nothing loaded from elsewhere.
 */
import { html, raw } from 'hono/html';
import type { Order } from './orders.js';
import { ShopError } from './shop-error.js';
import { type Language, texts } from './texts.js';

const style = raw(`<style>
  :root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.2; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; }
  dt { opacity: .75; } dd { margin: 0; font-weight: 600; }
  button { font: inherit; padding: .6rem 1.2rem; border: 0; border-radius: .5rem; background: #0b57d0; color: #fff; cursor: pointer; }
  button:hover { background: #0842a0; }
  a { color: light-dark(#0b57d0, #a8c7fa); }
  :focus-visible { outline: 3px solid light-dark(#b45309, #f9ab00); outline-offset: 2px; }
  form { display: inline-block; margin: .5rem .5rem .5rem 0; }
  li { margin: .3rem 0; }
</style>`);

type Html = ReturnType<typeof html>;

function page(language: Language, title: string, body: Html, refresh: Html | string = ''): string {
  return String(html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${refresh}
  <link rel="icon" href="data:,">
  <title>${title}</title>
  ${style}
</head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`);
}

/** The front page: the one thing on sale, and the latest orders. */
export function homePage(language: Language, orders: readonly Order[]): string {
  const t = texts[language];
  const list = orders.map(
    (order) => html`<li><a href="/orders/${order.id}">${order.id}</a>: ${t.statuses[order.status]}</li>`,
  );
  return page(
    language,
    t.shop,
    html`<p>${t.intro}</p>
<form method="post" action="/orders"><button>${t.buy}</button></form>
<h2>${t.orders}</h2>
${orders.length === 0 ? html`<p>${t.none}</p>` : html`<ul>${list}</ul>`}`,
  );
}

/** One order: what it costs, how it stands, and what can be done next. */
export function orderPage(language: Language, order: Order): string {
  const t = texts[language];
  const button = (action: string, label: string) =>
    html`<form method="post" action="/orders/${order.id}/${action}"><button>${label}</button></form>`;
  const { refundState } = order;
  // Paying happens on UnitPay's page; the webhook may arrive a moment after the payer is back. A refund settles by itself too.
  const waitsForPay = order.status === 'new' && order.payUrl !== null;
  const waits = waitsForPay || refundState === 'requested';
  return page(
    language,
    `${t.order} ${order.id}`,
    html`<dl>
  <dt>${t.item}</dt><dd>${order.item}</dd>
  <dt>${t.price}</dt><dd>${t.money(order.sum)}</dd>
  <dt>${t.status}</dt><dd>${t.statuses[order.status]}</dd>
  <dt>${t.delivered}</dt><dd>${t.times(order.deliveries)}</dd>
  ${order.declinedReason === null ? '' : html`<dt>${t.declined}</dt><dd>${order.declinedReason}</dd>`}
  ${refundState === null ? '' : html`<dt>${t.refundState}</dt><dd>${t.refundStates[refundState]}</dd>`}
</dl>
${order.status === 'new' ? button('pay', order.declinedReason === null ? t.pay : t.payAgain) : ''}
${order.status === 'paid' && refundState === null ? button('refund', t.refund) : ''}
${refundState === 'refused' ? button('refund', t.refundAgain) : ''}
${refundState === 'requested' || refundState === 'unproven' ? button('refund/check', t.checkAgain) : ''}
${waitsForPay ? html`<p>${t.waiting}</p>` : ''}
<p><a href="/">${t.back}</a></p>`,
    waits ? html`<meta http-equiv="refresh" content="3">` : '',
  );
}

/** What went wrong, as far as it is the visitor's business. */
export function errorPage(language: Language, error: unknown): string {
  const t = texts[language];
  const why = error instanceof ShopError ? t.problems[error.problem] : t.failed;
  return page(language, t.wrong, html`<p>${why}</p><p><a href="/">${t.back}</a></p>`);
}
