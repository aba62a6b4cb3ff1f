/**
 * @module
 * Facts about getPayment and statuses.
 */
import { type Chapter, fact } from './fact.js';
import { EN21, GO20, INFO, OURS, QUIZ, RU21 } from './sources.js';

export const payment: Chapter = {
  en: 'getPayment',
  ru: 'getPayment',
  facts: [
    fact(
      'payment.fields',
      INFO,
      'Fields and JSON types of a payment: ids and isPreauth are numbers, sums are strings, refunds is an array.',
      'Поля и типы платежа: id и isPreauth — числа, суммы — строки, refunds — массив.',
      {
        client: ['golden:getPayment/request.flat.txt', 'golden:getPayment/success.json'],
        mock: ['golden:getPayment/request.flat.txt', 'golden:getPayment/success.json'],
      },
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
      { client: ['golden:getPayment/success.json'], mock: ['probe:payments#moscow-time'] },
    ),
    fact(
      'payment.available',
      INFO,
      'availableForRefund is a string in the sample and in no table of fields; what it means no source says.',
      'availableForRefund есть в образце (строка) и нет ни в одной таблице полей; что он значит, не говорит ни один источник.',
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
        mock: ['probe:payments#receipt-url'],
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
    fact('payment.unknown', OURS, 'An unknown payment is an error.', 'Неизвестный платёж — ошибка.', {
      client: ['scenario:unknown-ids'],
      mock: ['scenario:unknown-ids'],
    }),
    fact(
      'status.list',
      RU21,
      'Statuses: success, wait, error, error_pay, error_check, refund, secure.',
      'Статусы: success, wait, error, error_pay, error_check, refund, secure.',
      {
        client: ['scenario:read', 'client:wire#unknown-status'],
        mock: [
          'scenario:read',
          'scenario:pay',
          'scenario:decline',
          'scenario:refused-at-check',
          'scenario:refused-at-pay',
          'scenario:second-refund',
          'probe:payments#status-secure',
        ],
      },
    ),
    fact(
      'status.unpaid',
      QUIZ,
      'A waiting payment usually becomes error after 24 hours; in some cases it waits longer.',
      'Ожидающий платёж обычно через 24 часа становится error; иногда ждёт дольше.',
      { client: ['scenario:unpaid-expiry'], mock: ['scenario:unpaid-expiry'] },
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
      'Reasons of a decline come to the payer as text: nine of them are quoted, and that of a payer who refuses.',
      'Причины отказа плательщик видит текстом: девять из них приведены, и ещё одна — когда отказался сам плательщик.',
      {
        client: ['golden:getPayment/success.declined.json'],
        mock: ['golden:getPayment/success.declined.json', 'probe:payments#decline-texts'],
      },
    ),
    fact(
      'form.missing',
      GO20,
      'A form without desc, account or sum is a page that says "Ошибка 400" and names them; an unknown public key is "Ошибка 404".',
      'Форма без desc, account или sum — страница «Ошибка 400» с их именами; неизвестный публичный ключ — «Ошибка 404».',
      { mock: ['probe:pages#form-missing', 'probe:pages#form-of-nothing', 'probe:pages#unknown-public-key'] },
    ),
    fact(
      'payment.purse',
      INFO,
      'purse is a masked card or a wallet; test mode may hide it.',
      'purse — карта под маской или кошелёк; тестовый режим может его скрыть.',
      { client: ['golden:getPayment/success.json'], mock: ['golden:getPayment/success.json'] },
    ),
    fact(
      'status.cabinet',
      RU21,
      'The UnitPay dashboard has names of its own for statuses; the API does not send them.',
      'У статусов в кабинете свои имена; API их не присылает.',
      { untested: { en: 'a matter of the UnitPay dashboard, not of the protocol', ru: 'дело кабинета, не протокола' } },
    ),
  ],
};
