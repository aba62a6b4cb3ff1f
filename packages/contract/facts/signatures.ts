/**
 * @module
 * Facts about signatures and the payment form.
 */
import { type Chapter, fact } from './fact.js';
import { EN21, GO20, HANDLER26, ISSUE22, LOG17, QUIZ, RU21, SDK4, TEST23, TS74 } from './sources.js';

export const signatures: Chapter = {
  en: 'Signatures, form and widget',
  ru: 'Подписи, форма и виджет',
  facts: [
    fact(
      'sign.algorithm',
      RU21,
      'SHA-256 in lower-case hexadecimal over UTF-8 values joined by {up}.',
      'SHA-256 строчными шестнадцатеричными от значений в UTF-8 через {up}.',
      { client: ['vector:V9'], mock: ['form:cyrillic.txt'] },
    ),
    fact(
      'sign.form',
      RU21,
      'The form signs account, currency, desc, sum and the key, in this order.',
      'Форма подписывает account, currency, desc, sum и ключ, в этом порядке.',
      {
        client: [
          'vector:V4',
          'vector:V8',
          'vector:V13',
          'vector:V14',
          'form:php-4.txt',
          'form:go-2020.txt',
          'vector:V3',
        ],
        mock: ['form:php-4.txt', 'form:go-2020.txt'],
      },
    ),
    fact(
      'sign.no-currency',
      GO20,
      'A currency that is not sent is left out of the signed text.',
      'Не переданная валюта не входит и в подписываемый текст.',
      { client: ['vector:V9b', 'form:no-currency.txt', 'vector:V3b'], mock: ['form:no-currency.txt'] },
    ),
    fact(
      'sign.sum-text',
      SDK4,
      'The signed sum is the very text of the URL: 100 and 100.00 differ.',
      'Подписывается именно текст суммы из адреса: 100 и 100.00 различны.',
      { client: ['vector:V7', 'vector:V7b'], mock: ['probe:pages#form-sum-text'] },
    ),
    fact(
      'sign.outside',
      SDK4,
      'Every other parameter of the form is outside the signature.',
      'Все остальные параметры формы не подписаны.',
      { client: ['form:options.txt'], mock: ['form:options.txt'] },
    ),
    fact(
      'sign.webhook',
      RU21,
      'A webhook signs the method, the values of params in the order of their names, and the key.',
      'Вебхук подписывает метод, значения params по порядку имён и ключ.',
      {
        client: ['vector:V2', 'vector:V6', 'vector:V1', 'webhook:observed-2020-check'],
        mock: ['test:webhooks-mock#signature-holds'],
      },
    ),
    fact(
      'sign.byte-order',
      SDK4,
      'Names are sorted by byte, so 3ds comes first.',
      'Имена сортируются побайтно, поэтому 3ds — первым.',
      { client: ['vector:V10', 'webhook:v10-pay'], mock: ['probe:webhooks#webhook-order'] },
    ),
    fact(
      'sign.legacy',
      ISSUE22,
      'An older sign may come beside signature; neither is signed.',
      'Рядом с signature может прийти старый sign; оба не подписываются.',
      {
        client: ['webhook:observed-2017-check'],
        untested: {
          en: 'newer samples have no sign, and the mock sends none',
          ru: 'в новых образцах sign нет, и мок его не шлёт',
        },
      },
    ),
    fact(
      'sign.everything-else',
      SDK4,
      'Everything else received is signed, unknown names and empty values too.',
      'Всё остальное полученное подписано, включая незнакомые имена и пустые значения.',
      {
        client: ['vector:V11', 'webhook:error-empty-message', 'webhook:pay-cyrillic'],
        mock: ['test:webhooks-mock#signature-holds'],
      },
    ),
    fact(
      'sign.community',
      TS74,
      'A community client signs all parameters of initPayment; this is not the documented scheme, and it works.',
      'Сторонний клиент подписывает все параметры initPayment; это не описанная схема, и она работает.',
      { client: ['client:parameters#community-scheme'], mock: ['probe:payments#community-signature'] },
    ),
    fact(
      'sign.lists',
      SDK4,
      'The official client counts a parameter that is a list as an empty text; no observed webhook has one.',
      'Официальный клиент считает параметр-список пустым текстом; ни в одном наблюдавшемся вебхуке его нет.',
      {
        client: ['client:webhooks#no-lists'],
        untested: { en: 'the mock sends none', ru: 'мок такого не шлёт' },
      },
    ),
    fact('sign.lower-case', RU21, 'The digits are in lower case.', 'Цифры — строчные.', {
      client: ['client:webhooks#lower-case'],
      mock: ['form:go-2020.txt'],
    }),
    fact(
      'sign.unknown-inputs',
      RU21,
      'The pages also print a signature whose key is not known, and 32 digits in place of one.',
      'На страницах есть ещё подпись, ключ которой неизвестен, и 32 цифры на месте подписи.',
      { untested: { en: 'nothing to compute them from', ru: 'вычислить их не из чего' } },
    ),
    fact(
      'form.path',
      RU21,
      'The form is /pay/<public key>[/<payment system>].',
      'Форма — /pay/<публичный ключ>[/<платёжная система>].',
      {
        client: ['form:go-2020.txt', 'form:page-2021.txt', 'form:options.txt'],
        mock: ['form:options.txt', 'form:page-2021.txt'],
      },
    ),
    fact('form.refused', RU21, 'A form with a wrong signature is refused.', 'Форма с неверной подписью отклоняется.', {
      mock: ['test:forms-mock#damaged-form'],
    }),
    fact(
      'form.flags',
      EN21,
      'Appearance flags take true or false: hideHint, hideBackUrl, hideOrderCost, hideMenu, hideOtherMethods, hideOtherPSMethods.',
      'Флаги вида принимают true или false: hideHint, hideBackUrl, hideOrderCost, hideMenu, hideOtherMethods, hideOtherPSMethods.',
      { client: ['form:options.txt'], mock: ['form:options.txt'] },
    ),
    fact(
      'form.back-url',
      SDK4,
      'backUrl is spelled so by the official client; one English page writes backurl.',
      'backUrl пишет так официальный клиент; одна английская страница — backurl.',
      { client: ['form:options.txt'], mock: ['form:options.txt'] },
    ),
    fact(
      'form.return',
      RU21,
      'After payment the payer returns to the project’s URLs with account and paymentId.',
      'После оплаты плательщик возвращается на адреса из кабинета с account и paymentId.',
      { mock: ['probe:pages#return-address'] },
    ),
    fact(
      'form.test-key',
      TEST23,
      'In test mode the test key is sent as secretKey, and the ordinary key signs; one client signs with the test key.',
      'В тестовом режиме тестовый ключ передаётся как secretKey, а подписывает обычный; один клиент подписывает тестовым.',
      { client: ['client:parameters#test-form-key'], mock: ['probe:pages#test-form-key'] },
    ),
    fact(
      'widget.script',
      RU21,
      'A script unitpay.js draws the widget and calls success or error.',
      'Скрипт unitpay.js рисует виджет и зовёт success или error.',
      {
        client: ['client:parameters#widget-options', 'client:parameters#widget-sample'],
        mock: ['probe:pages#widget-script'],
      },
    ),
    fact(
      'handler.address',
      HANDLER26,
      'A handler’s address is any http or https URL with a real domain, of any domain; no IP address, no credentials.',
      'Адрес обработчика — любой http или https URL с настоящим доменом, любым; не IP и без логина.',
      {
        untested: {
          en: 'set in the UnitPay dashboard; a mock must reach localhost',
          ru: 'задаётся в кабинете; мок обязан достигать localhost',
        },
      },
    ),
    fact(
      'sign.legacy-md5',
      LOG17,
      'The older sign is 32 hexadecimal digits; the algorithm is not known.',
      'Старый sign — 32 шестнадцатеричные цифры; алгоритм неизвестен.',
      { client: ['webhook:observed-2017-pay'], untested: { en: 'the mock sends none', ru: 'мок его не шлёт' } },
    ),
    fact(
      'form.extra',
      SDK4,
      'The form takes names of its own clients, such as sdk, without a signature.',
      'Форма принимает и имена своих клиентов, например sdk, вне подписи.',
      { mock: ['probe:pages#form-extra'] },
    ),
    fact(
      'form.payment-types',
      SDK4,
      'Codes of 2026: card, cardInvoice, sbp, sberpay, tinkoffpay, paypal, webmoney.',
      'Коды 2026 года: card, cardInvoice, sbp, sberpay, tinkoffpay, paypal, webmoney.',
      { client: ['client:parameters#any-payment-type'], mock: ['probe:pages#payment-types'] },
    ),
    fact(
      'form.older-types',
      RU21,
      'In 2021 there were also mc, qiwi, yandex, wallets of phones and more, all withdrawn or unavailable since.',
      'В 2021 были ещё mc, qiwi, yandex, кошельки телефонов и другие; с тех пор отозваны или недоступны.',
      { client: ['client:parameters#any-payment-type'], untested: { en: 'withdrawn', ru: 'отозваны' } },
    ),
    fact(
      'form.no-menu',
      QUIZ,
      'A payer who sees no methods usually has hideMenu and hideOtherMethods in the address.',
      'Если плательщик не видит способов, обычно в адресе hideMenu и hideOtherMethods.',
      { mock: ['form:options.txt'] },
    ),
    fact('codes.qiwi', RU21, 'Country codes of Qiwi.', 'Коды стран Qiwi.', {
      untested: { en: 'historic; nothing of today depends on it', ru: 'история; сегодня ничего от этого не зависит' },
    }),
    fact('codes.operators', RU21, 'Operators: mts, mf, beeline, tele2.', 'Операторы: mts, mf, beeline, tele2.', {
      client: ['client:parameters#phone-and-operator'],
      mock: ['probe:payments#phone-and-operator'],
    }),
  ],
};
