/** @module A created payment, walked without a browser or JavaScript. */
import { describe, expect, it } from 'vitest';
import { methods } from '../../../test/support/offered.js';
import { choose, formPath, get, lastPayment, locationOf, openShop, post } from '../../../test/support/shop.js';

const CARD = { do: 'card', card: '1234 5674 6583 1234', expiry: '12/49', cvc: '123' };
const refuse = { error: { message: 'нет на складе' } };

/** Pays by card up to the step after the card form. */
async function payByCard(mock: ReturnType<typeof openShop>, fields: Record<string, string> = {}): Promise<string> {
  return locationOf(await post(mock, await choose(mock, 'card'), { ...CARD, ...fields }));
}

describe('the methods of a payment', () => {
  const SHOWN = ['card', 'sbp', 'sberpay', 'tinkoffpay'];

  it('stand on its page, and choosing another leads to that one’s page', async () => {
    const mock = openShop();
    const page = await choose(mock, 'card');
    expect(methods(await (await get(mock, page)).text())).toEqual(SHOWN);
    const reply = await post(mock, page, { paymentType: 'sbp' });
    expect(locationOf(reply)).toBe(page);
    const html = await (await get(mock, page)).text();
    expect([methods(html), html.includes('QR-код'), /value="sbp" aria-current="true"/.test(html)]).toEqual([
      SHOWN,
      true,
      true,
    ]);
    expect(lastPayment(mock)).toMatchObject({ paymentType: 'sbp', operator: 'sbp', status: 'wait' });
    await post(mock, page, { do: 'pay' });
    expect(mock.deliveries().map(({ method, fields }) => `${method} ${fields['paymentType']}`)).toEqual([
      'check sbp',
      'pay sbp',
    ]);
  });

  it('can be changed after a decline', async () => {
    const mock = openShop();
    const page = await choose(mock, 'card');
    await post(mock, page, { ...CARD, card: '4000000000000002' });
    expect(locationOf(await post(mock, page, { paymentType: 'sbp' }))).toBe(`${page}?again=1`);
  });

  it.each([
    ['hideMenu', { hideMenu: 'true' }],
    ['hideOtherMethods', { hideOtherMethods: 'true' }],
    ['test mode, which knows cards only', { test: '1' }],
  ])('are left out with %s, and not changed either', async (_why, fields) => {
    const mock = openShop();
    const page = locationOf(await post(mock, formPath(fields, 'card'), { paymentType: 'card' }));
    const seen = async () => {
      const html = await (await get(mock, page)).text();
      return [methods(html), html.includes('Оплата картой')];
    };
    expect(await seen()).toEqual([[], true]);
    await post(mock, page, { paymentType: 'sbp' });
    expect(await seen()).toEqual([[], true]);
  });

  it('stay as they are once the payment is paid', async () => {
    const mock = openShop();
    const page = await choose(mock, 'sbp');
    await post(mock, page, { do: 'pay' });
    await post(mock, page, { paymentType: 'card' });
    expect(lastPayment(mock)).toMatchObject({ paymentType: 'sbp', status: 'success' });
  });
});

