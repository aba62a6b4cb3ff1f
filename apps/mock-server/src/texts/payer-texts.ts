/**
 * @module
 * What a payer (and `errorMessage`) is told when a payment fails. Only the refusal by the payer is quoted by a source in Russian;
 * the others are our Russian wording of reasons the provider lists.
 */

/** Texts of failed payments. */
export const PAYER_TEXTS = {
  payerRefused: 'Пользователь отказался от оплаты',
  insufficientFunds: 'Недостаточно средств на карте',
  cardUnavailable: 'Операция недоступна для данной карты',
  threeDsFailed: 'Не пройдена проверка 3-D Secure',
  issuerError: 'Ошибка банка-эмитента, повторите попытку через 10 минут',
  acquirerError: 'Ошибка банка-эквайера, повторите попытку через 15 минут',
  countryRefused: 'Карты данной страны не принимаются',
  temporary: 'Временная ошибка на стороне платежной системы',
  expired: 'Истекло время ожидания оплаты',
  released: 'Блокировка средств отменена',
} as const;

/** Words before the merchant's own text when it refuses at `check`; the answer's `locale` chooses the language. */
export const MERCHANT_REFUSED = {
  ru: 'Магазин отклонил платеж: ',
  en: 'The store has declined the payment: ',
} as const;
