// The mock's payments against the shop's orders, to the last kopeck, once everything that was under way has settled.
import { setTimeout as pause } from 'node:timers/promises';

/** The payment took money and kept it. UnitPay credits a payment whose `pay` was not answered, too. */
const TAKEN = new Set(['success', 'error_pay']);
/** What is put right by itself is put right within this. */
const PATIENCE = 120_000;

const json = async (url, options) => {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
};
/** A sum of two decimals, as both sides write it. */
function kopecks(text) {
  if (!/^\d+\.\d\d$/.test(text)) throw new Error(`${text} is no sum of rubles and kopecks`);
  return BigInt(text.replace('.', ''));
}
const rubles = (sum) => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;

/** Every refund that the shop shows: of the payment that paid, and of those on top. */
const refundsOf = ({ paidBy, refundState, extraPayments }) => [
  ...(refundState === null ? [] : [{ paymentId: paidBy, refundState }]),
  ...extraPayments,
];
const unproven = (refunds) => refunds.filter(({ refundState }) => refundState === 'unproven');

async function look(servers, seen) {
  const orders = [];
  for (const id of seen.orders) {
    let order = await json(`${servers.shop}/orders/${id}.json`);
    if (unproven(refundsOf(order)).length > 0) {
      // A person presses "Check again": what can be proven by now is proven.
      await fetch(`${servers.shop}/orders/${id}/refund/check`, { method: 'POST', redirect: 'manual' });
      order = await json(`${servers.shop}/orders/${id}.json`);
    }
    orders.push(order);
  }
  // The payments after the orders: a refund that the shop counts as done was done before.
  const { payments } = await json(`${servers.mock}/__mock__/payments?limit=1000000`);
  const requests = new Map();
  for (const { paymentId } of unproven(orders.flatMap(refundsOf))) {
    const query = `kind=api&method=refundPayment&paymentId=${paymentId}`;
    requests.set(paymentId, (await json(`${servers.mock}/__mock__/journal?${query}`)).entries);
  }
  return { payments, orders, requests };
}

/** Everything that does not fit, as sentences. `requests` are those for refunds that nothing proves, as the mock saw them. */
function problemsOf({ payments, orders, requests }, seen) {
  const problems = [];
  const statuses = new Map(payments.map((payment) => [String(payment.id), payment.status]));
  const byAccount = groupByAccount(payments);
  for (const order of orders) {
    const { id, status, paidBy, deliveries, letters, extraPayments } = order;
    const say = (what) => problems.push(`${id} (${status}): ${what}`);
    const taken = (byAccount.get(id) ?? []).filter((payment) => TAKEN.has(payment.status)).map((one) => String(one.id));
    // What the shop knows to be at UnitPay: the payment that paid, and those on top about which it asks a person.
    const known = [...(status === 'paid' ? [paidBy] : []), ...unproven(extraPayments).map((extra) => extra.paymentId)];
    const listed = (ids) => [...ids].sort().join(', ') || 'none';
    if (listed(taken) !== listed(known))
      say(`the mock holds money of ${listed(taken)}, the shop knows of ${listed(known)}`);
    if (status === 'refunded' && statuses.get(paidBy) !== 'refund') say(`the mock says ${statuses.get(paidBy)}`);
    for (const { paymentId, refundState } of refundsOf(order)) {
      if (refundState === 'requested') say(`the refund of ${paymentId} is still under way`);
      // Nothing here refuses a refund.
      if (refundState === 'refused') say(`the refund of ${paymentId} counts as refused`);
      if (refundState === 'refunded' && statuses.get(paymentId) !== 'refund') say(`${paymentId} is not refunded`);
      if (refundState !== 'unproven') continue;
      // Doubt is honest only where a fault is the reason: each request for this very refund met one.
      const met = requests.get(paymentId) ?? [];
      if (met.length === 0 || met.some(({ faults }) => faults.length === 0))
        say(`the refund of ${paymentId} is unproven, and no fault explains it (${met.length} requests)`);
    }
    if (deliveries !== (status === 'new' ? 0 : 1)) say(`delivered ${deliveries} times`);
    if (letters !== (status === 'refunded' ? 1 : 0)) say(`${letters} letters`);
  }
  const known = new Set(seen.orders);
  for (const { id, account } of payments) if (!known.has(account)) problems.push(`payment ${id} is of no order`);
  return problems;
}

function groupByAccount(payments) {
  const groups = new Map();
  for (const payment of payments) groups.set(payment.account, [...(groups.get(payment.account) ?? []), payment]);
  return groups;
}

/** Takes the faults away, waits until all is settled, and compares. */
export async function reconcile(servers, seen) {
  await servers.control('faults/reset');
  const end = performance.now() + PATIENCE;
  let state;
  let problems;
  do {
    await pause(500);
    state = await look(servers, seen);
    problems = problemsOf(state, seen);
  } while (problems.length > 0 && performance.now() < end);

  const sum = (items, of) => items.reduce((total, item) => total + of(item), 0n);
  const has = (...statuses) => state.payments.filter((payment) => statuses.includes(payment.status));
  const atMock = sum(has(...TAKEN), ({ orderSum }) => kopecks(orderSum));
  const paid = state.orders.filter(({ status }) => status === 'paid');
  const inShop = sum(paid, ({ sum: price }) => kopecks(price));
  // A payment on top costs as much as the order.
  const asked = sum(
    state.orders.flatMap((order) => unproven(order.extraPayments).map(() => order)),
    (order) => kopecks(order.sum),
  );
  if (atMock !== inShop + asked)
    problems.push(
      `the mock holds ${rubles(atMock)}, the shop counts ${rubles(inShop)} and asks a person about ${rubles(asked)}`,
    );
  if (state.orders.length === 0 || has(...TAKEN).length === 0 || has('refund').length === 0)
    problems.push('nothing was paid or nothing refunded: the load proves nothing');
  const orders = (status) => state.orders.filter((order) => order.status === status).length;
  return {
    checks: state.orders.length + 2 + state.payments.length,
    problems,
    figures: {
      orders: state.orders.length,
      'new / paid / refunded': `${orders('new')} / ${orders('paid')} / ${orders('refunded')}`,
      payments: state.payments.length,
      'taken / refunded': `${has(...TAKEN).length} / ${has('refund').length}`,
      'unproven refunds': unproven(state.orders.flatMap(refundsOf)).length,
      'error pages': seen.errors,
      'rubles at the mock': rubles(atMock),
      'in the shop': rubles(inShop),
      'asked of a person': rubles(asked),
      difference: rubles(atMock - inShop - asked),
    },
  };
}
