/**
 * @module
 * Facts about initPayment and getPayment.
 */
import { type Chapter, fact } from './fact.js';
import { CREATE, EN21, GO20, INFO, OURS, PREAUTH, QUIZ, RU21, SDK4, SDK21, SUBS } from './sources.js';

export const createPayment: Chapter = {
  en: 'initPayment',
  ru: 'initPayment',
  facts: [
    fact(
      'init.required',
      SDK21,
      'Only account, sum, projectId and paymentType are obligatory beside the key.',
      'Кроме ключа обязательны только account, sum, projectId и paymentType.',
      {
        client: ['golden:initPayment/request.flat.txt'],
        mock: ['probe:required-parameters', 'probe:desc-is-optional'],
      },
    ),
    fact(
      'init.desc',
      CREATE,
      'desc is obligatory in the pages and no longer demanded by the backend (official changelog 2.1.0).',
      'desc в страницах обязателен, но бэкенд его больше не требует (журнал изменений 2.1.0).',
      { client: ['client:desc-is-optional'], mock: ['probe:desc-is-optional'] },
    ),
    fact(
      'init.ip',
      CREATE,
      'ip and resultUrl were obligatory in 2021 and are optional now.',
      'ip и resultUrl в 2021 были обязательны, теперь нет.',
      { client: ['golden:initPayment/request.flat.txt'], mock: ['golden:initPayment/success.json'] },
    ),
    fact(
      'init.payment-type',
      SDK4,
      "The payment system's code is the backend's business; the official client does not check it.",
      'Код платёжной системы — дело бэкенда; официальный клиент его не проверяет.',
      { client: ['client:any-payment-type'], mock: ['golden:initPayment/success.json'] },
    ),
    fact(
      'init.sum',
      RU21,
      'sum is in rubles, or in the order currency if currency is sent.',
      'sum — в рублях или в валюте заказа, если передана currency.',
      { client: ['golden:initPayment/request.flat.txt'], mock: ['probe:currency'] },
    ),
    fact(
      'init.currency',
      RU21,
      'currency is an ISO 4217 code from a list of 34.',
      'currency — код ISO 4217 из списка в 34 валюты.',
      { client: ['client:currency-code'], mock: ['probe:currency'] },
    ),
    fact(
      'init.back-url',
      CREATE,
      'backUrl is where the payer returns without paying; its host must be on the project’s domain.',
      'backUrl — куда вернуться без оплаты; хост должен быть на домене проекта.',
      {
        client: ['form:options.txt'],
        untested: {
          en: 'the mock has no project domain to compare with',
          ru: 'у мока нет домена проекта, с которым сравнивать',
        },
      },
    ),
    fact(
      'init.locale',
      RU21,
      'locale is ru or en; without it the payer’s country decides.',
      'locale — ru или en; без неё решает страна плательщика.',
      { client: ['form:options.txt'], mock: ['probe:form-locale'] },
    ),
    fact(
      'init.signature',
      SDK4,
      'A signature is not demanded from API calls; the official client never sends one.',
      'Подпись в вызовах API не требуется; официальный клиент её не шлёт.',
      { client: ['golden:initPayment/request.flat.txt'], mock: ['golden:initPayment/success.json'] },
    ),
    fact(
      'init.signature-checked',
      RU21,
      'A signature that is sent follows the form scheme, and a wrong one is refused.',
      'Присланная подпись следует схеме формы, неверная отклоняется.',
      {
        client: ['golden:initPayment/request.signed.flat.txt'],
        mock: ['golden:initPayment/error.json', 'probe:signed-init'],
      },
    ),
    fact(
      'init.subscription',
      SUBS,
      'subscription=true makes a subscription; its id comes in the webhook.',
      'subscription=true создаёт подписку; её id приходит в вебхуке.',
      {
        client: ['golden:initPayment/request.subscription.flat.txt', 'webhook:pay-subscription'],
        mock: ['probe:subscription-webhook'],
      },
    ),
    fact(
      'init.recurring',
      RU21,
      'subscriptionId charges an active subscription without a page to open.',
      'subscriptionId списывает по активной подписке, страницу открывать не нужно.',
      {
        client: ['golden:initPayment/request.recurring.flat.txt', 'golden:initPayment/success.recurring.json'],
        mock: ['golden:initPayment/success.recurring.json', 'scenario:subscription-life'],
      },
    ),
    fact(
      'init.preauth',
      PREAUTH,
      'preauth=1 holds the money instead of taking it.',
      'preauth=1 блокирует деньги вместо списания.',
      { client: ['golden:initPayment/request.preauth.flat.txt'], mock: ['scenario:hold-and-capture'] },
    ),
    fact(
      'init.preauth-expiry',
      PREAUTH,
      'preauthExpireLogic: 0 takes held money after about 114 hours, 1 gives it back.',
      'preauthExpireLogic: 0 — через примерно 114 часов списать, 1 — вернуть.',
      { client: ['golden:initPayment/request.preauth.flat.txt'], mock: ['scenario:hold-expiry'] },
    ),
    fact(
      'init.preauth-default',
      QUIZ,
      'Without preauthExpireLogic held money is given back.',
      'Без preauthExpireLogic деньги возвращаются.',
      { mock: ['scenario:hold-expiry'] },
    ),
    fact(
      'init.contacts',
      QUIZ,
      'With a cash register customerEmail or customerPhone has to be passed, or the payment fails.',
      'При подключённой кассе нужен customerEmail или customerPhone, иначе платёж завершится ошибкой.',
      { client: ['golden:initPayment/request.receipt.flat.txt'], mock: ['probe:cash-register'] },
    ),
    fact(
      'init.redirect',
      PREAUTH,
      'The newest reply has type redirect, a numeric paymentId, message, receiptUrl, statusUrl and redirectUrl.',
      'Новейший ответ: type redirect, числовой paymentId, message, receiptUrl, statusUrl и redirectUrl.',
      { client: ['golden:initPayment/success.json'], mock: ['golden:initPayment/success.json'] },
    ),
    fact('init.payment-id-type', RU21, 'In 2021 paymentId was a string.', 'В 2021 paymentId был строкой.', {
      client: ['golden:initPayment/success.2021-redirect.json'],
      untested: { en: 'the mock answers in the newest form', ru: 'мок отвечает в новейшей форме' },
    }),
    fact(
      'init.links',
      PREAUTH,
      'redirectUrl and receiptUrl end in <paymentId>-<10 hexadecimal digits>; statusUrl repeats receiptUrl.',
      'redirectUrl и receiptUrl кончаются на <paymentId>-<10 шестнадцатеричных цифр>; statusUrl повторяет receiptUrl.',
      { client: ['golden:initPayment/success.json'], mock: ['probe:links'] },
    ),
    fact(
      'init.response',
      RU21,
      'type response carries HTML to show, or nothing for a recurring charge.',
      'type response несёт HTML для показа, а при рекуррентном списании — ничего.',
      {
        client: ['golden:initPayment/success.2021-response.json', 'golden:initPayment/success.recurring.json'],
        mock: ['golden:initPayment/success.recurring.json'],
      },
    ),
    fact(
      'init.invoice',
      RU21,
      'type invoice carries invoiceId; receiptUrl is to be shown.',
      'type invoice несёт invoiceId; показать нужно receiptUrl.',
      {
        client: ['golden:initPayment/success.2021-invoice.json'],
        untested: {
          en: 'no current payment system is known to answer so; the mock redirects',
          ru: 'ни про одну нынешнюю систему не известно, что она так отвечает; мок делает redirect',
        },
      },
    ),
    fact(
      'init.unknown-subscription',
      RU21,
      'An unknown subscription is refused with the text that it was not found.',
      'Неизвестная подписка отклоняется текстом, что она не найдена.',
      { client: ['golden:initPayment/error.subscription.json'], mock: ['golden:initPayment/error.subscription.json'] },
    ),
    fact(
      'init.items-over-sum',
      EN21,
      'Items that cost more than the order are refused.',
      'Товары дороже заказа отклоняются.',
      { client: ['client:items-over-sum'], mock: ['scenario:receipts', 'probe:items-over-sum'] },
    ),
    fact(
      'init.phone',
      CREATE,
      'phone and operator are for mobile commerce, which the pages call unavailable.',
      'phone и operator — для мобильной коммерции, которую страницы называют недоступной.',
      { client: ['client:phone-and-operator'], mock: ['probe:phone-and-operator'] },
    ),
  ],
};

