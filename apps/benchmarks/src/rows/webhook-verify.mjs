// Raw query to typed event.
import { createHmac } from 'node:crypto';
import Stripe from 'stripe';
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { fieldsOf, verifyByHand } from '../support/by-hand.mjs';
import { CALLER, makeWebhook } from '../support/webhook.mjs';
import { genuine } from '../support/webhooks.mjs';

/** The same fields as a Stripe event, signed as Stripe does. */
function stripeEvent() {
  const secret = 'whsec_0123456789abcdef0123456789abcdef';
  const payload = JSON.stringify({ id: 'evt_1', object: 'event', data: { object: fieldsOf(genuine()) } });
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  return { payload, header: `t=${timestamp},v1=${signature}`, secret };
}

export default {
  id: 'webhook-verify',
  title: {
    en: 'Webhook: raw query of 17 fields to a typed event',
    ru: 'Вебхук: строка запроса из 17 полей → типизированное событие',
  },
  comparisons: [
    {
      id: 'by-hand',
      beside: { en: 'by hand: URLSearchParams, hash, comparison', ru: 'вручную: URLSearchParams, хеш, сравнение' },
      aim: 0.85,
      before: '0.20–0.31',
    },
    {
      id: 'stripe',
      beside: { en: 'stripe 23, `constructEvent`', ru: 'stripe 23, `constructEvent`' },
      aim: 0.5,
      before: '0.12–0.20',
    },
  ],
  async measure({ rounds }) {
    const webhook = makeWebhook();
    const query = genuine();
    const stripe = new Stripe('sk_test_0');
    const { payload, header, secret } = stripeEvent();
    const results = await interleave(
      {
        ours(count) {
          for (let i = 0; i < count; i += 1) webhook.verify({ query, ip: CALLER });
        },
        byHand(count) {
          for (let i = 0; i < count; i += 1) verifyByHand(query);
        },
        stripe(count) {
          for (let i = 0; i < count; i += 1) stripe.webhooks.constructEvent(payload, header, secret);
        },
      },
      { rounds },
    );
    return {
      'by-hand': speedBeside(results, 'ours', 'byHand'),
      stripe: speedBeside(results, 'ours', 'stripe'),
      costs: results,
    };
  },
};
