// The address of the payment form.
import { UnitPay } from '@unitpay-kit/core';
import Unitpay from 'unitpay';
import UnitpayApi from 'unitpay-api';
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { formByHand } from '../support/by-hand.mjs';
import { KEY } from '../support/webhooks.mjs';

export default {
  id: 'form-url',
  title: { en: 'Form URL, parameters checked', ru: 'Ссылка на форму, параметры проверены' },
  comparisons: [
    { id: 'by-hand', beside: { en: 'by hand', ru: 'вручную' }, aim: 0.38, before: '0.29–0.35' },
    { id: 'unitpay', beside: { en: 'unitpay 2.0.2', ru: 'unitpay 2.0.2' }, aim: 1.2, before: '1.15' },
    { id: 'unitpay-api', beside: { en: 'unitpay-api 3.0.3', ru: 'unitpay-api 3.0.3' }, aim: 2.3, before: '1.7–1.9' },
  ],
  async measure({ rounds }) {
    const publicKey = '135-abcde';
    const client = new UnitPay({ projectId: 135, publicKey, secretKey: KEY });
    const unitpay = new Unitpay({ publicKey, secretKey: KEY });
    const unitpayApi = new (UnitpayApi.default ?? UnitpayApi)({ domain: 'unitpay.ru', secretKey: KEY });
    const order = { sum: '900.00', account: 'order-70021', desc: 'Чехол для телефона', currency: 'RUB' };
    const expected = new URL(client.paymentUrl(order)).searchParams.get('signature');
    const others = [
      formByHand(order, { publicKey, secretKey: KEY }),
      unitpay.form(order.sum, order.account, order.desc),
      unitpayApi.form(publicKey, { ...order }),
    ];
    for (const url of others)
      if (new URL(url).searchParams.get('signature') !== expected) throw new Error(`signed otherwise: ${url}`);
    const results = await interleave(
      {
        ours(count) {
          for (let i = 0; i < count; i += 1) client.paymentUrl(order);
        },
        byHand(count) {
          for (let i = 0; i < count; i += 1) formByHand(order, { publicKey, secretKey: KEY });
        },
        unitpay(count) {
          for (let i = 0; i < count; i += 1) unitpay.form(order.sum, order.account, order.desc);
        },
        unitpayApi(count) {
          // It writes into what it is given.
          for (let i = 0; i < count; i += 1) unitpayApi.form(publicKey, { ...order });
        },
      },
      { rounds },
    );
    return {
      'by-hand': speedBeside(results, 'ours', 'byHand'),
      unitpay: speedBeside(results, 'ours', 'unitpay'),
      'unitpay-api': speedBeside(results, 'ours', 'unitpayApi'),
      costs: results,
    };
  },
};
