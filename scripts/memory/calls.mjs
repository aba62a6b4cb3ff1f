// Client calls whose request goes no further than this process, ending in each way in turn.
import { isUnitPayError, UnitPay } from '../../packages/core/dist/esm/index.js';

const json = (value, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
const payment = (paymentId) => ({
  result: {
    status: 'success',
    paymentId: Number(paymentId),
    projectId: 135,
    account: `order-${paymentId}`,
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
    receiptUrl: '',
    errorMessage: '',
  },
});

/** What the server does with a request: one reply in eight is an error of each kind. */
const REPLIES = [
  payment,
  payment,
  payment,
  payment,
  () => json({ error: { message: 'Платеж не найден', code: -32000 } }),
  () => new Response('<html>', { status: 502 }),
  () => new Response('not JSON'),
  () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
  },
];

/** Returns what makes one call; `counts` says how they ended. */
export function makeCalls() {
  const counts = {};
  let made = 0;
  const client = new UnitPay({
    projectId: 135,
    publicKey: '135-abcde',
    secretKey: 'a secret key of the memory run',
    maxRetries: 0,
    fetch: async (url) => {
      const id = /paymentId=(\d+)/.exec(String(url))?.[1] ?? '1';
      const reply = REPLIES[Number(id) % REPLIES.length](id);
      return reply instanceof Response ? reply : json(reply);
    },
  });
  // A signal of the whole process, as a server's shutdown has: a call that leaves a listener on it leaks.
  const { signal } = new AbortController();
  async function call() {
    const paymentId = String(1_000_000_000 + made);
    made++;
    const own = made % 5 === 0 ? AbortSignal.abort() : signal;
    const ended = await client.getPayment({ paymentId }, { signal: own }).then(
      () => 'result',
      (error) => (isUnitPayError(error) ? error.code : 'foreign'),
    );
    if (ended === 'foreign') throw new Error('a call ended with an error that is not ours');
    counts[ended] = (counts[ended] ?? 0) + 1;
  }
  return Object.assign(call, { counts });
}
