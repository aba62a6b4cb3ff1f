/**
 * @module
 * Facts about the wire that all methods share.
 */
import { type Chapter, fact } from './fact.js';
import { COMMISSIONS, EN21, OURS, PREAUTH, REFUND, RU21, SDK4, SDK21, SUBSCRIPTIONS21, ZK } from './sources.js';

export const transport: Chapter = {
  en: 'Transport, layout, envelope',
  ru: 'Транспорт, раскладка, конверт',
  facts: [
    fact(
      'transport.get',
      REFUND,
      'Every call is a GET to /api with the parameters in the query; no page documents POST.',
      'Каждый вызов — GET на /api с параметрами в строке запроса; POST не описан нигде.',
      {
        client: ['golden:refundPayment/request.flat.txt'],
        mock: ['golden:refundPayment/success.json', 'probe:api#post-is-not-the-api'],
      },
    ),
    fact(
      'transport.domain',
      SDK4,
      'The host is unitpay.ru, unitpay.money in the older international pages, or an address given by support; API, form and address feed are derived from it.',
      'Хост — unitpay.ru, в старых международных страницах unitpay.money, или адрес от поддержки; от него строятся API, форма и список адресов.',
      { client: ['form:go-2020.txt', 'client:wire#base-url'], mock: ['probe:api#feed'] },
    ),
    fact(
      'transport.flat',
      SDK21,
      'Flat parameters are documented and accepted since 05.2026.',
      'Плоские параметры описаны и принимаются с 05.2026.',
      { client: ['golden:refundPayment/request.flat.txt'], mock: ['golden:refundPayment/request.flat.txt'] },
    ),
    fact(
      'transport.nested',
      SDK21,
      'params[name] is the older layout, deprecated and still accepted; some pages of 2026 still print it.',
      'params[имя] — старая раскладка, устаревшая, но принимаемая; её ещё печатают некоторые страницы 2026 года.',
      { client: ['golden:getSbpBankList/request.nested.txt'], mock: ['golden:getSbpBankList/request.nested.txt'] },
    ),
    fact(
      'transport.method-on-top',
      RU21,
      'method stays at the top level in both layouts.',
      'method остаётся на верхнем уровне в обеих раскладках.',
      { client: ['golden:refundPayment/request.nested.txt'], mock: ['probe:api#method-inside-params'] },
    ),
    fact(
      'transport.mixture',
      OURS,
      'What happens when one query uses both layouts is not documented. The mock merges them.',
      'Что будет при смешении раскладок в одном запросе, не описано. Мок их объединяет.',
      { client: ['golden:initPayment/request.flat.txt'], mock: ['probe:api#mixed-layouts'] },
    ),
    fact(
      'transport.encoding',
      SDK4,
      'Values are UTF-8, percent-encoded; official clients write a space as %20 in API calls and as + in form URLs, and both are understood.',
      'Значения — UTF-8 в процентном кодировании; официальные клиенты пишут пробел как %20 в API и как + в форме, понимается и то и другое.',
      {
        client: ['client:wire#space-encoding', 'golden:initPayment/request.signed.flat.txt', 'form:cyrillic.txt'],
        mock: ['probe:api#plus-and-percent'],
      },
    ),
    fact(
      'transport.numbers',
      SDK4,
      'Numbers are plain decimals with a dot; the official client writes a float without trailing zeros.',
      'Числа — обычная десятичная запись с точкой; официальный клиент пишет дробные без хвостовых нулей.',
      { client: ['client:wire#number-text', 'vector:V7b'], mock: ['probe:api#sum-spellings'] },
    ),
    fact(
      'transport.booleans',
      PREAUTH,
      'subscription is true/false; preauth was true/false in 2021 and is 1 in the newest page; PHP clients send true as 1.',
      'subscription — true/false; preauth в 2021 — true/false, в новейшей странице — 1; PHP-клиенты шлют true как 1.',
      {
        client: ['golden:initPayment/request.preauth.flat.txt', 'golden:initPayment/request.subscription.flat.txt'],
        mock: ['probe:api#boolean-spellings'],
      },
    ),
    fact(
      'transport.envelope',
      REFUND,
      'A success is {"result": ...}: an object, or an array for listSubscriptions and getSbpBankList.',
      'Успех — {"result": ...}: объект, а у listSubscriptions и getSbpBankList массив.',
      {
        client: ['golden:refundPayment/success.json', 'golden:getSbpBankList/success.json'],
        mock: ['golden:refundPayment/success.json', 'golden:listSubscriptions/success.json'],
      },
    ),
    fact(
      'transport.error',
      REFUND,
      'A failure is {"error": {"message", "code"}}, and code is often absent.',
      'Отказ — {"error": {"message", "code"}}, code часто отсутствует.',
      {
        client: ['golden:refundPayment/error.json', 'golden:getPayment/error.json'],
        mock: ['golden:refundPayment/error.json', 'golden:getPayment/error.json'],
      },
    ),
    fact(
      'transport.status',
      SUBSCRIPTIONS21,
      'Business errors come with HTTP 200: two pages print the error sample in a block of status 200; no page states it for all methods.',
      'Деловые ошибки приходят со статусом 200: на двух страницах образец ошибки стоит в блоке со статусом 200; для всех методов этого не говорит ни одна.',
      { client: ['client:wire#envelope-at-any-status'], mock: ['probe:api#errors-have-200'] },
    ),
    fact(
      'transport.gateway',
      SDK4,
      'A status that is not 2xx can carry a JSON error envelope or the HTML page of a gateway.',
      'Статус не из 2xx может нести JSON-конверт ошибки или HTML-страницу шлюза.',
      { client: ['client:wire#envelope-at-any-status', 'client:wire#html-502'], mock: ['probe:api#html-502'] },
    ),
    fact(
      'transport.json',
      OURS,
      'The content type of replies is not documented; the body is JSON.',
      'Content-Type ответов не описан; тело — JSON.',
      { client: ['client:wire#json-whatever-type'], mock: ['probe:api#replies-are-json'] },
    ),
    fact(
      'transport.language',
      EN21,
      'Messages are Russian by default and differ between pages, so nothing may match on their text.',
      'Тексты по умолчанию русские и на разных страницах разные, поэтому опираться на текст нельзя.',
      {
        client: [
          'golden:refundPayment/error.english.json',
          'golden:closeSubscription/success.english.json',
          'golden:massPaymentAvailableAmount/error.json',
        ],
        mock: ['golden:getPartner/error.json'],
      },
    ),
    fact(
      'transport.no-idempotency-key',
      SDK4,
      'No idempotency key is accepted: initPayment sent twice makes two payments.',
      'Ключ идемпотентности не принимается: initPayment, посланный дважды, создаёт два платежа.',
      { client: ['client:wire#never-repeats-writes'], mock: ['probe:api#init-twice'] },
    ),
    fact(
      'transport.repeats',
      SDK4,
      'The official client repeats only what provably never left it, and never a read timeout, a 5xx, 409 or 429.',
      'Официальный клиент повторяет лишь то, что заведомо не ушло, и никогда — тайм-аут чтения, 5xx, 409 или 429.',
      {
        client: ['client:wire#never-repeats-writes', 'client:wire#429-is-refused', 'client:wire#html-502'],
        untested: { en: 'a client’s own doing', ru: 'дело клиента' },
      },
    ),
    fact(
      'transport.headers',
      SDK4,
      "The official client's User-Agent and Unitpay-Client headers are optional.",
      'Заголовки User-Agent и Unitpay-Client официального клиента необязательны.',
      { client: ['client:wire#user-agent'], mock: ['golden:refundPayment/success.json'] },
    ),
    fact(
      'transport.rate',
      SDK4,
      'No rate limit is documented; the official client only says that it does not repeat a 429.',
      'Ограничение частоты не описано; официальный клиент лишь говорит, что не повторяет 429.',
      { client: ['client:wire#429-is-refused'], mock: ['probe:api#rate-limit-fault'] },
    ),
    fact(
      'keys.project',
      SDK21,
      'The project key authorises payments, refunds, holds, subscriptions and getMethodsAvailable.',
      'Ключ проекта открывает платежи, возвраты, холды, подписки и getMethodsAvailable.',
      { client: ['golden:refundPayment/request.flat.txt'], mock: ['probe:api#project-key-methods'] },
    ),
    fact(
      'keys.partner',
      SDK21,
      "The profile's key, always with login, authorises the account-level methods and payouts.",
      'Ключ профиля, всегда вместе с login, открывает методы уровня аккаунта и выплаты.',
      { client: ['golden:getPartner/request.flat.txt'], mock: ['probe:api#partner-key-methods'] },
    ),
    fact('keys.same-name', SDK4, 'All of them travel as secretKey.', 'Все они передаются под именем secretKey.', {
      client: ['golden:getPartner/request.flat.txt'],
      mock: ['golden:getPartner/success.json'],
    }),
    fact(
      'keys.public',
      ZK,
      'The digits before the dash of the public key are the project id.',
      'Цифры до дефиса в публичном ключе — id проекта.',
      { client: ['client:wire#public-key-of-another-project'], mock: ['probe:pages#unknown-public-key'] },
    ),
    fact(
      'methods.nineteen',
      SDK21,
      'There are 19 methods; none lists projects or payments.',
      'Методов 19; списка проектов или платежей среди них нет.',
      {
        client: ['test:golden-covers-registry#same-methods'],
        mock: ['probe:api#all-methods-answer'],
      },
    ),
    fact(
      'methods.required',
      SDK21,
      'Each method has obligatory parameters, as in the table of the official client; without one the call is refused with -32602.',
      'У каждого метода есть обязательные параметры, как в таблице официального клиента; без любого из них вызов отклоняется с -32602.',
      {
        client: ['scenario:missing-parameter', 'client:wire#required-parameters'],
        mock: ['scenario:missing-parameter', 'probe:api#required-parameters'],
      },
    ),
    fact(
      'errors.common',
      COMMISSIONS,
      '-32000 is authorisation, -32602 wrong parameters, -32603 an internal error.',
      '-32000 — авторизация, -32602 — неверные параметры, -32603 — внутренняя ошибка.',
      {
        client: [
          'golden:getCurrencyCourses/error.json',
          'golden:getMethodsAvailable/error.json',
          'golden:listSubscriptions/error.json',
          'golden:massPayment/error.json',
          'golden:massPaymentCommissions/error.json',
          'golden:massPaymentStatus/error.json',
          'golden:offsetAdvance/error.json',
          'scenario:error-codes',
        ],
        mock: [
          'golden:getCurrencyCourses/error.json',
          'golden:getMethodsAvailable/error.json',
          'golden:listSubscriptions/error.json',
          'golden:massPayment/error.json',
          'golden:massPaymentCommissions/error.json',
          'golden:massPaymentStatus/error.json',
          'golden:offsetAdvance/error.json',
          'scenario:wrong-keys',
          'probe:api#required-parameters',
          'scenario:error-codes',
        ],
      },
    ),
    fact(
      'errors.unauthorised-texts',
      REFUND,
      'The text of -32000 differs by page: a wrong secretKey, a wrong secret key, wrong authorisation parameters.',
      'Текст -32000 зависит от страницы: неверный ключ secretKey, неверный секретный ключ, неверные параметры авторизации.',
      {
        client: ['golden:refundPayment/error.json', 'golden:getCommissions/error.json'],
        mock: ['golden:refundPayment/error.json', 'golden:getPayment/error.json', 'golden:getCommissions/error.json'],
      },
    ),
  ],
};
