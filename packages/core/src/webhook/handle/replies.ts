/**
 * @module
 * What is written back to UnitPay. Texts are Russian: the provider shows them to the payer among its own words, which are Russian by default.
 */
import type { StoredReply } from '../store/store.js';

const HEADERS = Object.freeze({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });

/** Words for whom the payer or the operator may see them; none says anything internal. */
export const TEXTS = {
  accepted: 'Принято',
  forged: 'Запрос отклонён',
  failed: 'Не удалось обработать платёж. Попробуйте ещё раз позже.',
  busy: 'Платёж ещё обрабатывается. Попробуйте ещё раз позже.',
  unknownOrder: 'Заказ не найден или уже не может быть оплачен.',
  otherSum: 'Сумма или валюта платежа не совпадает с заказом.',
} as const;

/** An accepting reply. */
export function acceptingReply(message: string): StoredReply {
  return reply(200, { result: { message } });
}

/** A refusing reply: HTTP 200, since UnitPay reads the error from the body. */
export function errorReply(message: string, locale?: 'ru' | 'en', status = 200): StoredReply {
  return reply(status, { error: locale === undefined ? { message } : { message, locale } });
}

/** HEAD, which monitoring asks with: no body, nothing run. */
export const HEAD_REPLY: StoredReply = { status: 200, headers: HEADERS, body: '' };

/** An HTTP method that is not read. */
export function methodNotAllowed(acceptPost: boolean): StoredReply {
  const refused = errorReply(TEXTS.forged, undefined, 405);
  return { ...refused, headers: { ...HEADERS, allow: acceptPost ? 'GET, HEAD, POST' : 'GET, HEAD' } };
}

function reply(status: number, body: object): StoredReply {
  return { status, headers: HEADERS, body: JSON.stringify(body) };
}
