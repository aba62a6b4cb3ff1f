// What the client itself costs: a call whose request goes nowhere.
import { UnitPay } from '@unitpay-kit/core';
import { costBeside, interleave } from '../measure/interleave.mjs';
import { REPLY } from '../support/replies.mjs';
import { KEY } from '../support/webhooks.mjs';

const stub = async () => new Response(REPLY, { headers: { 'content-type': 'application/json' } });

export default {
  id: 'client-stub',
  title: {
    en: 'Client: `getPayment` over a stubbed fetch, key of 32 characters',
    ru: 'Клиент: `getPayment` поверх заглушки fetch, ключ 32 символа',
  },
  comparisons: [
    {
      id: 'stub',
      beside: { en: 'the bare stub, its reply read and parsed', ru: 'сама заглушка, ответ прочитан и разобран' },
      aim: 3.5,
      before: '11–13',
      better: 'lower',
      unit: 'times',
    },
  ],
  async measure({ rounds }) {
    const client = new UnitPay({ projectId: 135, publicKey: '135-abcde', secretKey: KEY, fetch: stub });
    const url = `https://unitpay.ru/api?method=getPayment&paymentId=2154490981&secretKey=${KEY}`;
    const results = await interleave(
      {
        async ours(count) {
          for (let i = 0; i < count; i += 1) await client.getPayment({ paymentId: '2154490981' });
        },
        async stub(count) {
          for (let i = 0; i < count; i += 1) JSON.parse(await (await stub(url)).text());
        },
      },
      { rounds },
    );
    return { stub: costBeside(results, 'ours', 'stub'), costs: results };
  },
};
