// npm run demo: the whole story without a browser, over real HTTP on loopback. Exits 0 only if every step was observed.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { knowOnly } from './lib/flags.mjs';
import { giveUp, say, text } from './lib/say.mjs';
import { startServers } from './lib/servers.mjs';
import { build, setUp } from './lib/setup.mjs';

knowOnly('npm run demo', ['--express']);
const shop = process.argv.includes('--express') ? 'express' : 'nestjs';
await setUp();
await build('@unitpay-kit/mock-server', `@unitpay-kit/shop-${shop}`);

// The story begins with an empty shop, whatever database this machine has.
delete process.env.DATABASE_URL;
const data = await mkdtemp(join(tmpdir(), 'unitpay-kit-demo-'));
const servers = await startServers({ shop, mockPort: 0, shopPort: 0, data, quiet: true, timeScale: 0.01 }).catch(
  (error) => giveUp(`The servers did not start: ${error.message}.`, `Серверы не запустились: ${error.message}.`),
);

const get = (url) => fetch(url, { redirect: 'manual' });
const post = (url, body) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
const json = async (response) => {
  const body = await response.text();
  assert.ok(response.ok, `${response.url} answered ${response.status}: ${body}`);
  return JSON.parse(body);
};
const unitpay = async (params) => json(await get(`${servers.mock}/api?${new URLSearchParams(params)}`));
const control = async (path, body = {}) => json(await post(`${servers.mock}/__mock__/${path}`, body));
const order = async () => json(await get(`${servers.shop}/orders/${story.order}.json`));

/** Asks until the answer is there; what a worker does takes a moment. */
async function until(ask, isThere, what) {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    assert.ok(Date.now() < end, `not within a minute: ${what}; last seen ${JSON.stringify(answer).slice(0, 500)}`);
    await pause(50);
  }
}
const refundCalls = async () => {
  const { entries } = await json(await get(`${servers.mock}/__mock__/journal?method=refundPayment`));
  return entries.filter((entry) => JSON.stringify(entry).includes(story.paymentId));
};

/** What the steps learn on the way. */
const story = {};

