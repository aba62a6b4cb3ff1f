// npm run demo: the whole story without a browser, over real HTTP on loopback. Exits 0 only if every step was observed.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, say, text } from './lib/say.mjs';
import { startServers } from './lib/servers.mjs';
import { build, setUp } from './lib/setup.mjs';

const shop = process.argv.includes('--express') ? 'express' : 'nestjs';
await setUp();
await build('@unitpay-kit/mock-server', `@unitpay-kit/shop-${shop}`);

// The story begins with an empty shop, whatever database this machine has.
delete process.env.DATABASE_URL;
const data = await mkdtemp(join(tmpdir(), 'unitpay-kit-demo-'));
const servers = await startServers({ shop, mockPort: 0, shopPort: 0, data, quiet: true }).catch((error) =>
  giveUp(`The servers did not start: ${error.message}.`, `Серверы не запустились: ${error.message}.`),
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

/** What the steps learn on the way. */
const story = {};

/** Steps in the order they happen; each observes what it names or throws. */
const steps = [
  [
    text('the customer orders a phone case in the shop', 'покупатель заказывает чехол в магазине'),
    async () => {
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
    text('the shop gives all the money back (refundPayment)', 'магазин возвращает все деньги (refundPayment)'),
    async () => {
      const response = await post(`${servers.shop}/orders/${story.order}/refund`);
      assert.equal(response.status, 303);
      const { result } = await unitpay({
        method: 'getPayment',
        paymentId: story.paymentId,
        secretKey: servers.keys.secretKey,
      });
      assert.equal(result.status, 'refund');
      assert.equal((await order()).status, 'refunded');
      return `getPayment -> status ${result.status}`;
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
  console.error(`${passed + 1}. ${steps[passed][0]}\n   ${text('NOT OBSERVED', 'НЕ НАБЛЮДАЛОСЬ')}: ${error.message}`);
} finally {
  await servers.close();
  await rm(data, { recursive: true, force: true });
}
const failed = steps.length - passed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
