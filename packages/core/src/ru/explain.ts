/**
 * @module
 * Errors in Russian, for logs, chats and pages that Russian-speaking colleagues read.
 */
import type { UnitPayApiError } from '../errors/unitpay-api-error.js';
import type { UnitPayConnectionError } from '../errors/unitpay-connection-error.js';
import { isUnitPayError, type Outcome, type UnitPayError, type UnitPayErrorCode } from '../errors/unitpay-error.js';
import type { UnitPayHttpError } from '../errors/unitpay-http-error.js';
import type { UnitPayRefundError } from '../errors/unitpay-refund-error.js';
import type { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import type { WebhookVerificationError } from '../errors/webhook-verification-error.js';
import type { ProcessReason } from '../webhook/webhook.js';
import { API_REASONS, REFUND_REASONS, WEBHOOK_REASONS } from './reasons.js';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'not-sent': 'Запрос не был отправлен.',
  refused: 'Операция не выполнена.',
  unknown: 'Неизвестно, выполнена ли операция: прочитайте её состояние, прежде чем повторять запрос.',
};

/** What happened, by the error's `code`. */
const WHAT: Readonly<Record<UnitPayErrorCode, (error: UnitPayError) => string>> = {
  api: (error) => {
    const { apiCode, apiMessage, reason } = error as UnitPayApiError;
    return `UnitPay ответил ошибкой${apiCode === undefined ? '' : ` ${apiCode}`} «${apiMessage}»: ${API_REASONS[reason] ?? API_REASONS.other}`;
  },
  connection: (error) => {
    const { causeCode, requestSent } = error as UnitPayConnectionError;
    const what = requestSent ? 'Соединение с UnitPay оборвалось' : 'Соединение с UnitPay не установлено';
    return `${what}${causeCode === undefined ? '' : ` (${causeCode})`}.`;
  },
  timeout: () => 'UnitPay не ответил за отведённое время (timeout).',
  abort: () => 'Вызов прерван вашим signal.',
  http: (error) =>
    `Ответ с HTTP-статусом ${(error as UnitPayHttpError).status} пришёл не от API UnitPay: проверьте baseUrl и прокси.`,
  response: () => 'Ответ UnitPay непонятен или слишком велик.',
  validation: (error) =>
    `Неверные входные данные: ${(error as UnitPayValidationError).issues.map(({ path }) => path || '(весь объект)').join(', ')}.`,
  refund: (error) => {
    const { paymentId, reason } = error as UnitPayRefundError;
    return `Возврат платежа ${paymentId}: ${REFUND_REASONS[reason] ?? reason}`;
  },
  'webhook-verification': (error) => `Вебхук не принят: ${explainReason((error as WebhookVerificationError).reason)}`,
  'webhook-reject': (error) => `Обработчик отказал плательщику: ${error.message}`,
};

/** Kinds of errors that are not about a call, so that nothing is said of its outcome. */
const WITHOUT_OUTCOME: ReadonlySet<UnitPayErrorCode> = new Set([
  'webhook-verification',
  'webhook-reject',
  'validation',
]);

/**
 * Explains an error of this library in Russian: what happened, whether the operation can have been carried out, what to do.
 *
 * The text is for people and may change; branch on `code`, `reason` and `outcome`. It shows no more of a key than the error does.
 *
 * @returns The text, or `undefined` for errors that are not ours.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/README.md
 * @example
 * catch (error) { console.error(explain(error) ?? error); }
 */
export function explain(error: unknown): string | undefined {
  if (!isUnitPayError(error)) return undefined;
  const what = WHAT[error.code](error);
  return WITHOUT_OUTCOME.has(error.code) ? what : `${what} ${OUTCOMES[error.outcome]}`;
}

/**
 * Explains in Russian why a webhook was not accepted.
 *
 * @param reason `reason` of `WebhookVerificationError`, of the result of `webhook.process`, or of a log line.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/README.md
 * @example
 * const { reason } = await webhook.process(input);
 * if (reason) console.warn(explainReason(reason));
 */
export function explainReason(reason: ProcessReason): string {
  return WEBHOOK_REASONS[reason];
}
