import { describe, expect, it } from 'vitest';
import { createPayment } from '../../../test/api.js';
import { choose, get, lastPayment, locationOf, openShop, post } from '../../../test/support/shop.js';

type Mock = ReturnType<typeof openShop>;

/** Orders that the list shows, in its order. */
async function shown(mock: Mock, query: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const page = await (await get(mock, `/?${new URLSearchParams(query)}`)).text();
  const rows = page.slice(page.indexOf('<tbody'), page.indexOf('</tbody>'));
  return [...rows.matchAll(/order-[a-z]+/g)]
    .map(([account]) => account)
    .filter((one, i, all) => all.indexOf(one) === i);
}

/** A shop with one payment of each status. */
async function shop(): Promise<Mock> {
  const mock = openShop();
  const press = (action: string) => post(mock, `/dashboard/payments/${lastPayment(mock).id}/${action}`, {});
  await choose(mock, 'sbp', { account: 'order-waiting', sum: '1500.50' });
  await choose(mock, 'card', { account: 'order-held', preauth: '1' });
  await press('pay');
  await choose(mock, 'sbp', { account: 'order-paid', desc: 'Красный чехол' });
  await press('pay');
  await choose(mock, 'sbp', { account: 'order-refunded' });
  await press('pay');
  await press('refund');
  await choose(mock, 'sbp', { account: 'order-failed' });
  await press('decline');
  return mock;
}

describe('the list of payments', () => {
  it.each([
    ['all', ['order-failed', 'order-refunded', 'order-paid', 'order-held', 'order-waiting']],
    ['waiting', ['order-held', 'order-waiting']],
    ['paid', ['order-paid']],
    ['refunded', ['order-refunded']],
    ['failed', ['order-failed']],
    ['unfinished', []],
    ['no-such-tab', ['order-failed', 'order-refunded', 'order-paid', 'order-held', 'order-waiting']],
  ])('under the tab %s shows %j, newest first', async (status, expected) => {
    expect(await shown(await shop(), { status })).toEqual(expected);
  });

  it.each([
    ['an order, in any case', 'ORDER-PAID', ['order-paid']],
    ['a word of the description', 'красный', ['order-paid']],
    ['a sum as people write it', '1 500,50 ₽', ['order-waiting']],
    ['what is not there', 'зелёный', []],
  ])('finds %s', async (_what, q, expected) => {
    expect(await shown(await shop(), { q })).toEqual(expected);
  });

  it('finds a payment by its number', async () => {
    const mock = await shop();
    expect(await shown(mock, { q: String(lastPayment(mock).id) })).toEqual(['order-failed']);
  });

  it('shows one method only when that is chosen', async () => {
    expect(await shown(await shop(), { method: 'card' })).toEqual(['order-held']);
  });

  it('shows test payments only when those are chosen', async () => {
    const mock = openShop({ strict: 'lenient' });
    await choose(mock, 'sbp', { account: 'order-live' });
    await createPayment(mock, { account: 'order-test', test: '1' });
    expect((await shown(mock)).sort()).toEqual(['order-live', 'order-test']);
    expect(await shown(mock, { test: '1' })).toEqual(['order-test']);
  });

  it('goes on with older ones, and begins at the top when the number is none', async () => {
    const mock = await shop();
    const before = String(lastPayment(mock).id);
    expect(await shown(mock, { before })).toEqual(['order-refunded', 'order-paid', 'order-held', 'order-waiting']);
    expect((await shown(mock, { before: '-5' })).length).toBe(5);
  });

  it('has a link to older ones when not all fit', async () => {
    const mock = openShop();
    for (let i = 0; i < 60; i++) await createPayment(mock, { account: `order-${i}` });
    const page = await (await get(mock, '/')).text();
    expect(page).toMatch(/<a id="older" href="[^"]*before=\d+/);
  });

  it('keeps what was asked for in its links and its form', async () => {
    const page = await (await get(await shop(), '/?status=paid&q=order&locale=en')).text();
    expect(page).toContain('<input type="hidden" name="locale" value="en"');
    expect(page).toContain('<input type="hidden" name="status" value="paid"');
    expect(page).toMatch(/id="tab-refunded" href="[^"]*q=order/);
  });
});

describe('the shop’s answers in the list', () => {
  it('are counted where a webhook was sent again, and the newest one is shown', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    const { id } = lastPayment(mock);
    await post(mock, `/dashboard/payments/${id}/pay`, {});
    await post(mock, `/dashboard/payments/${id}/repeat`, {});
    expect(await (await get(mock, '/')).text()).toMatch(/<code>pay<\/code> ×2/);
  });

  it('that UnitPay does not understand are shown by their HTTP status', async () => {
    const mock = openShop({ webhook: () => new Response('nothing here', { status: 404 }) });
    await choose(mock, 'sbp');
    await post(mock, `/dashboard/payments/${lastPayment(mock).id}/pay`, {});
    expect(await (await get(mock, '/')).text()).toMatch(/<code>check<\/code> HTTP 404/);
  });
});

describe('the form for a new payment', () => {
  const fields = { account: 'order-new', desc: 'Чехол', sum: '900,50' };

  it('opens the signed form, with a comma in the sum as people write it', async () => {
    const mock = openShop();
    const path = locationOf(await post(mock, '/dashboard/try', fields));
    expect(path).toMatch(/^\/pay\/135-mock\?.*sum=900\.50/);
    expect((await get(mock, path)).status).toBe(200);
  });

  it('asks for the project when there are several, and refuses one that is not there', async () => {
    const second = { projectId: 136, publicKey: '136-b', secretKey: 'second' };
    const mock = openShop({ projects: [second] } as never);
    const page = await (await get(mock, '/')).text();
    expect(page).toContain('<select id="project"');
    expect(locationOf(await post(mock, '/dashboard/try', { ...fields, project: '136' }))).toMatch(/^\/pay\/136-b\?/);
    expect(locationOf(await post(mock, '/dashboard/try', { ...fields, project: '999' }))).not.toMatch(/^\/pay\//);
  });
});
