/** @module The payment's page without a browser: it alone has to tell why an order was not fulfilled. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { call, createPayment } from '../../../test/api.js';
import { get, openShop, post } from '../../../test/support/shop.js';
import { createMockUnitPay, type MockOptions, type MockUnitPay } from '../../index.js';

type Answer = (method: string) => Response;

const accept = () => Response.json({ result: { message: 'OK' } });

/** A shop that agrees to the charge and answers `pay` in its own way. */
function shopThat(onPay: () => Response, options: MockOptions = {}): MockUnitPay {
  const answer: Answer = (method) => (method === 'pay' ? onPay() : accept());
  return createMockUnitPay({ webhook: (request) => answer(methodOf(request)), ...options });
}

function methodOf(request: Request): string {
  return new URL(request.url).searchParams.get('method') ?? '';
}

/** The page of a payment, in both languages, as text. */
async function pages(mock: MockUnitPay, id: number): Promise<{ readonly en: string; readonly ru: string }> {
  const page = async (locale: string) =>
    textOf(await (await get(mock, `/dashboard/payments/${id}?locale=${locale}`)).text());
  return { en: await page('en'), ru: await page('ru') };
}

function textOf(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

/** The banner on top of a payment's page. */
async function verdict(mock: MockUnitPay, id: number, locale: string): Promise<string> {
  const html = await (await get(mock, `/dashboard/payments/${id}?locale=${locale}`)).text();
  return textOf(/<div class="banner[^"]*" id="verdict">.*?<dl/s.exec(html)?.[0] ?? 'no verdict');
}

describe('the payment’s page alone tells why an order was not fulfilled', () => {
  it('the handler is not there (404)', async () => {
    const mock = shopThat(() => new Response('Cannot GET /unitpay', { status: 404 }));
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toMatch(
      /The money is taken, but the order is not finished\. pay , [\d:]+ : Your server answered HTTP 404: it has nothing at this path\. Compare the webhook URL in the settings with the route/,
    );
    expect(await verdict(mock, id, 'ru')).toMatch(/Деньги списаны, но заказ не завершён\. .*HTTP 404.*по этому пути/);
  });

  it('the handler fails (500)', async () => {
    const mock = shopThat(() => new Response('<pre>TypeError: boom</pre>', { status: 500 }));
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toMatch(/HTTP 500: the handler failed\. The error stands in your shop’s log/);
    expect((await pages(mock, id)).en).toContain('TypeError: boom');
  });

  it.each([
    ['unitpay-kit’s own words', 'Запрос отклонён'],
    ['other words', 'Invalid signature'],
  ])('the signature does not match, in %s', async (_whose, message) => {
    const mock = openShop({}, { error: { message } });
    const id = await createPayment(mock);
    await mock.pay(id);
    const told = await verdict(mock, id, 'en');
    expect(told).toMatch(/did not agree to the charge, so nothing was charged\. check/);
    expect(told).toMatch(/The signature did not match, as it seems\. .*compare UNITPAY_SECRET_KEY in its \.env/);
  });

  it('the mock signed wrongly on purpose, and the shop was right to refuse', async () => {
    const mock = shopThat(() => Response.json({ error: { message: 'Запрос отклонён' } }));
    mock.fault({ webhook: 'pay', kind: 'signature' });
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toMatch(/signed the webhook with a wrong key on purpose.*That is right/);
  });

  it('the shop refused the check', async () => {
    const mock = openShop({}, { error: { message: 'нет на складе' } });
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toMatch(
      /Your shop refused the order, so nothing was charged\. check , [\d:]+ : Your shop refused it: “нет на складе”\. Look up this order/,
    );
  });

  it('the webhook was lost', async () => {
    const mock = shopThat(accept);
    mock.fault({ webhook: 'pay', kind: 'drop' });
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toMatch(
      /UnitPay took the money, but your shop was never told\. pay , [\d:]+ : The mock did not send the webhook: a fault lost it on purpose\..*getPayment/,
    );
    expect(await verdict(mock, id, 'ru')).toMatch(
      /UnitPay списал деньги, но ваш магазин об этом не узнал\. .*Мок не отправил вебхук: сбой нарочно потерял его/,
    );
  });

  it('the question before the charge was lost, so that no money waits to be found', async () => {
    const mock = shopThat(accept);
    mock.fault({ webhook: 'check', kind: 'drop' });
    const id = await createPayment(mock);
    await mock.pay(id);
    const told = await verdict(mock, id, 'en');
    expect(told).toMatch(/Your shop was never asked, so nothing was charged\. check , [\d:]+ : The mock did not send/);
    expect(told).not.toMatch(/getPayment/);
    expect(await verdict(mock, id, 'ru')).toMatch(/Вопрос до вашего магазина не дошёл, поэтому ничего не списано/);
  });

  it('nothing listens where the webhooks go', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const mock = createMockUnitPay({ webhook: `http://127.0.0.1:${port}/unitpay` });
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toMatch(/Your shop was never asked.*Nothing listens at this address/);
  });

  it('no webhook URL is set', async () => {
    const mock = createMockUnitPay();
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toMatch(/your shop was never told.*no webhook URL/);
  });

  it('says nothing where nothing went wrong', async () => {
    const mock = openShop();
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await verdict(mock, id, 'en')).toBe('no verdict');
  });

  it.each([
    ['signature', { kind: 'signature' }, /accepted a webhook with a wrong signature/],
    ['sum', { kind: 'fields', fields: { orderSum: '1.00' } }, /accepted changed fields/],
  ] as const)('warns of a shop that accepts a wrong %s', async (_what, fault, words) => {
    const mock = openShop();
    mock.fault({ webhook: 'pay', ...fault });
    const id = await createPayment(mock);
    await mock.pay(id);
    expect((await pages(mock, id)).en).toMatch(words);
  });
});

