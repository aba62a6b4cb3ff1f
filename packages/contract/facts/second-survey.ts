/**
 * @module
 * What the second survey (2026-11-27) found; where these rows and older ones differ, these hold.
 */
import { type Chapter, fact } from './fact.js';
import {
  FIXTURES,
  LITLIFE19,
  LOG17,
  RU21,
  SHOP26,
  STATUSES21,
  SUBSCRIPTIONS21,
  SURVEY,
  TEST_API23,
  UNIBEE,
} from './sources.js';

const probes = 'probe:second-survey#';
const shown = (name: string) => [`${probes}${name}`] as const;

export const secondSurvey: Chapter = {
  en: 'Second survey',
  ru: 'Второй обзор',
  facts: [
    fact(
      '15.1',
      TEST_API23,
      '15.1. In test mode the test key replaces the parameter secretKey only; signatures are made with the ordinary key. One client signs initPayment with the test key.',
      '15.1. В тестовом режиме тестовый ключ заменяет только параметр secretKey; подписи делает обычный ключ. Один клиент подписывает initPayment тестовым.',
      { mock: [...shown('test-key-signs-no-form'), ...shown('test-key-signs-init')] },
    ),
    fact(
      '15.2',
      RU21,
      '15.2. Test requests need login beside secretKey, for project-level methods too. Whether UnitPay insists is unknown: one client sends none.',
      '15.2. Тестовым запросам нужен login вместе с secretKey, и методам проекта тоже. Требует ли этого UnitPay, неизвестно: один клиент его не передаёт.',
      { mock: shown('test-login') },
    ),
    fact(
      '15.3',
      RU21,
      '15.3. One page shows two schemes for the signature of initPayment, working clients use a third; whether UnitPay checks it is unknown.',
      '15.3. На одной странице две схемы подписи initPayment, работающие клиенты используют третью; проверяет ли её UnitPay, неизвестно.',
      { client: ['golden:initPayment/request.signed.flat.txt'], mock: shown('three-schemes') },
    ),
    fact(
      '15.4',
      SUBSCRIPTIONS21,
      '15.4. Errors arrive with HTTP 200 on the two pages that show a status.',
      '15.4. На двух страницах, где показан статус, ошибки приходят с HTTP 200.',
      { client: ['client:wire#envelope-at-any-status'], mock: shown('errors-are-200') },
    ),
    fact(
      '15.5',
      LITLIFE19,
      '15.5. A real reply of massPayment has a numeric payoutId, echoes transactionId, and writes sums with two decimals.',
      '15.5. В настоящем ответе massPayment payoutId — число, transactionId повторён, в суммах два знака.',
      { client: ['golden:massPayment/success.2019.json'], mock: ['golden:massPayment/success.2019.json'] },
    ),
    fact(
      '15.6',
      LITLIFE19,
      '15.6. A payout below the minimum was refused with code 1000 and HTML in the message.',
      '15.6. Выплата меньше минимума отклонена с кодом 1000 и HTML в тексте.',
      { client: ['golden:massPayment/error.minimum.json'], mock: ['golden:massPayment/error.minimum.json'] },
    ),
    fact(
      '15.7',
      FIXTURES,
      '15.7. availableForRefund was empty for WebMoney and the sum of the order for cards that waited or failed: it does not say that money was paid.',
      '15.7. availableForRefund пуст у WebMoney и равен сумме заказа у карт, которые ждут или не прошли: об оплате он не говорит.',
      { mock: shown('available-says-little') },
    ),
    fact(
      '15.8',
      FIXTURES,
      '15.8. While error is being answered, getPayment may still say wait.',
      '15.8. Пока на error отвечают, getPayment может ещё говорить wait.',
      { mock: shown('paid-shows-late') },
    ),
    fact(
      '15.9',
      FIXTURES,
      '15.9. A real error webhook has profit, and in the one fixture known no projectId (its author may have left it out).',
      '15.9. В настоящем вебхуке error есть profit и, в единственном известном образце, нет projectId (автор мог его убрать).',
      { client: ['webhook:observed-2020-error'], mock: ['webhook:observed-2020-error', ...shown('error-fields')] },
    ),
    fact(
      '15.10',
      UNIBEE,
      '15.10. The reply to a recurring charge may have no paymentId (a comment in a client; weak).',
      '15.10. В ответе на рекуррентное списание может не быть paymentId (комментарий в клиенте; слабый источник).',
      { mock: shown('charge-without-id') },
    ),
    fact(
      '15.11',
      SHOP26,
      '15.11. The payment form can be switched off for a project: its links answer 404 (a comment in a client; weak).',
      '15.11. Платёжную форму проекта можно выключить: ссылки отвечают 404 (комментарий в клиенте; слабый источник).',
      { mock: shown('form-off') },
    ),
    fact(
      '15.12',
      FIXTURES,
      '15.12. A real redirectUrl may carry a query with backUrl.',
      '15.12. В настоящем redirectUrl может быть параметр backUrl.',
      { mock: shown('redirect-with-query') },
    ),
    fact(
      '15.13',
      STATUSES21,
      '15.13. A payment waits "usually 24 hours, in some cases longer"; it is not a limit.',
      '15.13. Платёж ждёт «обычно 24 часа, в некоторых случаях дольше»; это не предел.',
      { client: ['scenario:unpaid-expiry'], mock: ['scenario:unpaid-expiry'] },
    ),
    fact(
      '15.14',
      STATUSES21,
      '15.14. A repeated pay is a button of the UnitPay dashboard; no automatic repeats are documented.',
      '15.14. Повтор pay — кнопка в личном кабинете; автоматические повторы нигде не описаны.',
      { client: ['scenario:refused-at-pay'], mock: shown('no-automatic-repeats') },
    ),
    fact(
      '15.15',
      FIXTURES,
      '15.15. The test request of the UnitPay dashboard is about an order that does not exist: account test, often operator euroset, paymentType cash, sum 10.00, test=1, a short unitpayId.',
      '15.15. Тестовый запрос из личного кабинета — о несуществующем заказе: account test, часто operator euroset, paymentType cash, сумма 10.00, test=1, короткий unitpayId.',
      { mock: shown('test-request') },
    ),
    fact(
      '15.16',
      LOG17,
      '15.16. Check and pay of one attempt carry the same date, that of the attempt and not of the payment, so that 300 seconds hold for a slow payer.',
      '15.16. check и pay одной попытки несут одну дату — попытки, а не создания платежа, поэтому 300 секунд выдерживаются и для медленного плательщика.',
      { client: ['client:webhooks#max-age'], mock: shown('date-of-attempt') },
    ),
    fact(
      '15.17',
      FIXTURES,
      '15.17. A check of 2015 had no payerSum, payerCurrency or test, SMS payments of 2012 no profit, sum or ip; the client refuses the check of 2015 by design.',
      '15.17. В check 2015 года не было payerSum, payerCurrency и test, у SMS-платежей 2012 года — profit, sum и ip; check 2015 года клиент намеренно отклоняет.',
      { client: ['client:webhooks#old-shapes'], mock: ['test:webhooks-mock#every-field'] },
    ),
    fact(
      '15.18',
      SURVEY,
      '15.18. Unknown, found nowhere: the elements of refunds, automatic repeats of webhooks and how long UnitPay waits for an answer, a refund webhook, duplicate protection of partial refunds, replies of getMethodsAvailable, massPaymentCommissions and offsetAdvance, lengths of fields, rate limits.',
      '15.18. Неизвестно, не найдено нигде: элементы refunds, автоматические повторы вебхуков и сколько UnitPay ждёт ответа, вебхук о возврате, защита от повторных частичных возвратов, ответы getMethodsAvailable, massPaymentCommissions и offsetAdvance, длины полей, лимиты запросов.',
      { client: ['client:wire#unknown-shapes'], mock: ['probe:api#undocumented-replies'] },
    ),
    fact(
      '15.19',
      RU21,
      '15.19. The sample reply of massPayment is dated 2016-10-01 in its source; a newer real one (15.5) is what the mock answers like.',
      '15.19. Образец ответа massPayment в источнике датирован 2016-10-01; мок отвечает как в более новом настоящем ответе (15.5).',
      {
        client: ['golden:massPayment/success.json', 'client:wire#payout-sample-of-2016'],
        mock: ['golden:massPayment/success.2019.json'],
      },
    ),
    fact(
      'clients.npm',
      SURVEY,
      'npm unitpay-api 3.0.3 (asks /api/ with a slash, signs all parameters, knows four old webhook addresses) and unitpay 2.0.2 (three methods, no refund) are what Node.js shops use.',
      'npm unitpay-api 3.0.3 (обращается к /api/ со слешем, подписывает все параметры, знает четыре старых адреса вебхуков) и unitpay 2.0.2 (три метода, без возврата) — то, чем пользуются магазины на Node.js.',
      {
        untested: {
          en: 'both run unmodified against the mock, over TLS, in apps/mock-server/test/foreign.test.ts',
          ru: 'оба работают с моком без изменений, по TLS: apps/mock-server/test/foreign.test.ts',
        },
      },
    ),
    fact(
      'clients.python-ruby',
      SURVEY,
      'The official Python SDK does not compile, and the official Ruby SDK refuses every valid webhook.',
      'Официальный SDK для Python не компилируется, а официальный SDK для Ruby отклоняет любой верный вебхук.',
      {
        untested: {
          en: 'so neither can be run against the mock as it is',
          ru: 'поэтому ни тот, ни другой нельзя запустить с моком как есть',
        },
      },
    ),
  ],
};
