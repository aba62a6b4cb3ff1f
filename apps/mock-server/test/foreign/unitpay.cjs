// npm unitpay 2.0.2 as its users call it. Its address is a field of the instance; nothing else is touched.
const UnitPay = require('unitpay');

/** Prints what each step came to, as one line of JSON. */
async function main(domain) {
  const unitpay = new UnitPay({ secretKey: 'mock_secret', publicKey: '135-mock' });
  unitpay.apiUrl = `https://${domain}/api`;
  unitpay.formUrl = `https://${domain}/pay/`;
  const created = await unitpay.api('initPayment', {
    paymentType: 'card',
    account: 'order-7',
    sum: 900,
    desc: 'Чехол',
    projectId: 135,
  });
  const { paymentId } = created.result;
  const waiting = await unitpay.api('getPayment', { paymentId });
  const unknown = await unitpay.api('getPayment', { paymentId: 1 }).catch((error) => error);
  const refund = await Promise.resolve()
    .then(() => unitpay.api('refundPayment', { paymentId }))
    .catch((error) => error.message);
  return {
    created: created.result.type,
    paymentId,
    waiting: waiting.result.status,
    unknown: unknown.message,
    refund,
    form: unitpay.form(900, 'order-9', 'Чехол'),
  };
}

/** Checks a webhook's signature as the package's users do: over the parameters, with the method in front. */
function holds(query) {
  const all = new URLSearchParams(query);
  const params = Object.fromEntries(
    [...all].flatMap(([name, value]) => (/^params\[(.*)\]$/.exec(name) ? [[name.slice(7, -1), value]] : [])),
  );
  return new UnitPay({ secretKey: 'mock_secret' }).getSignature(params, all.get('method')) === params.signature;
}

const [what, argument] = process.argv.slice(2);
Promise.resolve(what === 'webhook' ? holds(argument) : main(what)).then(
  (told) => console.log(JSON.stringify(told)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
