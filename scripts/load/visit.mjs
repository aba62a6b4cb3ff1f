// One visitor: orders, pays (a second payment too, if there is one), and sometimes wants the money back.

const once = (url, options) => fetch(url, { redirect: 'manual', ...options });

/** Asks the shop; a page with an error is part of the worst day and counted, an answer that never comes is not. */
async function ask(seen, url, options) {
  const response = await once(url, options);
  const text = await response.text();
  if (response.status >= 400) seen.errors++;
  return { status: response.status, location: response.headers.get('location'), text };
}

/** What the mock has for an order, every payment. */
async function paymentsOf(servers, account) {
  const response = await once(`${servers.mock}/__mock__/payments?account=${account}`);
  return (await response.json()).payments;
}

/** `turn` decides what this visitor does; the order goes into `seen`. */
export async function visit(servers, turn, seen) {
  const ordered = await ask(seen, `${servers.shop}/orders`, { method: 'POST' });
  const order = ordered.location?.split('/').pop();
  if (order === undefined) return;
  seen.orders.push(order);
  const click = () => ask(seen, `${servers.shop}/orders/${order}/pay`, { method: 'POST' });
  // Two clicks at once; where UnitPay broke off, once more.
  const clicks = await Promise.all([click(), click()]);
  if (clicks.some(({ status }) => status >= 500)) await click();
  // Payments whose creation broke off exist as well, and somebody may have their address: all are paid.
  for (const { id } of await paymentsOf(servers, order)) {
    await ask(seen, `${servers.mock}/__mock__/payments/${id}/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  }
  if (turn % 4 === 0) await ask(seen, `${servers.shop}/orders/${order}/refund`, { method: 'POST' });
  if (turn % 5 === 0)
    await ask(seen, `${servers.shop}/unitpay?method=pay&params[account]=${order}&params[signature]=0`);
}
