/** @module The dashboard without a browser. */
import { describe, expect, it } from 'vitest';
import { callPartner, createPayment } from '../../test/api.js';
import { choose, get, lastPayment, locationOf, openShop, post } from '../../test/support/shop.js';

const html = async (reply: Promise<Response>) => (await reply).text();

describe('the dashboard keeps other sites out', () => {
  it.each(['/', '/dashboard/settings', '/dashboard/payments/1'])(
    '%s under a foreign name (DNS rebinding) is refused',
    async (path) => {
      expect((await get(openShop(), path, { host: 'evil.example' })).status).toBe(403);
    },
  );

  it.each(['https://evil.example', 'null'])('a post from %s is refused and changes nothing', async (origin) => {
    const mock = openShop();
    await choose(mock, 'sbp');
    const reply = await post(mock, `/dashboard/payments/${lastPayment(mock).id}/pay`, {}, { origin });
    expect(reply.status).toBe(403);
    expect(lastPayment(mock).status).toBe('wait');
  });
});

describe('buttons', () => {
  const press = (mock: ReturnType<typeof openShop>, action: string) =>
    post(mock, `/dashboard/payments/${lastPayment(mock).id}/${action}`, {});

  it.each([
    ['pay', 'success'],
    ['fail', 'error'],
    ['decline', 'error'],
    ['secure', 'secure'],
  ])('%s makes a waiting payment %s', async (action, status) => {
    const mock = openShop();
    await choose(mock, 'sbp');
    expect(locationOf(await press(mock, action))).toBe(`/dashboard/payments/${lastPayment(mock).id}`);
    expect(lastPayment(mock).status).toBe(status);
  });

  it.each([
    ['capture', 'captured', 'success'],
    ['release', 'released', 'error'],
  ])('%s ends a hold', async (action, hold, status) => {
    const mock = openShop();
    await choose(mock, 'card', { preauth: '1' });
    await press(mock, 'pay');
    expect(lastPayment(mock)).toMatchObject({ status: 'wait', hold: 'held' });
    await press(mock, action);
    expect(lastPayment(mock)).toMatchObject({ status, hold });
  });

  it('repeat sends pay once more', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    await press(mock, 'pay');
    await press(mock, 'repeat');
    expect(mock.deliveries().map((delivery) => delivery.method)).toEqual(['check', 'pay', 'pay']);
  });

  it('refund gives everything back, once', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    await press(mock, 'pay');
    await press(mock, 'refund');
    expect(lastPayment(mock).refunds.map(({ sum }) => sum)).toEqual([90_000n]);
    expect((await press(mock, 'refund')).status).toBe(409);
  });

  it('a subscription is charged, declined and closed from its payment', async () => {
    const mock = openShop();
    await choose(mock, 'card', { subscription: 'true' });
    await press(mock, 'pay');
    await press(mock, 'declineNextCharge');
    expect(mock.subscriptions()[0]).toMatchObject({ status: 'active', nextDecline: 'Недостаточно средств' });
    await press(mock, 'closeSubscription');
    expect(mock.subscriptions()[0]).toMatchObject({ status: 'close', closeType: 'abuse' });
  });

  it('what is not possible now is refused with the reason', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    const reply = await press(mock, 'repeat');
    expect(reply.status).toBe(409);
    expect(await reply.text()).toContain('its status is wait');
  });

  it.each(['constructor', '__proto__', 'nothing'])('there is no action %s', async (action) => {
    const mock = openShop();
    await choose(mock, 'sbp');
    expect((await press(mock, action)).status).toBe(404);
  });

  it('only what is possible is offered', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    const page = () => html(get(mock, `/dashboard/payments/${lastPayment(mock).id}`));
    expect(actions(await page())).toEqual(['pay', 'fail', 'decline', 'secure', 'expire']);
    await press(mock, 'pay');
    expect(actions(await page())).toEqual(['repeat', 'refund', 'resend']);
    await press(mock, 'refund');
    expect(actions(await page())).toEqual(['resend']);
  });
});

/** The newest payment's page. */
function paymentPath(mock: ReturnType<typeof openShop>): string {
  return `/dashboard/payments/${lastPayment(mock).id}`;
}

/** The actions a payment's page offers, in order. */
function actions(page: string): string[] {
  return [...page.matchAll(/action="\/dashboard\/payments\/\d+\/(\w+)"/g)].map((match) => match[1] ?? '');
}