describe('paying by card', () => {
  it('asks for 3-D Secure, then checks, charges and leads to the receipt', async () => {
    const mock = openShop();
    const step = await payByCard(mock);
    expect(step).toMatch(/^\/pay\/3ds\//);
    expect(await (await get(mock, step)).text()).toContain('123456xxxxxx1234');
    expect(locationOf(await post(mock, step, { do: 'code', code: '391745' }))).toMatch(/^\/pay\/receipt\/.*return=1$/);
    expect(lastPayment(mock)).toMatchObject({ status: 'success', threeDs: true, purse: '123456xxxxxx1234' });
    expect(mock.deliveries().map((delivery) => delivery.method)).toEqual(['check', 'pay']);
  });

  it('a wrong 3-D Secure code declines', async () => {
    const mock = openShop();
    await post(mock, await payByCard(mock), { do: 'code', code: '000000' });
    expect(lastPayment(mock)).toMatchObject({
      status: 'error',
      errorMessage: 'Карта не прошла 3DS-аутентификацию либо отклонена платежной системой',
    });
    expect(mock.deliveries().map((delivery) => delivery.method)).toEqual(['check', 'error']);
  });

  it('a card without 3-D Secure pays at once', async () => {
    const mock = openShop();
    expect(await payByCard(mock, { card: '4242424242424242' })).toMatch(/^\/pay\/receipt\//);
    expect(lastPayment(mock)).toMatchObject({ status: 'success', threeDs: false });
  });

  it('a declined card tells the payer why', async () => {
    const mock = openShop();
    const receipt = await payByCard(mock, { card: '4000000000000002' });
    const page = await (await get(mock, receipt)).text();
    expect(page.replace(/<[^>]+>/g, '')).toContain('Причина: недостаточно средств. Деньги не списаны.');
  });

  it('can be tried again after a decline', async () => {
    const mock = openShop();
    await payByCard(mock, { card: '4000000000000002' });
    const receipt = await get(mock, `/pay/receipt/${tokenOf(await payByCard(mock, { card: '4000000000000002' }))}`);
    const again = /href="(\/pay\/redirect\/[^"]+again=1)"/.exec(await receipt.text())?.[1] ?? '';
    expect((await get(mock, again)).status).toBe(200);
  });

  it('a security check keeps the payment waiting', async () => {
    const mock = openShop();
    await payByCard(mock, { card: '4000000000009995' });
    expect(lastPayment(mock)).toMatchObject({ status: 'secure' });
  });

  it.each([
    [{ card: '1111 1111 1111 1112' }, 'card'],
    [{ card: '<b>' }, 'card'],
    [{ expiry: '13/30' }, 'expiry'],
    [{ expiry: '01/20' }, 'expiry'],
    [{ cvc: '12' }, 'cvc'],
  ])('shows the form again for %j, marking the field and keeping the code out', async (fields, wrong) => {
    const mock = openShop();
    const reply = await post(mock, await choose(mock, 'card'), { ...CARD, ...fields });
    const html = await reply.text();
    expect(reply.status).toBe(422);
    expect(html).toMatch(new RegExp(`id="${wrong}"[^>]*aria-invalid="true"[^>]*aria-describedby="${wrong}-error"`));
    expect(html).not.toContain('value="123"');
    expect(lastPayment(mock).status).toBe('wait');
  });

  it('in test mode declines every card but the documented one, and stores nothing', async () => {
    const mock = openShop();
    const page = await choose(mock, 'card', { test: '1' });
    const receipt = locationOf(await post(mock, page, { ...CARD, card: '2200000000000004' }));
    expect(await (await get(mock, receipt)).text()).toContain('Платёж не прошёл');
    expect(mock.payments()).toEqual([]);
  });

  it('in test mode the documented card succeeds, and the payment goes on under another number', async () => {
    const mock = openShop();
    const page = await choose(mock, 'card', { test: '1' });
    const step = locationOf(await post(mock, page, CARD));
    const receipt = locationOf(await post(mock, step, { do: 'code', code: '391745' }));
    expect(await (await get(mock, receipt)).text()).toContain('Оплачено');
    expect(tokenOf(receipt)).not.toBe(tokenOf(page));
    expect(mock.deliveries().every((delivery) => delivery.fields['test'] === '1')).toBe(true);
  });

  it('3-D Secure without a card leads back to the card form', async () => {
    const mock = openShop();
    const token = tokenOf(await choose(mock, 'card'));
    expect(locationOf(await get(mock, `/pay/3ds/${token}`))).toBe(`/pay/redirect/${token}`);
    expect(locationOf(await post(mock, `/pay/3ds/${token}`, { do: 'code', code: '391745' }))).toBe(
      `/pay/redirect/${token}`,
    );
  });
});

