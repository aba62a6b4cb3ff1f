// Every method of the client, the form and the webhook, as a merchant's project uses them. Compiled, never run.
import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';

const unitpay = new UnitPay({
  projectId: 135,
  publicKey: '135-abcde',
  secretKey: 'key',
  partner: { login: 'a@b.ru', secretKey: 'key' },
});
const paymentId = '2154490981';

export async function everything(): Promise<unknown[]> {
  const created = await unitpay.initPayment({ paymentType: 'card', account: 'order-7', sum: '900.00', desc: 'Case' });
  return [
    created.type === 'redirect' ? created.redirectUrl : created.type,
    (await unitpay.getPayment({ paymentId })).status,
    await unitpay.refundPayment({ paymentId, sum: '100.00' }),
    await unitpay.confirmPayment({ paymentId }),
    await unitpay.cancelPayment({ paymentId }),
    (await unitpay.listSubscriptions({})).length,
    await unitpay.getSubscription({ subscriptionId: 5 }),
    await unitpay.closeSubscription({ subscriptionId: 5 }),
    await unitpay.getPartner({}),
    await unitpay.getCommissions({}),
    await unitpay.getCurrencyCourses({}),
    await unitpay.getMethodsAvailable({}),
    await unitpay.getBinInfo({ bin: '477964' }),
    await unitpay.getSbpBankList({}),
    await unitpay.massPayment({
      transactionId: 'payout-17',
      sum: '100',
      purse: '4111111111111111',
      paymentType: 'card',
    }),
    await unitpay.massPaymentStatus({ transactionId: 'payout-17' }),
    await unitpay.massPaymentCommissions({}),
    await unitpay.massPaymentAvailableAmount({ sum: '5', purse: '4111111111111111', paymentType: 'card' }),
    await unitpay.offsetAdvance({ paymentId }),
    await unitpay.ensureRefunded({ paymentId }),
    await unitpay.waitForPayment({ paymentId }),
    unitpay.paymentUrl({ sum: '900.00', account: 'order-7', desc: 'Case' }),
  ];
}

export const webhook = createWebhook({
  client: unitpay,
  store: memoryStore(),
  order: () => ({ sum: '900.00', currency: 'RUB' }),
  onPay: (event) => void event.orderSum.length,
});
