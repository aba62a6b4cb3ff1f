// Webhooks as UnitPay sends them, and what an accepting reply looks like.
import { Agent, request } from 'node:http';
import { signWebhookQuery } from '@unitpay-kit/core';

export const PROJECT = { projectId: '135', secretKey: 'soak-key' };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The query of a payment's `pay`. */
export function payQuery(account, unitpayId) {
  return signWebhookQuery(
    {
      unitpayId,
      projectId: PROJECT.projectId,
      account,
      orderSum: '900.00',
      orderCurrency: 'RUB',
      payerSum: '900.00',
      payerCurrency: 'RUB',
      paymentType: 'card',
      date: '2026-11-23 10:00:00',
      test: false,
    },
    { method: 'pay', secretKey: PROJECT.secretKey },
  );
}

/** Delivers once: 'accepted' with the reply's bytes, 'refused' with them, or 'lost' when the connection broke. */
export async function deliver(port, query, patience = 15_000) {
  try {
    const body = await get(port, query, patience);
    return { outcome: JSON.parse(body).result === undefined ? 'refused' : 'accepted', body };
  } catch {
    return { outcome: 'lost', body: '' };
  }
}

function get(port, query, timeout) {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: `/unitpay?${query}`, agent, timeout }, (response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve(body));
      response.on('error', reject);
    });
    call.on('timeout', () => call.destroy(new Error('no reply')));
    call.on('error', reject);
    call.end();
  });
}