export const payment: Chapter = {
  en: 'getPayment',
  ru: 'getPayment',
  facts: [
    fact(
      'payment.fields',
      INFO,
      'Fields and JSON types of a payment: ids and isPreauth are numbers, sums are strings, refunds is an array.',
      'Поля и типы платежа: id и isPreauth — числа, суммы — строки, refunds — массив.',
      { client: ['golden:getPayment/success.json'], mock: ['golden:getPayment/success.json'] },
    ),
    fact(
      'payment.string-ids',
      EN21,
      'The sample of 2015 shows paymentId and projectId as strings.',
      'В образце 2015 года paymentId и projectId — строки.',
      {
        client: ['golden:getPayment/success.2015.json'],
        untested: { en: 'the mock answers in the newest form', ru: 'мок отвечает в новейшей форме' },
      },
    ),
    fact(
      'payment.date',
      OURS,
      'date is YYYY-mm-dd HH:ii:ss, Moscow time.',
      'date — ГГГГ-ММ-ДД ЧЧ:ММ:СС по московскому времени.',
      { client: ['golden:getPayment/success.json'], mock: ['probe:moscow-time'] },
    ),
    fact(
      'payment.available',
      INFO,
      'availableForRefund says what can still be refunded.',
      'availableForRefund — сколько ещё можно вернуть.',
      { client: ['golden:getPayment/success.json'], mock: ['scenario:pay', 'scenario:second-refund'] },
    ),
    fact(
      'payment.error-message',
      RU21,
      'errorMessage is there only for status error.',
      'errorMessage есть только при статусе error.',
      {
        client: ['golden:getPayment/success.declined.json'],
        mock: ['golden:getPayment/success.declined.json', 'golden:getPayment/success.json'],
      },
    ),
    fact(
      'payment.receipt-url',
      INFO,
      'receiptUrl is there only with a cash register.',
      'receiptUrl есть только при подключённой кассе.',
      {
        client: ['golden:getPayment/success.json', 'golden:getPayment/success.declined.json'],
        mock: ['probe:receipt-url'],
      },
    ),
    fact(
      'payment.refunds',
      INFO,
      'The shape of an element of refunds is not documented.',
      'Вид элемента refunds не описан.',
      { client: ['golden:getPayment/success.json'], mock: ['golden:getPayment/success.json'] },
    ),
    fact(
      'payment.wrong-key',
      EN21,
      'A wrong key is refused with a text and, in the sample, without a code.',
      'Неверный ключ отклоняется с текстом, в образце — без кода.',
      { client: ['golden:getPayment/error.json'], mock: ['golden:getPayment/error.json'] },
    ),
    fact(
      'status.list',
      RU21,
      'Statuses: success, wait, error, error_pay, error_check, refund, secure.',
      'Статусы: success, wait, error, error_pay, error_check, refund, secure.',
      {
        client: ['client:unknown-status'],
        mock: [
          'scenario:pay',
          'scenario:decline',
          'scenario:refused-at-check',
          'scenario:refused-at-pay',
          'scenario:second-refund',
        ],
      },
    ),
    fact(
      'status.unpaid',
      QUIZ,
      'A waiting payment becomes error after 24 hours.',
      'Ожидающий платёж через 24 часа становится error.',
      { mock: ['scenario:unpaid-expiry'] },
    ),
    fact(
      'status.held',
      OURS,
      'Held money has no status of its own; isPreauth tells two-stage payments apart.',
      'У блокировки нет своего статуса; двухстадийный платёж виден по isPreauth.',
      { client: ['golden:getPayment/success.json'], mock: ['scenario:hold-and-capture'] },
    ),
    fact(
      'status.decline-texts',
      RU21,
      'Reasons of a decline come to the payer as text; of the Russian ones only the refusal by the payer is quoted.',
      'Причины отказа плательщик видит текстом; из русских процитирован только отказ самого плательщика.',
      { client: ['golden:getPayment/success.declined.json'], mock: ['golden:getPayment/success.declined.json'] },
    ),
    fact(
      'form.missing',
      GO20,
      'A form without desc, account or sum is a page that says "Ошибка 400" and names them; an unknown public key is "Ошибка 404".',
      'Форма без desc, account или sum — страница «Ошибка 400» с их именами; неизвестный публичный ключ — «Ошибка 404».',
      { mock: ['probe:form-missing', 'probe:unknown-public-key'] },
    ),
  ],
};
