import { createWebhook, memoryStore, signWebhookQuery, UnitPay } from '@unitpay-kit/core';

const reply = (result) => new Response(JSON.stringify({ result }), { headers: { 'content-type': 'application/json' } });
const requests = [];
const fakeUnitPay = async (input) => {
  const { searchParams } = new URL(input instanceof Request ? input.url : String(input));
  requests.push(searchParams.get('method'));
  return reply({ message: 'Возврат успешно произведен' });
};
const same = (actual, expected) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
};

export default {
  // `workerd test` runs this: the refund and a webhook inside the Workers runtime.
  async test() {
    const unitpay = new UnitPay({ projectId: '135', publicKey: '135-mock', secretKey: 'secret', fetch: fakeUnitPay });
    same((await unitpay.refundPayment({ paymentId: '2154490981' })).message, 'Возврат успешно произведен');
    same(requests, ['refundPayment']);

    const delivered = [];
    const webhook = createWebhook({
      client: unitpay,
      store: memoryStore(),
      allowedIps: 'any',
      logger: false,
      order: async () => ({ sum: '100.00', currency: 'RUB' }),
      onPay: (event) => void delivered.push(event.unitpayId),
    });
    const fields = {
      unitpayId: '2154490981',
      projectId: '135',
      account: 'order-1',
      orderSum: '100.00',
      orderCurrency: 'RUB',
      payerSum: '100.00',
      payerCurrency: 'RUB',
      paymentType: 'card',
      date: '2026-11-23 10:00:00',
      test: '0',
    };
    const query = signWebhookQuery(fields, { method: 'pay', secretKey: 'secret' });
    const request = () => new Request(`https://shop.example/unitpay?${query}`);
    const first = await (await webhook.fetch(request(), { ip: '31.186.100.49' })).json();
    const second = await (await webhook.fetch(request(), { ip: '31.186.100.49' })).json();
    if (!first.result) throw new Error(JSON.stringify(first));
    same(second, first);
    same(delivered, ['2154490981']);
  },
};
