/** @module Russian words for statuses, outcomes and payment methods. */
import type { WordMessages } from '../en/words.js';

export const words: WordMessages = {
  statuses: {
    wait: 'Ждёт оплаты',
    success: 'Оплачен',
    error: 'Отклонён',
    error_check: 'Магазин отказал',
    error_pay: 'Магазин не завершил',
    refund: 'Возвращён',
    secure: 'Проверка банком',
    held: 'Деньги заблокированы',
  },
  outcomes: {
    pending: 'отправляется',
    accepted: 'принят',
    refused: 'отказ',
    invalid: 'не понят',
    timeout: 'нет ответа вовремя',
    unreachable: 'нет связи',
    dropped: 'не отправлен (сбой)',
    deferred: 'отложен (сбой)',
  },
  causes: { payment: 'платёж', repeat: 'повтор', duplicate: 'дубликат', manual: 'вручную' },
  methods: { card: 'карта', cardInvoice: 'иностранная карта', sbp: 'СБП', sberpay: 'SberPay', tinkoffpay: 'T-Pay' },
  test: 'тест',
  ms: (ms) => `${ms} мс`,
  fault: (id) => `сбой ${id}`,
  disturbed: {
    delay: 'с задержкой',
    duplicate: 'несколько копий',
    reorder: 'не по порядку',
    signature: 'неверная подпись',
    drop: 'не отправлен',
    fields: 'изменены поля',
  },
  reasons: {
    payerRefused: 'плательщик отказался',
    insufficientFunds: 'недостаточно средств',
    cardUnavailable: 'карта не обслуживается',
    threeDsFailed: 'банк не подтвердил код',
    issuerError: 'банк не работает',
    temporary: 'временная ошибка банка',
    expired: 'плательщик не заплатил вовремя',
    released: 'блокировка средств отменена',
  },
};
