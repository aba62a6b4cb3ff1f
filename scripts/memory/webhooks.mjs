// Webhooks as they come: new ones, the same again, forged ones, and orders that are refused.

import { createHash } from 'node:crypto';
import { createWebhook, memoryStore, UNITPAY_IPS } from '../../packages/core/dist/esm/index.js';
import { genuine, SECRET_KEY, toQuery } from '../fuzz/genuine.mjs';

const [{ pairs }] = genuine;
const base = Object.fromEntries(pairs.filter(([name]) => name !== 'signature'));
const names = Object.keys(base).sort();

function signed(unitpayId) {
  const params = { ...base, unitpayId, account: `order-${unitpayId}` };
  const text = ['pay', ...names.map((name) => params[name]), SECRET_KEY].join('{up}');
  const signature = createHash('sha256').update(text).digest('hex');
  return toQuery('pay', [...Object.entries(params), ['signature', signature]]);
}

/** Returns what receives one webhook; `counts` says how they were answered. */
export function makeWebhooks() {
  const counts = {};
  let received = 0;
  const webhook = createWebhook({
    projectId: 135,
    secretKey: SECRET_KEY,
    store: memoryStore({ maxRecords: 1_000 }),
    order: ({ account }) => (account.endsWith('9') ? null : { sum: '100.00', currency: 'RUB' }),
    onPay: () => {},
    logger: false,
    ipFeed: false,
  });
  let last = '';
  async function receive() {
    received++;
    const query = signed(String(2_000_000_000 + received));
    const sent = received % 5 === 0 ? last : received % 7 === 0 ? query.replace(/.$/, 'x') : query;
    last = query;
    const { result } = await webhook.process({ method: 'GET', query: sent, ip: UNITPAY_IPS[0] });
    counts[result] = (counts[result] ?? 0) + 1;
  }
  return Object.assign(receive, { counts });
}
