import { PRICE, shop } from '../../lib/shop.js';

export async function POST() {
  const { orders, unitpay } = shop();
  const id = `order-${orders.size + 1}`;
  orders.set(id, { paid: false });
  const payment = await unitpay.initPayment({ paymentType: 'card', account: id, sum: PRICE.sum, desc: 'Phone case' });
  return Response.json({ id, url: payment.redirectUrl });
}
