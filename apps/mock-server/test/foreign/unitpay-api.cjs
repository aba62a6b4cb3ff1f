// npm unitpay-api 3.0.3 as its users call it, nothing of it changed. It speaks TLS to a domain, with nested parameters, under /api/.
const { default: Unitpay } = require('unitpay-api');

/** Prints what each step of a shop's day came to, as one line of JSON. */
async function main(domain) {
  const unitpay = new Unitpay({ domain, secretKey: 'mock_secret' });
  const partner = new Unitpay({ domain, secretKey: 'mock_partner_secret' });
  const created = await unitpay.initPayment({
    paymentType: 'card',
    account: 'order-7',
    sum: 900,
    desc: 'Чехол',
    projectId: 135,
  });
  const { paymentId } = created.result;
  const waiting = await unitpay.getPayment({ paymentId });
  const refused = await unitpay.refundPayment({ paymentId });
  const balance = await partner.getPartner({ login: 'test_user' });
  const paidOut = await partner.massPayment({
    login: 'test_user',
    transactionId: 'a',
    sum: 100,
    purse: '2200000000000004',
    paymentType: 'card',
  });
  const held = await unitpay.initPayment({
    paymentType: 'card',
    account: 'order-8',
    sum: 900,
    desc: 'Чехол',
    projectId: 135,
    preauth: 1,
  });
  return {
    created: created.result.type,
    paymentId,
    held: held.result.paymentId,
    waiting: waiting.result.status,
    refused: refused.error.message,
    balance: balance.result.balance,
    paidOut: paidOut.result.status,
    form: unitpay.form('135-mock', { account: 'order-9', desc: 'Чехол', sum: 900 }),
    ipOfMock: unitpay.verifyIP('127.0.0.1'),
  };
}

main(process.argv[2]).then(
  (told) => console.log(JSON.stringify(told)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
