// A reply of getPayment, as the documents show it.
const PAYMENT = {
  status: 'success',
  paymentId: 2154490981,
  projectId: 135,
  account: 'order-70021',
  purse: '411111******1111',
  profit: '873.00',
  paymentType: 'card',
  orderSum: '900.00',
  orderCurrency: 'RUB',
  date: '2026-11-27 20:15:30',
  payerSum: '900.00',
  payerCurrency: 'RUB',
  availableForRefund: '900.00',
  isPreauth: 0,
  refunds: [],
  receiptUrl: 'https://unitpay.ru/pay/receipt/135-2154490981/f53cd94c2a4c41e9',
  errorMessage: '',
};
export const REPLY = JSON.stringify({ result: PAYMENT });
