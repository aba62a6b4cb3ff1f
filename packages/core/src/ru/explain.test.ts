import { describe, expect, it } from 'vitest';
import { UnitPay } from '../client/unitpay.js';
import { UnitPayApiError } from '../errors/unitpay-api-error.js';
import { UnitPayRefundError } from '../errors/unitpay-refund-error.js';
import { createWebhook } from '../webhook/create-webhook.js';
import { WebhookReject } from '../webhook/reply/webhook-reject.js';
import { memoryStore } from '../webhook/store/memory-store.js';
import { explain, explainReason } from './explain.js';
import { API_REASONS, REFUND_REASONS, WEBHOOK_REASONS } from './reasons.js';

const KEY = 'a-project-key-that-stays-inside';

/** A client whose every call gets this answer. */
function answering(answer: () => Response | Promise<Response>) {
  return new UnitPay({ projectId: 1, secretKey: KEY, fetch: async () => answer(), maxRetries: 0 });
}

const broken = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

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

  it.each([
    ['no code is told', () => Response.json({ error: { message: 'Отказ' } }), 'UnitPay ответил ошибкой «Отказ»: '],
    [
      'a gateway answers',
      () => new Response('<h1>502</h1>', { status: 502 }),
      'Ответ с HTTP-статусом 502 пришёл не от API',
    ],
    ['the reply is no JSON', () => new Response('<h1>x</h1>'), 'Ответ UnitPay непонятен'],
    [
      'the connection breaks',
      () => Promise.reject(broken('ECONNRESET')),
      'Соединение с UnitPay оборвалось (ECONNRESET).',
    ],
    [
      'nobody listens',
      () => Promise.reject(broken('ECONNREFUSED')),
      'Соединение с UnitPay не установлено (ECONNREFUSED). Запрос не был отправлен.',
    ],
    [
      'a connection breaks without a code',
      () => Promise.reject(new TypeError('no')),
      'Соединение с UnitPay оборвалось.',
    ],
  ])('says what happened where %s', async (_what, answer, text) => {
    const client = answering(answer as () => Response);
    expect(explain(await failureOf(() => client.cancelPayment({ paymentId: '5' })))).toContain(text);
  });

  it('tells a timeout from a call that was aborted', async () => {
    const never = answering(() => new Promise<Response>(() => {}));
    const late = await failureOf(() => never.getPayment({ paymentId: '5' }, { timeout: 1 }));
    expect(explain(late)).toContain('UnitPay не ответил за отведённое время (timeout).');
    const stopped = await failureOf(() => never.getPayment({ paymentId: '5' }, { signal: AbortSignal.abort() }));
    expect(explain(stopped)).toBe('Вызов прерван вашим signal. Запрос не был отправлен.');
  });

  it('names a call that is no object at all', async () => {
    const client = answering(() => new Response('{}'));
    expect(explain(await failureOf(() => client.getPayment('5' as never)))).toBe(
      'Неверные входные данные: (весь объект).',
    );
  });

  it('says of a webhook what was wrong with it, and nothing of an outcome', async () => {
    const webhook = createWebhook({
      secretKey: KEY,
      projectId: 1,
      store: memoryStore(),
      order: 'unchecked',
      onPay: () => {},
      logger: false,
      allowedIps: 'any',
    });
    const error = await failureOf(() => webhook.verify({ query: 'method=pay', ip: '192.0.2.1' }));
    expect(explain(error)).toBe(`Вебхук не принят: ${WEBHOOK_REASONS['signature-missing']}`);
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