describe('a rule from the form', () => {
  const leftovers = { target: 'api', method: 'massPayment', seconds: '1', status: '502', count: '1' };
  const added = async (fields: Record<string, string>) => {
    const mock = openShop();
    await post(mock, '/dashboard/faults', { ...leftovers, code: '', message: '', execute: '', ...fields });
    return mock.faults().map((rule) => rule.input);
  };

  it.each([
    [
      { kind: 'error', code: '105' },
      { kind: 'error', code: 105 },
    ],
    [
      { kind: 'error', message: 'no' },
      { kind: 'error', message: 'no' },
    ],
    [{ kind: 'error' }, { kind: 'error', code: -32603 }],
    [
      { kind: 'html', code: '5' },
      { kind: 'html', status: 502 },
    ],
    [
      { kind: 'reset', execute: 'true' },
      { kind: 'reset', execute: true },
    ],
    [
      { kind: 'empty', execute: 'false' },
      { kind: 'empty', execute: false },
    ],
  ])('%j is %j', async (fields, rule) => {
    expect(await added(fields)).toEqual([{ method: 'massPayment', count: 1, ...rule }]);
  });
});

describe('payouts', () => {
  const order = { transactionId: '../../a b', sum: '100', purse: '4000000000009995', paymentType: 'card' };

  it('are listed with their recipients masked, and the balance', async () => {
    const mock = openShop();
    await callPartner(mock, 'massPayment', order);
    const page = await html(get(mock, '/dashboard/payouts'));
    expect(page).not.toContain('4000000000009995');
    for (const text of ['../../a b', '40***95', '100,00\u00a0₽', '99\u00a0898,00\u00a0₽']) expect(page).toContain(text);
  });

  it('are completed, or failed with the money back, by the bank’s buttons, once', async () => {
    const mock = openShop();
    await callPartner(mock, 'massPayment', order);
    const [id] = mock.payouts().map((payout) => payout.id);
    const press = async (button: string) => (await post(mock, `/dashboard/payouts/${id}/${button}`, {})).status;
    const told = async () =>
      (await callPartner(mock, 'massPaymentStatus', order)).error?.code ?? mock.payouts()[0]?.status;
    const seen = [await press('success'), await told(), await press('error'), await told(), await press('success')];
    expect(seen).toEqual([303, 'success', 303, 201, 409]);
    expect((await callPartner(mock, 'getPartner')).result?.['balance']).toBe('100000.00');
  });

  it.each(['/dashboard/payouts/1/success', '/dashboard/payouts/114233/__proto__'])('%s is not found', async (path) => {
    const mock = openShop();
    await callPartner(mock, 'massPayment', order);
    expect((await post(mock, path, {})).status).toBe(404);
  });
});

describe('the clock says what falls due next', () => {
  it.each([
    ['0', 'its held money is charged'],
    ['1', 'its held money is released'],
  ])('for a hold with preauthExpireLogic=%s', async (preauthExpireLogic, happens) => {
    const mock = openShop();
    await choose(mock, 'card', { preauth: '1', preauthExpireLogic });
    await mock.pay(lastPayment(mock).id);
    const page = await html(get(mock, '/dashboard/clock', { 'accept-language': 'en' }));
    expect(page).toContain(happens);
    expect(page).toContain(`/dashboard/payments/${lastPayment(mock).id}`);
  });

  it('for a payment that nobody pays', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    expect(await html(get(mock, '/dashboard/clock', { 'accept-language': 'en' }))).toContain('it fails');
  });
});

describe('subscriptions', () => {
  async function subscribe() {
    const mock = openShop();
    await mock.pay(await createPayment(mock, { subscription: 1, desc: '<b>milk</b>' }));
    return { mock, id: mock.subscriptions()[0]?.id ?? 0, paymentId: mock.payments()[0]?.id ?? 0 };
  }

  it('are listed with their first payment, escaped', async () => {
    const { mock, paymentId } = await subscribe();
    const page = await html(get(mock, '/dashboard/subscriptions'));
    expect(page).toContain('&lt;b&gt;milk&lt;/b&gt;');
    expect(page).toContain(`href="/dashboard/payments/${paymentId}"`);
  });

  it('are declined once, and closed for good with the reason of the button', async () => {
    const { mock, id } = await subscribe();
    const press = async (button: string) => (await post(mock, `/dashboard/subscriptions/${id}/${button}`, {})).status;
    expect(await press('declineNextCharge')).toBe(303);
    expect(mock.subscriptions()[0]?.nextDecline).not.toBe(null);
    expect(await html(get(mock, '/dashboard/subscriptions', { 'accept-language': 'en' }))).toContain(
      'The next charge will be declined.',
    );
    expect([await press('error'), mock.subscriptions()[0]?.closeType, await press('abuse')]).toEqual([
      303,
      'error',
      409,
    ]);
    expect([await press('constructor'), await press('api')]).toEqual([404, 404]);
  });
});