describe('the signature’s explanation', () => {
  /** What a shop computes from the request it got: written from UnitPay's documents, not from the mock's code. */
  function signatureOf(request: Request, key: string): { readonly computed: string; readonly sent: string } {
    const query = new URL(request.url).searchParams;
    const fields = [...query].filter(([name]) => name.startsWith('params['));
    const named = fields.map(([name, value]) => [name.slice(7, -1), value] as const);
    const signed = named.filter(([name]) => name !== 'signature' && name !== 'sign');
    const values = signed.sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
    const text = [query.get('method'), ...values, key].join('{up}');
    return { computed: createHash('sha256').update(text).digest('hex'), sent: query.get('params[signature]') ?? '' };
  }

  /** What the page explains for the last webhook: the joined values, and the hash. */
  async function explained(mock: MockUnitPay, id: number): Promise<{ text: string; hash: string }> {
    const html = await (await get(mock, `/dashboard/payments/${id}`)).text();
    const last = html.slice(html.lastIndexOf('<p class="sig"'));
    const text = /<p class="sig"[^>]*>(.*?)<\/p>/s.exec(last)?.[1]?.replace(/<[^>]+>/g, '') ?? '';
    return { text, hash: /<pre class="hash">([^<]*)</.exec(last)?.[1] ?? '' };
  }

  it('equals what the shop verifies, character by character', async () => {
    const seen: Request[] = [];
    const mock = createMockUnitPay({
      webhook: (request) => {
        seen.push(request);
        return accept();
      },
    });
    const id = await createPayment(mock, { account: 'order&1=ё', desc: 'Чехол' });
    await mock.pay(id);
    const request = seen.at(-1);
    if (request === undefined) throw new Error('the shop got no webhook');
    const { computed, sent } = signatureOf(request, 'mock_secret');
    const { text, hash } = await explained(mock, id);
    expect([hash, sent]).toEqual([computed, computed]);
    // A reader who copies the text and puts the key in gets the same hash.
    const pasted = text.replaceAll('&amp;', '&').replace('secretKey', 'mock_secret');
    expect(createHash('sha256').update(pasted).digest('hex')).toBe(sent);
  });

  it('shows only the edges when the key is not the mock’s own', async () => {
    const mock = openShop({ secretKey: 'a-real-looking-key' });
    const id = await createPayment(mock, { secretKey: 'a-real-looking-key' });
    await mock.pay(id);
    const [whole] = mock.deliveries().map(({ fields }) => fields['signature'] ?? '');
    const html = await (await get(mock, `/dashboard/payments/${id}`)).text();
    expect([html.includes(whole ?? ''), html.includes('a-real-looking-key')]).toEqual([false, false]);
    expect((await explained(mock, id)).hash).toMatch(/^[\da-f]{8}…[\da-f]{8}$/);
  });

  it('says that a fault signed it with another key, and shows both', async () => {
    const mock = openShop();
    mock.fault({ webhook: 'pay', kind: 'signature' });
    const id = await createPayment(mock);
    await mock.pay(id);
    const { en } = await pages(mock, id);
    const sent = mock.deliveries().find(({ method }) => method === 'pay')?.fields['signature'] ?? '';
    expect(en).toContain(`The webhook carried another signature on purpose (fault): ${sent}`);
    expect((await explained(mock, id)).hash).not.toBe(sent);
  });
});

