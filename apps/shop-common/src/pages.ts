/**
 * @module
 * The shop's pages: plain server-rendered HTML, no script, nothing loaded from elsewhere.
 */
import { html, raw } from 'hono/html';
import type { Order } from './orders.js';
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
  // Paying happens on UnitPay's page; the webhook may arrive a moment after the payer is back.
  const waits = order.status === 'new' && order.paymentId !== null;
  return page(
    language,
    `${t.order} ${order.id}`,
    html`<dl>
  <dt>${t.item}</dt><dd>${order.item}</dd>
  <dt>${t.price}</dt><dd>${order.sum} ₽</dd>
  <dt>${t.status}</dt><dd>${t.statuses[order.status]}</dd>
  <dt>${t.delivered}</dt><dd>${t.times(order.deliveries)}</dd>
</dl>
${order.status === 'new' ? html`<form method="post" action="/orders/${order.id}/pay"><button>${t.pay}</button></form>` : ''}
${order.status === 'paid' ? html`<form method="post" action="/orders/${order.id}/refund"><button>${t.refund}</button></form>` : ''}
${waits ? html`<p>${t.waiting}</p>` : ''}
<p><a href="/">${t.back}</a></p>`,
    waits ? html`<meta http-equiv="refresh" content="3">` : '',
  );
}

/** What went wrong, as far as it is the visitor's business: 404, 409, or anything else. */
export function errorPage(language: Language, status: number): string {
  const t = texts[language];
  const why = { 404: t.noOrder, 409: t.notPaid }[status] ?? t.failed;
  return page(language, t.wrong, html`<p>${why}</p><p><a href="/">${t.back}</a></p>`);
}