describe('settings', () => {
  it('a wrong address is refused by name and nothing is saved', async () => {
    const mock = openShop({ webhook: 'http://127.0.0.1:9/webhook' });
    const reply = await post(mock, '/dashboard/projects/135', {
      webhookUrl: 'http://127.0.0.1:9/new',
      failUrl: 'ftp://shop.example',
    });
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('failUrl');
    expect(mock.webhook).toBe('http://127.0.0.1:9/webhook');
  });

  it('what initPayment answers with is chosen, and left to the payment system again', async () => {
    const mock = openShop();
    await post(mock, '/dashboard/projects/135', { initType: 'response' });
    const chosen = mock.state().projects?.[0]?.initType;
    await post(mock, '/dashboard/projects/135', { initType: '' });
    expect([chosen, mock.state().projects?.[0]?.initType]).toEqual(['response', null]);
  });

  it('the lines for .env point at the mock, with everything quoted that needs it', async () => {
    const mock = openShop({ secretKey: 'a b#$c', publicUrl: 'https://mock.example' });
    const page = await html(get(mock, '/dashboard/settings'));
    const lines = /<pre id="env-135">(.*?)<\/pre>/s
      .exec(page)?.[1]
      ?.replace(/<\/?b>/g, '')
      .replaceAll('&#39;', "'");
    expect(lines?.split('\n')).toEqual([
      'UNITPAY_BASE_URL=https://mock.example',
      'UNITPAY_PROJECT_ID=135',
      'UNITPAY_PUBLIC_KEY=135-mock',
      "UNITPAY_SECRET_KEY='a b#$c'",
      'UNITPAY_LOGIN=test_user',
      'UNITPAY_PARTNER_SECRET_KEY=mock_partner_secret',
    ]);
  });

  it('keys stand on the settings only, and on the first page before the first payment', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    await mock.pay(lastPayment(mock).id);
    await mock.fetch(`${mock.origin}/api?method=getPayment&paymentId=1&secretKey=mock_secret`);
    for (const path of ['/', '/dashboard/journal', '/dashboard/webhooks', '/dashboard/faults', paymentPath(mock)]) {
      expect(await html(get(mock, path))).not.toContain('mock_secret');
    }
  });
});

describe('in Russian and in English', () => {
  it.each([
    ['ru', 'Проект 135', 'Чехол для телефона'],
    ['en', 'Project 135', 'Phone case'],
  ])('%s: what the mock itself names has words of that language', async (locale, project, desc) => {
    const mock = openShop({ projects: [{ projectId: 136, publicKey: 'p', secretKey: 's' }] });
    expect(await html(get(mock, `/dashboard/settings?locale=${locale}`))).toContain(project);
    const start = await html(get(mock, `/?locale=${locale}`));
    expect([start.includes(`>${project}<`), start.includes(`value="${desc}"`)]).toEqual([true, true]);
  });

  it('the journal tells what its own words mean', async () => {
    const mock = openShop();
    mock.fault({ kind: 'reset' });
    mock.fault({ webhook: 'pay', kind: 'drop' });
    await choose(mock, 'sbp');
    await mock.pay(lastPayment(mock).id);
    await get(mock, '/api?method=getPartner').catch(() => undefined);
    const page = await html(get(mock, '/dashboard/journal'));
    for (const words of [
      'создан, ждёт плательщика',
      'выбирает способ: СБП',
      'деньги списаны',
      'Мок нарочно оборвал соединение',
      'не отправлен (сбой)',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('dropped');
  });

  it('the list of webhooks tells what a rule did to them', async () => {
    const mock = openShop();
    mock.fault({ webhook: 'pay', kind: 'signature' });
    mock.fault({ webhook: 'check', kind: 'fields', fields: { desc: 'x' } });
    await choose(mock, 'sbp');
    await mock.pay(lastPayment(mock).id);
    const page = await html(get(mock, '/dashboard/webhooks'));
    expect([page.includes('>неверная подпись<'), page.includes('>изменены поля<')]).toEqual([true, true]);
  });
});

describe('wrong input', () => {
  it.each([
    ['clock/advance', { seconds: '-5' }],
    ['clock/advance', { seconds: 'soon' }],
    ['faults', { target: 'api', kind: 'nonsense' }],
    ['faults', { target: 'api', kind: 'delay', seconds: 'soon' }],
    ['faults', { target: 'api', kind: 'empty', count: '-7' }],
  ])('posted to %s as %j is refused with 400', async (path, fields) => {
    const mock = openShop();
    expect((await post(mock, `/dashboard/${path}`, fields as Record<string, string>)).status).toBe(400);
    expect(mock.faults()).toEqual([]);
  });

  it.each(['/dashboard/payments/5', '/dashboard/payments/x', '/dashboard/nothing'])(
    '%s is a 404 page',
    async (path) => {
      const reply = await get(openShop(), path);
      expect(reply.status).toBe(404);
      expect(await reply.text()).toContain('Не найдено');
    },
  );

  it('the journal’s filter shows what was asked for', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    const page = await html(get(mock, `/dashboard/journal?show=step&q=${lastPayment(mock).id}`));
    expect([...page.matchAll(/<span class="c-what">([^<]+)</g)].map((match) => match[1])).toEqual([
      'выбирает способ: СБП',
    ]);
  });
});
