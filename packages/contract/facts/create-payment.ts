/**
 * @module
 * Facts about initPayment.
 */
import { type Chapter, fact } from './fact.js';
import { CREATE, EN21, PREAUTH, QUIZ, RU21, SDK4, SDK21, SUBS } from './sources.js';

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
        mock: ['probe:api#required-parameters', 'probe:payments#desc-is-optional'],
      },
    ),
    fact(
      'init.desc',
      CREATE,
      'desc is obligatory in the pages and no longer demanded by the backend (official changelog 2.1.0).',
      'desc в страницах обязателен, но бэкенд его больше не требует (журнал изменений 2.1.0).',
      { client: ['client:parameters#desc-is-optional'], mock: ['probe:payments#desc-is-optional'] },
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
      { client: ['client:parameters#any-payment-type'], mock: ['golden:initPayment/success.json'] },
    ),
    fact(
      'init.account',
      RU21,
      'account is whatever the merchant knows the order or the payer by: a number, a login, an e-mail.',
      'account — то, по чему магазин узнаёт заказ или плательщика: номер, логин, почта.',
      {
        client: ['golden:initPayment/request.flat.txt', 'webhook:pay-cyrillic'],
        mock: ['probe:api#plus-and-percent'],
      },
    ),
    fact(
      'init.sum',
      RU21,
      'sum is in rubles, or in the order currency if currency is sent.',
      'sum — в рублях или в валюте заказа, если передана currency.',
      { client: ['golden:initPayment/request.flat.txt'], mock: ['probe:payments#currency'] },
    ),
    fact(
      'init.currency',
      RU21,
      'currency is an ISO 4217 code from a list of 34.',
      'currency — код ISO 4217 из списка в 34 валюты.',
      { client: ['client:parameters#currency-code'], mock: ['probe:payments#currency'] },
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
      { client: ['form:options.txt'], mock: ['probe:pages#form-locale'] },
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
        mock: ['golden:initPayment/error.json', 'probe:payments#signed-init'],
      },
    ),
    fact(
      'init.subscription',
      SUBS,
      'subscription=true makes a subscription; its id comes in the webhook.',
      'subscription=true создаёт подписку; её id приходит в вебхуке.',
      {
        client: ['golden:initPayment/request.subscription.flat.txt', 'webhook:pay-subscription'],
        mock: ['probe:webhooks#subscription-webhook'],
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
      { client: ['scenario:hold-expiry'], mock: ['scenario:hold-expiry'] },
    ),
    fact(
      'init.contacts',
      QUIZ,
      'With a cash register customerEmail or customerPhone has to be passed, or the payment fails.',
      'При подключённой кассе нужен customerEmail или customerPhone, иначе платёж завершится ошибкой.',
      { client: ['golden:initPayment/request.receipt.flat.txt'], mock: ['probe:receipts#cash-register'] },
    ),
    fact(
      'init.redirect',
      PREAUTH,
      'The newest reply has type redirect, a numeric paymentId, message, receiptUrl, statusUrl and redirectUrl.',
      'Новейший ответ: type redirect, числовой paymentId, message, receiptUrl, statusUrl и redirectUrl.',
      {
        client: ['scenario:create', 'golden:initPayment/success.json'],
        mock: ['scenario:create', 'golden:initPayment/success.json'],
      },
    ),
    fact('init.payment-id-type', RU21, 'In 2021 paymentId was a string.', 'В 2021 paymentId был строкой.', {
      client: ['golden:initPayment/success.2021-redirect.json'],
      untested: { en: 'the mock answers in the newest form', ru: 'мок отвечает в новейшей форме' },
    }),
    fact(
      'init.links',
      PREAUTH,
      'The paths of redirectUrl and receiptUrl end in <paymentId>-<10 hexadecimal digits>; statusUrl repeats receiptUrl.',
      'Пути redirectUrl и receiptUrl кончаются на <paymentId>-<10 шестнадцатеричных цифр>; statusUrl повторяет receiptUrl.',
      { client: ['golden:initPayment/success.json'], mock: ['probe:payments#links'] },
    ),
    fact(
      'init.response',
      RU21,
      'type response carries HTML to show, or nothing for a recurring charge.',
      'type response несёт HTML для показа, а при рекуррентном списании — ничего.',
      {
        client: ['golden:initPayment/success.2021-response.json', 'golden:initPayment/success.recurring.json'],
        mock: ['golden:initPayment/success.recurring.json', 'probe:payments#init-response'],
      },
    ),
    fact(
      'init.invoice',
      RU21,
      'type invoice carries invoiceId; receiptUrl is to be shown.',
      'type invoice несёт invoiceId; показать нужно receiptUrl.',
      {
        client: ['golden:initPayment/success.2021-invoice.json'],
        mock: ['probe:payments#init-invoice'],
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
      { client: ['client:receipts#items-over-sum'], mock: ['scenario:receipts', 'probe:receipts#items-over-sum'] },
    ),
    fact(
      'init.phone',
      CREATE,
      'phone and operator are for mobile commerce, which the pages call unavailable.',
      'phone и operator — для мобильной коммерции, которую страницы называют недоступной.',
      { client: ['client:parameters#phone-and-operator'], mock: ['probe:payments#phone-and-operator'] },
    ),
    fact(
      'init.result-url',
      CREATE,
      'resultUrl is where the payer goes after paying; without it the status page.',
      'resultUrl — куда плательщик попадает после оплаты; без него — страница чека.',
      { client: ['client:parameters#addresses'], mock: ['probe:pages#result-url'] },
    ),
    fact(
      'init.result-url-domain',
      CREATE,
      'resultUrl must be on the project’s domain.',
      'resultUrl должен быть на домене проекта.',
      {
        client: ['client:parameters#addresses'],
        untested: {
          en: 'the mock has no project domain to compare with',
          ru: 'у мока нет домена проекта, с которым сравнивать',
        },
      },
    ),
    fact(
      'init.customer-phone',
      SDK4,
      'customerPhone is international without a plus; the official client sends one with a plus unchanged.',
      'customerPhone — международный без плюса; официальный клиент шлёт и с плюсом, как дан.',
      { client: ['client:receipts#customer-phone'], mock: ['probe:receipts#customer-phone'] },
    ),
    fact(
      'init.receipt-by-mail',
      QUIZ,
      'Unit.Receipts delivers receipts by e-mail only.',
      'Unit.Чеки доставляют чеки только по почте.',
      { untested: { en: 'the mock prints no fiscal receipts', ru: 'мок не печатает фискальных чеков' } },
    ),
    fact(
      'init.missing-signature',
      RU21,
      'A text for a request without its signature is known; the form shows it.',
      'Известен текст для запроса без подписи; его показывает форма.',
      { client: ['golden:initPayment/error.missing-signature.json'], mock: ['probe:pages#form-without-signature'] },
    ),
    fact(
      'init.apple-pay',
      RU21,
      'For Apple Pay response was an object instead of HTML.',
      'Для Apple Pay response был объектом, а не HTML.',
      {
        client: ['golden:initPayment/success.2021-apple-pay.json', 'client:parameters#response-object'],
        mock: ['probe:payments#init-apple-pay'],
      },
    ),
    fact(
      'init.google-token',
      EN21,
      'token carried a Google Pay token; the method has been withdrawn.',
      'token нёс токен Google Pay; способ отозван.',
      { client: ['client:parameters#google-token'], untested: { en: 'withdrawn', ru: 'отозван' } },
    ),
    fact(
      'init.goods-project',
      QUIZ,
      'A project of the kind that sells goods by links refuses payments without goods.',
      'Проект вида «ссылка на товар» отклоняет платежи без товара.',
      { untested: { en: 'the mock has no such projects', ru: 'таких проектов у мока нет' } },
    ),
  ],
};
