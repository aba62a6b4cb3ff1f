/** @module The payment form without a browser. */
import { describe, expect, it } from 'vitest';
import { methods } from '../../../test/support/offered.js';
import { choose, formPath, get, lastPayment, locationOf, openShop, post } from '../../../test/support/shop.js';

// printf 'order-7{up}Чехол{up}900.00{up}mock_secret' | sha256sum
const SIGNATURE = '0cc4cf7d8d5317bd0ca181dec256365955a237d4f0fc13f5379fa8971e8c2996';
// printf 'order-7{up}EUR{up}Чехол{up}900.00{up}mock_secret' | sha256sum
const SIGNATURE_EUR = '44c823e1b10aa032268b173b08d5fcfbb4815312445a4e6357a32a789a64ffb2';

const query = (fields: Record<string, string>) =>
  `/pay/135-mock?${new URLSearchParams({ account: 'order-7', desc: 'Чехол', sum: '900.00', ...fields })}`;

describe('the payment form', () => {
  it('takes a signature computed by another program', async () => {
    expect((await get(openShop(), query({ signature: SIGNATURE }))).status).toBe(200);
  });

  it('takes the currency into the signature when it is sent', async () => {
    const mock = openShop();
    expect((await get(mock, query({ currency: 'EUR', signature: SIGNATURE_EUR }))).status).toBe(200);
    expect((await get(mock, query({ currency: 'EUR', signature: SIGNATURE }))).status).toBe(400);
  });

  it('leaves everything else out of the signature', async () => {
    const extras = {
      locale: 'en',
      backUrl: 'https://shop.example/',
      hideMenu: 'true',
      customerEmail: 'a@b.ru',
      sdk: 'php',
    };
    expect((await get(openShop(), query({ signature: SIGNATURE, ...extras }))).status).toBe(200);
  });

  it('answers 400 with the provider’s words when a parameter is missing', async () => {
    const reply = await get(openShop(), '/pay/135-mock?');
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('Ошибка 400. Не переданы требуемые параметры запроса (desc, account, sum)');
  });

  it('answers 400 when the signature is wrong', async () => {
    const reply = await get(openShop(), query({ signature: '0'.repeat(64) }));
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('Подпись запроса не верна');
  });

  it('answers 400 when there is no signature', async () => {
    const reply = await get(openShop(), query({}));
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('Не передана подпись запроса');
  });

  it('answers 404 with the provider’s words for an unknown public key', async () => {
    const reply = await get(openShop(), '/pay/nobody?sum=1');
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain('Ошибка 404 &quot;Страница не найдена&quot;');
  });

  it('answers 404 for a payment link the mock did not give out', async () => {
    const mock = openShop();
    await choose(mock, 'card');
    const { id } = lastPayment(mock);
    for (const page of ['redirect', 'receipt', '3ds', 'bank', 'state']) {
      expect((await get(mock, `/pay/${page}/${id}-0000000000`)).status).toBe(404);
    }
  });

  it('creates nothing when it is only looked at', async () => {
    const mock = openShop();
    await get(mock, formPath());
    expect(mock.payments()).toEqual([]);
  });

  it('creates the payment once a method is chosen, and leads to its page', async () => {
    const mock = openShop();
    const location = await choose(mock, 'sbp', { preauth: '0' });
    expect(location).toMatch(/^\/pay\/redirect\/\d{10}-[0-9a-f]{10}$/);
    expect(lastPayment(mock)).toMatchObject({ account: 'order-7', paymentType: 'sbp', status: 'wait' });
  });

  it('refuses a method the project does not have', async () => {
    const mock = openShop({ paymentTypes: ['card'] });
    const reply = await post(mock, formPath(), { paymentType: 'sbp' });
    expect(reply.status).toBe(400);
    expect(mock.payments()).toEqual([]);
  });

  it('offers cards only in test mode', async () => {
    const html = await (await get(openShop(), formPath({ test: '1' }))).text();
    expect(methods(html)).toEqual(['card']);
  });

  it('offers only what can start a subscription when one is asked for', async () => {
    const html = await (await get(openShop(), formPath({ subscription: 'true' }))).text();
    expect(methods(html)).toEqual(['card', 'sbp', 'tinkoffpay']);
  });

  it.each(['https://evil.example', 'null', 'http://unitpay-mock.test.evil.example'])(
    'refuses a post from %s',
    async (origin) => {
      const mock = openShop();
      const reply = await post(mock, formPath(), { paymentType: 'card' }, { origin });
      expect(reply.status).toBe(403);
      expect(mock.payments()).toEqual([]);
    },
  );

  it('refuses a cross-site post that carries no Origin', async () => {
    const reply = await post(openShop(), formPath(), { paymentType: 'card' }, { 'sec-fetch-site': 'cross-site' });
    expect(reply.status).toBe(403);
  });

  it('takes a post of a program that sends no Origin', async () => {
    expect(locationOf(await post(openShop(), formPath(), { paymentType: 'card' }, {}))).toMatch(/^\/pay\/redirect\//);
  });

  it('refuses a body larger than any form', async () => {
    const reply = await post(openShop(), formPath(), { paymentType: 'card', junk: 'x'.repeat(70_000) });
    expect(reply.status).toBe(413);
  });
});
