// The smallest shop there is: a button that leads to UnitPay, a handler, and a page to come back to.
import { createServer } from 'node:http';

const { UNITPAY_BASE_URL: unitpay, PORT: port } = process.env;
const paid = new Set();

async function answer(url) {
  const params = url.searchParams;
  if (url.pathname === '/unitpay') {
    if (params.get('method') === 'pay') paid.add(params.get('params[account]'));
    return { body: JSON.stringify({ result: { message: 'OK' } }) };
  }
  if (url.pathname === '/buy') {
    const query = new URLSearchParams({
      ...{ method: 'initPayment', projectId: '135', secretKey: 'mock_secret', paymentType: 'card', sum: '900.00' },
      account: params.get('order') ?? '',
    });
    const { result } = await (await fetch(`${unitpay}/api?${query}`)).json();
    return { status: 303, location: result.redirectUrl };
  }
  if (url.pathname === '/back') return { body: paid.has(params.get('account')) ? 'Paid' : 'Not paid' };
  return { body: 'Shop' };
}

createServer(async (request, response) => {
  const { status = 200, location, body = '' } = await answer(new URL(request.url ?? '/', 'http://shop'));
  response.writeHead(status, { 'content-type': 'text/html', ...(location ? { location } : {}) }).end(body);
}).listen(Number(port), '127.0.0.1');
