/**
 * @module
 * What a payer (and `errorMessage`) is told when a payment fails.
 */
import type { Delivery } from '../state/delivery.js';

/** Texts of failed payments that sources quote: getPayment's sample, and the page of statuses (github.com/unitpay/documentation, 2021). */
const DOCUMENTED = {
  payerRefused: 'Пользователь отказался от оплаты',
  insufficientFunds: 'Недостаточно средств',
  cardUnavailable:
    'Данная операция временно недоступна для вашей карты. Попробуйте совершить оплату с другой карты или иным способом',
  threeDsFailed: 'Карта не прошла 3DS-аутентификацию либо отклонена платежной системой',
  issuerError: 'Ошибка на стороне банка-эмитента. Пожалуйста, повторите оплату через 10 минут',
  temporary: 'Временная ошибка на стороне платежной системы, проверьте реквизиты платежа и повторите запрос позднее',
} as const;

/** Texts of failed payments that are ours: no source quotes one for these reasons. */
export const DERIVED_PAYER_TEXTS = {
  expired: 'Истекло время ожидания оплаты',
  released: 'Блокировка средств отменена',
} as const;

/** Texts of failed payments. */
export const PAYER_TEXTS = { ...DOCUMENTED, ...DERIVED_PAYER_TEXTS } as const;

/** Words before the merchant's own text when it refuses at `check`; the answer's `locale` chooses the language. */
const MERCHANT_REFUSED = {
  ru: 'Магазин отклонил платеж: ',
  en: 'The store has declined the payment: ',
} as const;

/** Why a payment ended in `error_check`: the merchant's own text, or else what came in place of an answer. */
export function merchantRefused(
  locale: 'ru' | 'en',
  delivery: Pick<Delivery, 'outcome' | 'message' | 'reply'> | undefined,
): string {
  const text = delivery?.outcome === 'refused' ? (delivery.message ?? '') : noAnswer(locale, delivery);
  return text === '' ? MERCHANT_REFUSED[locale].replace(/[:\s]+$/, '') : `${MERCHANT_REFUSED[locale]}${text}`;
}

/** A few words on an answer that is none. No source shows what UnitPay says then. */
function noAnswer(locale: 'ru' | 'en', delivery: Pick<Delivery, 'outcome' | 'reply'> | undefined): string {
  const { reply } = delivery ?? {};
  if (reply === null || reply === undefined) return locale === 'ru' ? 'обработчик не ответил' : 'no answer';
  if (reply.status < 200 || reply.status >= 300) return `HTTP ${reply.status}`;
  return locale === 'ru' ? 'ответ обработчика не распознан' : 'the answer was not understood';
}