describe('paying another way', () => {
  it.each(['sbp', 'sberpay', 'paypal'])('%s: pay', async (type) => {
    const mock = openShop();
    await post(mock, await choose(mock, type), { do: 'pay' });
    expect(lastPayment(mock)).toMatchObject({ status: 'success', paymentType: type });
  });

  it('decline checks first, as before any charge', async () => {
    const mock = openShop();
    await post(mock, await choose(mock, 'sbp'), { do: 'decline' });
    expect(lastPayment(mock).status).toBe('error');
    expect(mock.deliveries().map((delivery) => delivery.method)).toEqual(['check', 'error']);
  });

  it('cancel tells the merchant that the payer refused', async () => {
    const mock = openShop();
    await post(mock, await choose(mock, 'sbp'), { do: 'cancel' });
    expect(lastPayment(mock)).toMatchObject({ status: 'error', errorMessage: 'Пользователь отказался от оплаты' });
  });

  it('a second click does not pay twice', async () => {
    const mock = openShop();
    const page = await choose(mock, 'sbp');
    await Promise.all([post(mock, page, { do: 'pay' }), post(mock, page, { do: 'pay' })]);
    expect(mock.deliveries().map((delivery) => delivery.method)).toEqual(['check', 'pay']);
  });

  it('a merchant’s refusal is shown to the payer', async () => {
    const mock = openShop({}, refuse);
    const receipt = locationOf(await post(mock, await choose(mock, 'sbp'), { do: 'pay' }));
    expect(await (await get(mock, receipt)).text()).toContain('Магазин отклонил платеж: нет на складе');
    expect(lastPayment(mock).status).toBe('error_check');
  });

  it('an unpaid payment has expired after a day when its page is opened', async () => {
    const mock = openShop();
    const page = await choose(mock, 'sbp');
    await mock.clock.advance({ hours: 25 });
    expect(locationOf(await get(mock, page))).toMatch(/^\/pay\/receipt\//);
  });
});

describe('the receipt', () => {
  const urls = { successUrl: 'https://shop.example/ok?a=1', failUrl: 'https://shop.example/fail' };

  it('does not announce what has happened already', async () => {
    const mock = openShop();
    const page = await choose(mock, 'sbp', { preauth: '1' });
    const receipt = page.replace('/redirect/', '/receipt/');
    const announced = async () => (await (await get(mock, receipt)).text()).includes('Деньги будут заблокированы');
    const before = await announced();
    await post(mock, page, { do: 'pay' });
    expect([before, await announced()]).toEqual([true, false]);
  });

  it('returns to the success address with account and paymentId', async () => {
    const mock = openShop(urls);
    const receipt = locationOf(await post(mock, await choose(mock, 'sbp'), { do: 'pay' }));
    const target = `https://shop.example/ok?a=1&amp;account=order-7&amp;paymentId=${lastPayment(mock).id}`;
    const html = await (await get(mock, receipt)).text();
    expect(html).toContain(`data-back="${target}" data-seconds="5"`);
    expect(html).toContain(`href="${target}"`);
    expect(html).not.toContain('http-equiv="refresh"');
  });

  it('returns to the fail address after a refusal', async () => {
    const mock = openShop(urls);
    const receipt = locationOf(await post(mock, await choose(mock, 'sbp'), { do: 'cancel' }));
    expect(await (await get(mock, receipt)).text()).toContain('data-back="https://shop.example/fail?account=order-7');
  });

  it('resultUrl is gone to at once', async () => {
    const mock = openShop(urls);
    const receipt = locationOf(
      await post(mock, await choose(mock, 'sbp', { resultUrl: 'https://shop.example/r' }), { do: 'pay' }),
    );
    expect(await (await get(mock, receipt)).text()).toContain('content="0;url=https://shop.example/r"');
  });

  it('stays when it is opened later as the status page', async () => {
    const mock = openShop(urls);
    const receipt = locationOf(await post(mock, await choose(mock, 'sbp'), { do: 'pay' }));
    const html = await (await get(mock, receipt.replace(/\?.*/, ''))).text();
    expect(html).not.toContain('data-back');
    expect(html).toContain('href="https://shop.example/ok');
  });

  it('in the widget’s frame it stays and reports to the page around it', async () => {
    const mock = openShop(urls);
    const receipt = locationOf(await post(mock, await choose(mock, 'sbp', { widget: '1' }), { do: 'pay' }));
    const html = await (await get(mock, receipt)).text();
    expect(html).not.toMatch(/http-equiv="refresh"|data-back/);
    expect(html).toContain(
      `data-result="success" data-message="" data-account="order-7" data-payment-id="${lastPayment(mock).id}"`,
    );
  });
});

it('every page and form of a payment is in its journal, without card data', async () => {
  const mock = openShop();
  await post(mock, await payByCard(mock), { do: 'code', code: '391745' });
  const pages = mock.journal.entries({ kind: 'page' });
  expect(pages.map((entry) => entry.method)).toEqual(['method', 'card form', '3-D Secure form']);
  expect(JSON.stringify(pages)).not.toContain('1234567465831234');
  expect(JSON.stringify(pages)).not.toContain('1234 5674 6583 1234');
});

/** The last part of a payment's address. */
function tokenOf(path: string): string {
  return /(\d{10}-[0-9a-f]{10})/.exec(path)?.[1] ?? '';
}
