// What a payer does on the mock's pages, by the mock's own control API.

const post = (url, body) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Opens the payment form and chooses a card, as a browser without scripts would, then pays; answers the payment as the mock knows it afterwards. */
export async function payForm(mock, formUrl) {
  const page = await fetch(formUrl);
  const html = await page.text();
  const action = /<form[^>]* method="post" action="([^"]+)"[^>]*>[\s\S]*?name="paymentType" value="card"/.exec(
    html,
  )?.[1];
  if (!page.ok || !action) throw new Error(`the form answered ${page.status}: ${html.slice(0, 500)}`);
  const chosen = await fetch(new URL(action.replaceAll('&amp;', '&'), mock), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: mock },
    body: 'paymentType=card',
  });
  if (chosen.status >= 400)
    throw new Error(`choosing a card answered ${chosen.status}: ${(await chosen.text()).slice(0, 500)}`);
  const { payments } = await (await fetch(`${mock}/__mock__/payments?limit=1`)).json();
  const { id } = payments[0] ?? {};
  if (id === undefined) throw new Error('the form made no payment');
  const paid = await post(`${mock}/__mock__/payments/${id}/pay`, {});
  if (!paid.ok) throw new Error(`paying answered ${paid.status}: ${await paid.text()}`);
  return payment(mock, id);
}

async function payment(mock, id) {
  return (await fetch(`${mock}/__mock__/payments/${id}`)).json();
}