/** Steps in the order they happen; each observes what it names or throws. */
const steps = [
  [
    text('the customer orders a phone case in the shop', 'покупатель заказывает чехол в магазине'),
    async () => {
      // As a visitor of the mock would come there: by the first button of its empty dashboard.
      const dashboard = await (await get(servers.mock)).text();
      const button = /<a[^>]*id="to-shop"[^>]*href="([^"]+)"/.exec(dashboard)?.[1];
      assert.equal(button, `${servers.shop}/`);
      assert.equal((await get(button)).status, 200);
      const response = await post(`${servers.shop}/orders`);
      assert.equal(response.status, 303);
      story.order = response.headers.get('location').split('/').pop();
      assert.equal((await order()).status, 'new');
      return story.order;
    },
  ],
  [
    text(
      'the shop creates the payment (initPayment) and sends the payer to UnitPay',
      'магазин создаёт платёж (initPayment) и отправляет плательщика в UnitPay',
    ),
    async () => {
      const response = await post(`${servers.shop}/orders/${story.order}/pay`);
      assert.equal(response.status, 303);
      story.payPage = response.headers.get('location');
      assert.ok(story.payPage.startsWith(`${servers.mock}/pay/redirect/`), story.payPage);
      assert.equal((await get(story.payPage)).status, 200);
      story.paymentId = (await order()).paymentId;
      return story.payPage;
    },
  ],
  [
    text(
      'the payer pays; check and pay arrive signed and are accepted',
      'плательщик платит; check и pay приходят подписанными и приняты',
    ),
    async () => {
      const { deliveries } = await control(`payments/${story.paymentId}/pay`);
      assert.deepEqual(
        deliveries.map(({ method }) => method),
        ['check', 'pay'],
      );
      for (const { reply } of deliveries) assert.ok(JSON.parse(reply.body).result, reply.body);
      return deliveries.map(({ method, reply }) => `${method} -> ${reply.body}`).join(', ');
    },
  ],
  [
    text('the order is paid and delivered', 'заказ оплачен и отправлен'),
    async () => {
      const { status, deliveries } = await order();
      assert.deepEqual({ status, deliveries }, { status: 'paid', deliveries: 1 });
      return `status ${status}, deliveries ${deliveries}`;
    },
  ],
  [
    text(
      'pay is repeated: the same reply, and still one delivery',
      'pay повторён: тот же ответ, и отправка по-прежнему одна',
    ),
    async () => {
      const { deliveries } = await control(`payments/${story.paymentId}/repeat`);
      assert.deepEqual(
        deliveries.map(({ method }) => method),
        ['pay'],
      );
      assert.ok(JSON.parse(deliveries[0].reply.body).result, deliveries[0].reply.body);
      const after = await order();
      assert.equal(after.deliveries, 1);
      return `pay -> ${deliveries[0].reply.body}, deliveries ${after.deliveries}`;
    },
  ],
  [
    text('a forged pay is refused', 'поддельный pay отвергнут'),
    async () => {
      const forged = await json(
        await get(
          `${servers.shop}/unitpay?method=pay&params[account]=${story.order}&params[signature]=${'0'.repeat(64)}`,
        ),
      );
      assert.ok(forged.error && !forged.result, JSON.stringify(forged));
      assert.equal((await order()).deliveries, 1);
      return JSON.stringify(forged);
    },
  ],
  [
    text(
      'the customer wants the money back; UnitPay refunds it, and the shop is killed with -9 before it hears of that',
      'покупатель просит вернуть деньги; UnitPay их возвращает, и магазин убит сигналом -9, не дождавшись ответа',
    ),
    async () => {
      await control('faults', { method: 'refundPayment', kind: 'delay', ms: 60_000, count: 1 });
      const asked = post(`${servers.shop}/orders/${story.order}/refund`).catch(() => {});
      const payment = async () =>
        (await json(await get(`${servers.mock}/__mock__/payments/${story.paymentId}`))).payment;
      const { status } = await until(payment, ({ status }) => status === 'refund', 'the refund at UnitPay');
      await servers.killShop();
      await asked;
      return `UnitPay: ${status}; the shop is gone`;
    },
  ],
  [
    text(
      'the shop starts again, reads, and finds the money refunded: one refundPayment, one letter',
      'магазин запущен снова, читает платёж и узнаёт, что деньги возвращены: один refundPayment, одно письмо',
    ),
    async () => {
      await servers.restartShop();
      const { status, letters } = await until(order, ({ status }) => status === 'refunded', 'the refunded order');
      assert.equal(letters, 1);
      const calls = await refundCalls();
      assert.equal(calls.length, 1, JSON.stringify(calls));
      return `order ${status}, refundPayment calls ${calls.length}, letters ${letters}`;
    },
  ],
  [
    text('a second refund is refused', 'второй возврат отвергнут'),
    async () => {
      const answer = await unitpay({
        method: 'refundPayment',
        paymentId: story.paymentId,
        secretKey: servers.keys.secretKey,
      });
      assert.ok(answer.error && !answer.result, JSON.stringify(answer));
      return JSON.stringify(answer);
    },
  ],
  [
    text(
      'another customer pays, and the pay webhook is lost; the shop finds the payment by itself and delivers',
      'платит другой покупатель, и вебхук pay потерян; магазин находит платёж сам и отправляет заказ',
    ),
    async () => {
      const ordered = await post(`${servers.shop}/orders`);
      story.order = ordered.headers.get('location').split('/').pop();
      await post(`${servers.shop}/orders/${story.order}/pay`);
      story.paymentId = (await order()).paymentId;
      await control('faults', { webhook: 'pay', kind: 'drop', count: 1 });
      await control(`payments/${story.paymentId}/pay`);
      assert.equal((await order()).status, 'new');
      const { status, deliveries } = await until(order, ({ status }) => status === 'paid', 'the paid order');
      assert.equal(deliveries, 1);
      return `status ${status}, deliveries ${deliveries}`;
    },
  ],
  [
    text(
      'pay is repeated from the UnitPay dashboard: the same reply, and still one delivery',
      'pay повторён из личного кабинета UnitPay: тот же ответ, и отправка по-прежнему одна',
    ),
    async () => {
      const { deliveries } = await control(`payments/${story.paymentId}/repeat`);
      assert.ok(JSON.parse(deliveries[0].reply.body).result, deliveries[0].reply.body);
      const after = await order();
      assert.equal(after.deliveries, 1);
      return `pay -> ${deliveries[0].reply.body}, deliveries ${after.deliveries}`;
    },
  ],
  [
    text(
      'a wrong key is refused with the documented message and code',
      'неверный ключ отвергнут с документированными текстом и кодом',
    ),
    async () => {
      const answer = await unitpay({ method: 'refundPayment', paymentId: story.paymentId, secretKey: 'wrong' });
      assert.deepEqual(answer, { error: { message: 'Неверный ключ secretKey', code: -32000 } });
      return JSON.stringify(answer);
    },
  ],
];

say(
  `\nShop ${servers.shop} (${shop}), mock UnitPay ${servers.mock}\n`,
  `\nМагазин ${servers.shop} (${shop}), мок UnitPay ${servers.mock}\n`,
);
let passed = 0;
try {
  for (const [name, observe] of steps) {
    const seen = await observe();
    passed += 1;
    console.log(`${passed}. ${name}\n   ${seen}`);
  }
} catch (error) {
  console.error(`${passed + 1}. ${steps[passed][0]}\n   ${text('STEP FAILED', 'ШАГ НЕ ВЫПОЛНЕН')}: ${error.message}`);
} finally {
  await servers.close();
  await rm(data, { recursive: true, force: true });
}
const failed = steps.length - passed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
