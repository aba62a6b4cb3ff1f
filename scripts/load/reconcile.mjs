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

async function look(servers, seen, log) {
  const { payments } = await json(`${servers.mock}/__mock__/payments?limit=1000000`);
  const orders = [];
  for (const id of seen.orders) {
    const order = await json(`${servers.shop}/orders/${id}.json`);
    orders.push(order);
    // A person presses "Check again".
    if (order.refundState === 'unproven') await fetch(`${servers.shop}/orders/${id}/refund/check`, { method: 'POST' });
  }
  return { payments, orders, left: leftToAPerson(log()) };
}

/** Payments whose refund nothing proves: by design a person decides about them, and the log says so. */
function leftToAPerson(log) {
  const last = new Map();
  for (const [, verdict, id] of log.matchAll(/UnitPay refund:? (unproven|refunded|refused)\b[\s\S]{0,300}?\b(22\d{8})\b/g))
    last.set(id, verdict);
  return new Set([...last].filter(([, verdict]) => verdict === 'unproven').map(([id]) => id));
}

const isLeft = ({ id }, left) => left.has(String(id));

/** Everything that does not fit, as sentences. */
function problemsOf({ payments, orders, left }, seen) {
  const problems = [];
  const byId = new Map(payments.map((payment) => [String(payment.id), payment]));
  const byAccount = groupByAccount(payments);
  for (const { id, status, paidBy, deliveries, letters } of orders) {
    const taken = (byAccount.get(id) ?? []).filter((payment) => TAKEN.has(payment.status) && !isLeft(payment, left));
    if (left.has(paidBy)) continue;
    const say = (what) => problems.push(`${id} (${status}): ${what}`);
    if (status === 'new' && taken.length > 0) say(`payment ${taken[0].id} took the money: its webhook is lost`);
    if (status === 'paid' && !(taken.length === 1 && String(taken[0].id) === paidBy))
      say(`paid by ${paidBy}, and the mock holds money of ${taken.map((payment) => payment.id).join(', ') || 'none'}`);
    if (status === 'refunded' && (taken.length > 0 || byId.get(paidBy)?.status !== 'refund'))
      say(`refunded, and the mock says ${byId.get(paidBy)?.status}`);
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
export async function reconcile(servers, seen, log) {
  await servers.control('faults/reset');
  const end = performance.now() + PATIENCE;
  let state;
  let problems;
  do {
    await pause(500);
    state = await look(servers, seen, log);
    problems = problemsOf(state, seen);
  } while (problems.length > 0 && performance.now() < end);

  const sum = (items, of) => items.reduce((total, item) => total + of(item), 0n);
  const has = (...statuses) =>
    state.payments.filter((payment) => statuses.includes(payment.status) && !isLeft(payment, state.left));
  const atMock = sum(has(...TAKEN), ({ orderSum }) => kopecks(orderSum));
  const inShop = sum(
    state.orders.filter(({ status, paidBy }) => status === 'paid' && !state.left.has(paidBy)),
    ({ sum: price }) => kopecks(price),
  );
  if (atMock !== inShop) problems.push(`the mock holds ${rubles(atMock)}, the shop counts ${rubles(inShop)}`);
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
      'left to a person': state.left.size,
      'error pages': seen.errors,
      'rubles at the mock': rubles(atMock),
      'in the shop': rubles(inShop),
      difference: rubles(atMock - inShop),
    },
  };
}
