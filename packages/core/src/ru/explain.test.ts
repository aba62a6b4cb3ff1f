import { describe, expect, it } from 'vitest';
import { UnitPay } from '../client/unitpay.js';
import { UnitPayApiError } from '../errors/unitpay-api-error.js';
import { UnitPayRefundError } from '../errors/unitpay-refund-error.js';
import { WebhookReject } from '../webhook/reply/webhook-reject.js';
import { explain, explainReason } from './explain.js';
import { API_REASONS, REFUND_REASONS, WEBHOOK_REASONS } from './reasons.js';

const KEY = 'a-project-key-that-stays-inside';

/** A client whose every call gets this answer. */
function answering(answer: () => Response | Promise<Response>) {
  return new UnitPay({ projectId: 1, secretKey: KEY, fetch: async () => answer(), maxRetries: 0 });
}

async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}

describe('explain', () => {
  it("tells UnitPay's refusal with its code, its words and the remedy", async () => {
    const client = answering(() => Response.json({ error: { code: -32000, message: 'Неверный ключ' } }));
    const text = explain(await failureOf(() => client.getPayment({ paymentId: '5' })));
    expect(text).toBe(
      `UnitPay ответил ошибкой -32000 «Неверный ключ»: ${API_REASONS.unauthorized} Операция не выполнена.`,
    );
  });

  it('warns that a lost refund may have been carried out', async () => {
    const client = answering(() => Response.json({ nothing: true }));
    const text = explain(await failureOf(() => client.refundPayment({ paymentId: '5' })));
    expect(text).toContain('Неизвестно, выполнена ли операция');
  });

  it('names the wrong field of a call and the wrong option of a client', async () => {
    const client = answering(() => new Response('{}'));
    expect(explain(await failureOf(() => client.getPayment({ paymentId: 'x' })))).toBe(
      'Неверные входные данные: paymentId.',
    );
    expect(explain(await failureOf(() => new UnitPay({ projectId: 1, secretKey: '' })))).toBe(
      'Неверные входные данные: secretKey.',
    );
  });

  it.each(Object.entries(REFUND_REASONS))('explains a refund that ended as %s', (reason, text) => {
    const error = new UnitPayRefundError('told in English', {
      reason: reason as keyof typeof REFUND_REASONS,
      outcome: 'not-sent',
      paymentId: '5',
      observed: undefined,
    });
    expect(explain(error)).toBe(`Возврат платежа 5: ${text} Запрос не был отправлен.`);
  });

  it('keeps what the payer is told by a handler that refuses', () => {
    expect(explain(new WebhookReject('Товар закончился'))).toBe('Обработчик отказал плательщику: Товар закончился');
  });

  it('has nothing to say of errors that are not ours', () => {
    expect(explain(new TypeError('x'))).toBeUndefined();
    expect(explain(undefined)).toBeUndefined();
  });

  it('shows no key that UnitPay echoes', async () => {
    const client = answering(() => Response.json({ error: { message: `bad key ${KEY}` } }));
    const error = await failureOf(() => client.getPayment({ paymentId: '5' }));
    expect(error).toBeInstanceOf(UnitPayApiError);
    expect(explain(error)).not.toContain(KEY);
  });
});

describe('explainReason', () => {
  it.each(Object.keys(WEBHOOK_REASONS))('says in Russian what %s means', (reason) => {
    const text = explainReason(reason as keyof typeof WEBHOOK_REASONS);
    expect(text).toMatch(/[а-яё].*\.$/);
  });

  it('tells a loopback caller that may be a proxy from one that may be a mock', () => {
    expect(explainReason('ip-loopback')).toMatch(/мок.*прокси.*trustedProxies: 1/);
  });
});