describe('the order of the conversation', () => {
  const steps = async (mock: MockUnitPay, id: number) => {
    const html = await (await get(mock, `/dashboard/payments/${id}?locale=en`)).text();
    return [...html.matchAll(/<span class="sr">([^<]+): <\/span>/g)].map((match) => match[1]);
  };

  it('is that of beginnings: a call stands before what it made, a webhook before what its handler asks', async () => {
    const mock: MockUnitPay = createMockUnitPay({
      webhook: async (request) => {
        if (methodOf(request) === 'pay') await call(mock, 'getPayment', { paymentId: id });
        return accept();
      },
    });
    const id = await createPayment(mock);
    await mock.pay(id);
    expect(await steps(mock, id)).toEqual([
      'Shop to UnitPay: initPayment',
      'State',
      'UnitPay to shop: check',
      'State',
      'UnitPay to shop: pay',
      'Shop to UnitPay: getPayment',
    ]);
  });

  it('keeps the payment of a call that a fault cut off', async () => {
    const mock = openShop();
    mock.fault({ method: 'initPayment', kind: 'reset', execute: true });
    await createPayment(mock).catch(() => undefined);
    const [payment] = mock.payments();
    expect((await steps(mock, payment?.id ?? 0))[0]).toBe('Shop to UnitPay: initPayment');
  });

  it('draws page views only when asked', async () => {
    const mock = openShop();
    const id = await createPayment(mock);
    const [entry] = mock.journal.calls('initPayment');
    const { redirectUrl } = (JSON.parse(entry?.reply ?? '{}') as { result: { redirectUrl: string } }).result;
    await mock.fetch(redirectUrl);
    const page = async (query: string) => (await get(mock, `/dashboard/payments/${id}?locale=en${query}`)).text();
    const folded = await page('');
    expect(folded).toContain('1 page view is not drawn.');
    expect(folded).not.toContain('UnitPay to payer');
    expect(await page('&pages=1')).toContain('UnitPay to payer');
  });
});

describe('what the buttons do besides', () => {
  it('the bank declines for the chosen reason', async () => {
    const mock = openShop();
    const id = await createPayment(mock);
    await post(mock, `/dashboard/payments/${id}/decline`, { reason: 'issuerError' });
    expect(mock.payment(id)?.errorMessage).toContain('Ошибка на стороне банка-эмитента');
    expect((await pages(mock, id)).en).toContain('the bank does not work');
  });

  it('the last webhook is sent once more, and the payment stays as it is', async () => {
    const mock = openShop();
    const id = await createPayment(mock);
    await mock.pay(id);
    await post(mock, `/dashboard/payments/${id}/resend`, {});
    expect(mock.deliveries().map(({ method, cause }) => `${method} ${cause}`)).toEqual([
      'check payment',
      'pay payment',
      'pay manual',
    ]);
    expect(mock.payment(id)?.status).toBe('success');
  });

  it('the clock moves to the moment the payment fails by itself', async () => {
    const mock = openShop();
    const id = await createPayment(mock);
    await post(mock, `/dashboard/payments/${id}/expire`, {});
    expect(mock.payment(id)?.status).toBe('error');
    await mock.dispose?.();
  });

  it('what is impossible is listed with the reason', async () => {
    const mock = openShop();
    const id = await createPayment(mock);
    expect((await pages(mock, id)).en).toMatch(/Not possible now.*Repeat the payment not paid Refund not paid/);
    await mock.pay(id);
    expect((await pages(mock, id)).ru).toMatch(/Сейчас нельзя.*Оплатить, отклонить уже оплачен/);
  });
});
