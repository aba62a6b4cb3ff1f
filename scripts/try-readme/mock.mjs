// What a payer does on the mock's pages, by the mock's own control API.

const post = (url, body) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Opens the payment form, as a browser would, and pays; answers the payment as the mock knows it afterwards. */
export async function payForm(mock, formUrl) {
  const page = await fetch(formUrl);
  if (!page.ok) throw new Error(`the form answered ${page.status}: ${(await page.text()).slice(0, 500)}`);
  const { payments } = await (await fetch(`${mock}/__mock__/payments?limit=1`)).json();
  const { id } = payments[0] ?? {};
  if (id === undefined) throw new Error('the form made no payment');
  const paid = await post(`${mock}/__mock__/payments/${id}/pay`, {});
  if (!paid.ok) throw new Error(`paying answered ${paid.status}: ${await paid.text()}`);
  return payment(mock, id);
}

export async function payment(mock, id) {
  return (await fetch(`${mock}/__mock__/payments/${id}`)).json();
}
