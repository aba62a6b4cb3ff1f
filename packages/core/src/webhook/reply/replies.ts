/**
 * @module
 * What is written back to UnitPay. Texts are Russian: the provider shows them to the payer among its own words, which are Russian by default.
 */
import type { StoredReply } from '../store/store.js';

const HEADERS = Object.freeze({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });

/** The replies that are always the same. The payer or an operator may see them, so none says anything internal. */
export const REPLIES = {
  accepted: acceptingReply('Принято'),
  forged: errorReply('Запрос отклонён'),
  failed: errorReply('Не удалось обработать платёж. Попробуйте ещё раз позже.'),
  busy: errorReply('Платёж ещё обрабатывается. Попробуйте ещё раз позже.'),
  unknownOrder: errorReply('Заказ не найден или уже не может быть оплачен.'),
  otherSum: errorReply('Сумма или валюта платежа не совпадает с заказом.'),
  /** HEAD, which monitoring asks with: no body, nothing run. */
  head: Object.freeze({ status: 200, headers: HEADERS, body: '' }),
} as const;

/** HTTP 200 with a result: UnitPay takes it for done. */
export function acceptingReply(message: string): StoredReply {
  return reply({ result: { message } });
}

/** A refusing reply: HTTP 200, since UnitPay reads the error from the body. */
export function errorReply(message: string, locale?: 'ru' | 'en'): StoredReply {
  return reply({ error: locale === undefined ? { message } : { message, locale } });
}

/** An HTTP method that is not read. */
export function methodNotAllowed(acceptPost: boolean): StoredReply {
  const headers = { ...HEADERS, allow: acceptPost ? 'GET, HEAD, POST' : 'GET, HEAD' };
  return { ...REPLIES.forged, status: 405, headers };
}

function reply(body: object): StoredReply {
  return Object.freeze({ status: 200, headers: HEADERS, body: JSON.stringify(body) });
}
