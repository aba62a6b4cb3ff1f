/**
 * @module
 * The page of each error code: what it is, what to do, in Russian and English.
 */
import type { UnitPayErrorCode } from '../../src/errors/unitpay-error.js';

/** A text in both languages. */
export interface Both {
  readonly ru: string;
  readonly en: string;
}

/** A page without its table of reasons. */
export interface ErrorPage {
  readonly className: string;
  readonly what: Both;
  readonly outcome: Both;
  readonly steps: readonly Both[];
}

export const PAGES: Readonly<Record<UnitPayErrorCode, ErrorPage>> = {
  api: {
    className: 'UnitPayApiError',
    what: {
      ru: 'UnitPay ответил ошибкой: `{"error": {"message", "code"}}`.',
      en: 'UnitPay answered with an error: `{"error": {"message", "code"}}`.',
    },
    outcome: {
      ru: '`refused`: операция не выполнена. Для -32603, 408 и 5xx — `unknown`.',
      en: '`refused`: the operation was not performed. `unknown` for -32603, 408 and 5xx.',
    },
    steps: [
      {
        ru: 'Смотрите `reason`: это код словами. Текст `apiMessage` пишет UnitPay, он может измениться и содержать HTML: экранируйте его, когда показываете.',
        en: "Look at `reason`, the code in words. `apiMessage` is UnitPay's text, which may change and may hold HTML: escape it where you show it.",
      },
      {
        ru: 'На тот же вызов ответ будет тот же. Исправьте причину, затем вызывайте снова.',
        en: 'The same call gets the same answer. Correct the cause, then call again.',
      },
    ],
  },
  connection: {
    className: 'UnitPayConnectionError',
    what: {
      ru: 'Соединение с UnitPay не установлено или оборвалось до конца ответа.',
      en: 'No connection to UnitPay could be opened, or it broke before the whole answer arrived.',
    },
    outcome: {
      ru: '`not-sent`, если запрос точно не был отправлен (`requestSent: false`); иначе `unknown`.',
      en: '`not-sent` if the request was certainly never sent (`requestSent: false`), else `unknown`.',
    },
    steps: [
      {
        ru: 'Проверьте DNS, прокси и межсетевой экран: `causeCode` называет причину, например `ENOTFOUND` или `ECONNREFUSED`.',
        en: 'Check DNS, proxy and firewall: `causeCode` names the cause, such as `ENOTFOUND` or `ECONNREFUSED`.',
      },
      {
        ru: 'При `unknown` прочитайте состояние (`getPayment`, `massPaymentStatus`), прежде чем повторять денежную операцию.',
        en: 'After `unknown` read the state (`getPayment`, `massPaymentStatus`) before you retry anything that moves money.',
      },
    ],
  },
  timeout: {
    className: 'UnitPayTimeoutError',
    what: { ru: 'UnitPay не ответил за `timeout`.', en: 'UnitPay did not answer within `timeout`.' },
    outcome: { ru: '`unknown`: операция могла выполниться.', en: '`unknown`: the operation may have been performed.' },
    steps: [
      {
        ru: 'Прочитайте состояние. Для возврата это делает `createRefunds` или `ensureRefunded`.',
        en: 'Read the state. For a refund `createRefunds` or `ensureRefunded` does it.',
      },
      {
        ru: 'Второй `initPayment` может создать второй платёж: найдите первый в личном кабинете по номеру заказа.',
        en: 'A second `initPayment` can create a second payment: look the first one up in the UnitPay dashboard by the order ID.',
      },
      {
        ru: 'Если это `waitForPayment`, платёж просто ещё не дошёл до конечного статуса: вызовите его снова.',
        en: 'If it came from `waitForPayment`, the payment has no final status yet: call it again.',
      },
    ],
  },
  abort: {
    className: 'UnitPayAbortError',
    what: { ru: 'Вызов прерван вашим `signal`.', en: 'Your `signal` aborted the call.' },
    outcome: {
      ru: '`not-sent`, если запрос ещё не был отправлен, иначе `unknown`.',
      en: '`not-sent` if nothing had been sent yet, else `unknown`.',
    },
    steps: [
      {
        ru: 'Не прерывайте денежные операции вместе с запросом пользователя: закрытая вкладка не отменяет возврат.',
        en: "Do not abort calls that move money together with a user's request: a closed tab does not cancel a refund.",
      },
    ],
  },
  http: {
    className: 'UnitPayHttpError',
    what: {
      ru: 'HTTP-статус не 2xx без конверта UnitPay: ответил не API, а шлюз, прокси или защита.',
      en: "An HTTP status other than 2xx without UnitPay's envelope: not the API answered, but a gateway, a proxy or a firewall.",
    },
    outcome: {
      ru: '`refused` для 4xx, в том числе 429; `unknown` для 408, 5xx и перенаправлений.',
      en: '`refused` for 4xx, 429 included; `unknown` for 408, 5xx and redirects.',
    },
    steps: [
      {
        ru: '3xx: перенаправления не выполняются, в URL стоит ключ. Задайте `baseUrl` конечным адресом.',
        en: '3xx: redirects are not followed, since the key is in the URL. Set `baseUrl` to the final address.',
      },
      {
        ru: '429: вызывайте реже; `retryAfter` — сколько подождать.',
        en: '429: call less often; `retryAfter` says how long to wait.',
      },
      { ru: '5xx: прочитайте состояние, прежде чем повторять.', en: '5xx: read the state before you retry.' },
    ],
  },
  response: {
    className: 'UnitPayResponseError',
    what: {
      ru: 'Ответ UnitPay непонятен: не JSON, нет обязательных полей, слишком велик или о другом платеже.',
      en: "UnitPay's answer can't be understood: not JSON, fields missing, too large, or about another payment.",
    },
    outcome: { ru: '`unknown`: операция могла выполниться.', en: '`unknown`: the operation may have been performed.' },
    steps: [
      {
        ru: '`issues` называет, что не так, `body` — начало ответа со скрытыми ключами.',
        en: '`issues` names what is wrong, `body` is the beginning of the answer with keys masked.',
      },
      {
        ru: 'Прочитайте состояние. Если ответ правильный, а библиотека его не понимает, сообщите нам.',
        en: 'Read the state. If the answer is right and the library does not understand it, report it.',
      },
    ],
  },
  validation: {
    className: 'UnitPayValidationError',
    what: {
      ru: 'Неверный параметр или настройка: `issues` называет каждую.',
      en: 'A parameter or an option is wrong: `issues` names each one.',
    },
    outcome: { ru: '`not-sent`: ничего не отправлено.', en: '`not-sent`: nothing was sent.' },
    steps: [
      {
        ru: 'Исправьте названные поля. Значения в сообщении не показываются: среди них может быть ключ.',
        en: 'Correct the named fields. Values are not shown in the message, since a key could be among them.',
      },
    ],
  },
  refund: {
    className: 'UnitPayRefundError',
    what: {
      ru: 'Возврат не удалось довести до доказанного конца.',
      en: 'A refund could not be brought to a proven end.',
    },
    outcome: {
      ru: '`not-sent` — возврат не отправлялся; `refused` — UnitPay отказал; `unknown` — мог пройти.',
      en: '`not-sent`: no refund was sent; `refused`: UnitPay refused it; `unknown`: it may have been made.',
    },
    steps: [
      {
        ru: 'Смотрите `reason` (таблица ниже) и `observed` — что показало последнее чтение платежа.',
        en: 'Look at `reason` (table below) and `observed`, what the last reading of the payment showed.',
      },
    ],
  },
  'webhook-verification': {
    className: 'WebhookVerificationError',
    what: {
      ru: 'Запрос не принят за вебхук UnitPay. Отправитель всегда получает один и тот же ответ, причина видна только в вашем логе.',
      en: "A request is not believed to be UnitPay's. The caller always gets the same reply; the reason is in your log only.",
    },
    outcome: { ru: 'Обработчик не вызывался.', en: 'No handler was called.' },
    steps: [
      {
        ru: 'Найдите причину в таблице. Настоящий вебхук чаще всего отклоняется из-за прокси или чужого ключа.',
        en: 'Look the reason up in the table. A genuine webhook is mostly refused because of a proxy or a wrong key.',
      },
    ],
  },
  'webhook-reject': {
    className: 'WebhookReject',
    what: {
      ru: 'Ваш обработчик отказал: `throw new WebhookReject("текст")`. Текст на `check` видит плательщик.',
      en: 'Your handler refused: `throw new WebhookReject("text")`. On `check` the payer sees the text.',
    },
    outcome: {
      ru: 'На `check` платёж отклоняется. На `pay` деньги уже списаны: платёж остаётся незавершённым, пока его не повторят или не вернут.',
      en: 'On `check` the payment is rejected. On `pay` the money is charged already: the payment stays "not completed" until it is repeated or refunded.',
    },
    steps: [
      {
        ru: 'Отказывайте на `check`. На `pay` примите платёж и верните деньги через `refunds.request`.',
        en: 'Refuse on `check`. On `pay` accept the payment and refund it by `refunds.request`.',
      },
    ],
  },
};
