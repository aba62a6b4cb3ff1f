/**
 * @module
 * Facts about webhooks.
 */
import { type Chapter, fact } from './fact.js';
import { GO20, GO23, HANDLER26, LOG17, OURS, QUIZ, RU21, SDK4, UGS, ZK } from './sources.js';

export const webhooks: Chapter = {
  en: 'Webhooks',
  ru: 'Вебхуки',
  facts: [
    fact(
      'hook.get',
      RU21,
      'A webhook is a GET with method and params[name]; the change to flat parameters does not touch it.',
      'Вебхук — GET с method и params[имя]; переход на плоские параметры его не касается.',
      { client: ['webhook:documented-2021-check', 'webhook:v10-pay'], mock: ['probe:webhooks#webhook-get'] },
    ),
    fact(
      'hook.methods',
      SDK4,
      'check, pay, preauth and error; there is no refund webhook.',
      'check, pay, preauth и error; вебхука о возврате нет.',
      {
        client: ['webhook:preauth', 'webhook:error', 'client:webhooks#no-refund-webhook'],
        mock: ['scenario:pay', 'scenario:hold-and-capture', 'scenario:decline', 'probe:webhooks#no-refund-webhook'],
      },
    ),
    fact(
      'hook.preauth-spelling',
      ZK,
      'A community client spells the method preAuth; every other source preauth.',
      'Сторонний клиент пишет метод preAuth; все прочие источники — preauth.',
      { client: ['client:webhooks#preauth-spelling', 'webhook:preauth'], mock: ['webhook:preauth'] },
    ),
    fact(
      'hook.no-address',
      HANDLER26,
      'Without an address nothing is called and the payment simply succeeds.',
      'Без адреса никто не вызывается, платёж просто успешен.',
      { mock: ['probe:webhooks#no-webhook-address'] },
    ),
    fact(
      'hook.check-off',
      UGS,
      'check may not come; it is off by default for new projects.',
      'check может не приходить; у новых проектов он выключен.',
      { client: ['client:webhooks#pay-without-check'], mock: ['probe:webhooks#check-off'] },
    ),
    fact(
      'hook.fields',
      GO23,
      'Every sample has unitpayId, projectId, account, orderSum, orderCurrency, payerSum, payerCurrency, paymentType, date, test and signature.',
      'В каждом образце есть unitpayId, projectId, account, orderSum, orderCurrency, payerSum, payerCurrency, paymentType, date, test и signature.',
      {
        client: [
          'webhook:documented-2021-check',
          'webhook:observed-2017-check',
          'webhook:observed-2020-check',
          'webhook:observed-2023-pay',
        ],
        mock: ['test:webhooks-mock#every-field', 'webhook:observed-2023-pay', 'webhook:v10-pay'],
      },
    ),
    fact(
      'hook.undocumented',
      GO20,
      'sum, ip, purse and isPreauth come without being documented.',
      'sum, ip, purse и isPreauth приходят без описания.',
      { client: ['webhook:observed-2023-pay'], mock: ['probe:webhooks#webhook-undocumented'] },
    ),
    fact('hook.3ds', RU21, '3ds comes in pay only.', '3ds приходит только в pay.', {
      client: ['webhook:v10-pay'],
      mock: ['probe:webhooks#webhook-order'],
    }),
    fact(
      'hook.profit',
      LOG17,
      'The decimals of profit vary: 245, 9.3, 91.00.',
      'Знаки profit разнятся: 245, 9.3, 91.00.',
      {
        client: ['webhook:observed-2017-check', 'webhook:observed-2020-check', 'webhook:observed-2023-pay'],
        mock: ['probe:webhooks#webhook-undocumented'],
      },
    ),
    fact(
      'hook.operator',
      GO23,
      'operator names the sub-method: card, card_not_rf, mts, beeline.',
      'operator — подметод: card, card_not_rf, mts, beeline.',
      {
        client: ['webhook:observed-2023-pay', 'webhook:observed-2020-check'],
        mock: ['probe:webhooks#webhook-operator'],
      },
    ),
    fact(
      'hook.sorted',
      GO23,
      'Names arrive in alphabetical order in every real sample.',
      'Во всех настоящих образцах имена идут по алфавиту.',
      { client: ['webhook:observed-2023-pay'], mock: ['probe:webhooks#webhook-order'] },
    ),
    fact(
      'hook.encoding',
      LOG17,
      'Brackets come encoded as PHP writes them, or as they are; both are the same webhook.',
      'Скобки приходят закодированными, как пишет PHP, или как есть; это один и тот же вебхук.',
      { client: ['webhook:observed-2017-check'], mock: ['probe:webhooks#webhook-encodings'] },
    ),
    fact(
      'hook.date',
      SDK4,
      'date is the payment’s date, Moscow time; a repeat carries the old one.',
      'date — дата платежа по Москве; повтор несёт прежнюю.',
      { client: ['webhook:observed-2017-pay'], mock: ['probe:webhooks#repeat-keeps-date'] },
    ),
    fact(
      'hook.accept',
      RU21,
      'A result with a message accepts, an error with a message refuses.',
      'result с сообщением принимает, error с сообщением отклоняет.',
      {
        client: ['reply:accept.json', 'reply:refuse.json', 'client:webhooks#webhook-replies'],
        mock: ['reply:accept.json', 'reply:refuse.json', 'scenario:pay', 'scenario:refused-at-check'],
      },
    ),
    fact(
      'hook.string-result',
      LOG17,
      'A result that is a plain string was accepted too.',
      'result простой строкой тоже принимался.',
      { mock: ['reply:accept.string.json'] },
    ),
    fact('hook.empty', RU21, 'An empty or invalid body is a failure.', 'Пустое или неверное тело — отказ.', {
      mock: ['probe:webhooks#empty-reply'],
    }),
    fact(
      'hook.locale',
      RU21,
      'An error reply may carry locale for the words before the merchant’s text.',
      'Ответ-ошибка может нести locale для слов перед текстом магазина.',
      { client: ['reply:refuse.locale.json'], mock: ['reply:refuse.locale.json', 'probe:webhooks#reject-locale'] },
    ),
    fact(
      'hook.check-refused',
      RU21,
      'A refused check ends in error_check, and the payer sees the text.',
      'Отказ на check — error_check, текст видит плательщик.',
      { client: ['scenario:refused-at-check'], mock: ['scenario:refused-at-check', 'probe:webhooks#reject-locale'] },
    ),
    fact(
      'hook.pay-refused',
      RU21,
      'A refused pay ends in error_pay; the money is credited and the UnitPay dashboard can repeat.',
      'Отказ на pay — error_pay; деньги зачислены, кабинет может повторить.',
      { client: ['scenario:refused-at-pay'], mock: ['scenario:refused-at-pay', 'scenario:refund-after-error-pay'] },
    ),
    fact(
      'hook.repeat',
      RU21,
      'A repeat must get the same answer without a second delivery.',
      'Повтор должен получить тот же ответ без второй выдачи.',
      { client: ['client:webhooks#webhook-replay'], mock: ['scenario:delivered-once'] },
    ),
    fact(
      'hook.second-pay',
      LOG17,
      'A second identical pay came about a minute after an error answer; whether by itself or by hand is not known.',
      'Второй такой же pay пришёл примерно через минуту после ответа-ошибки; сам или вручную — неизвестно.',
      {
        client: ['scenario:refused-at-pay'],
        mock: ['scenario:refused-at-pay', 'scenario:delivered-once'],
      },
    ),
    fact(
      'hook.error-not-final',
      RU21,
      'error is not final: a pay may follow.',
      'error не окончателен: может прийти pay.',
      { client: ['scenario:decline'], mock: ['scenario:decline'] },
    ),
    fact(
      'hook.error-after-refusal',
      RU21,
      'error is not sent when the failure was the merchant’s own answer.',
      'error не шлётся, если отказом был ответ самого магазина.',
      { mock: ['probe:webhooks#no-error-after-refusal'] },
    ),
    fact('hook.ten-seconds', UGS, 'The handler has to answer within 10 seconds.', 'Ответить нужно за 10 секунд.', {
      client: ['client:webhooks#webhook-deadline'],
      mock: ['probe:webhooks#webhook-timeout'],
    }),
    fact(
      'hook.addresses',
      SDK4,
      'Webhooks come from 31.186.100.49 and 51.250.20.9; a feed at /ips/ips_webhooks.json lists the present ones.',
      'Вебхуки идут с 31.186.100.49 и 51.250.20.9; действующие перечисляет /ips/ips_webhooks.json.',
      {
        client: ['client:webhooks#default-addresses', 'client:webhooks#published-addresses'],
        mock: ['probe:api#feed'],
      },
    ),
    fact(
      'hook.freshness',
      SDK4,
      'The official client refuses a date further than 300 s from the clock; a late repeat would be lost so.',
      'Официальный клиент отвергает date дальше 300 с от часов; так потерялся бы поздний повтор.',
      { client: ['client:webhooks#max-age'], mock: ['probe:webhooks#repeat-keeps-date'] },
    ),
    fact(
      'hook.post',
      UGS,
      'One page says that fields may come as a form-encoded body too.',
      'Одна страница говорит, что поля могут прийти и телом формы.',
      {
        client: ['client:webhooks#accept-post'],
        untested: {
          en: 'every observed webhook is a GET, and so are the mock’s',
          ru: 'все наблюдавшиеся вебхуки — GET, и у мока тоже',
        },
      },
    ),
    fact(
      'hook.waiting-limit',
      QUIZ,
      'A payment waits for its payer, usually up to 24 hours.',
      'Платёж ждёт плательщика, обычно до 24 часов.',
      { client: ['scenario:unpaid-expiry'], mock: ['scenario:unpaid-expiry'] },
    ),
    fact(
      'hook.unknown-names',
      OURS,
      'The provider adds names; an unknown one is no reason to refuse.',
      'Провайдер добавляет имена; незнакомое — не повод отказать.',
      {
        client: ['webhook:pay-cyrillic'],
        untested: {
          en: 'the mock adds no names of its own; a webhook with any is sent by hand',
          ru: 'своих имён мок не добавляет; вебхук с любыми шлётся вручную',
        },
      },
    ),
    fact('hook.phone', GO20, 'phone is 0 when there is none.', 'phone равен 0, если его нет.', {
      client: ['webhook:observed-2020-check'],
      mock: ['probe:webhooks#webhook-phone'],
    }),
    fact('hook.same-date', LOG17, 'pay carries the same date as its check.', 'pay несёт ту же дату, что и его check.', {
      client: ['webhook:observed-2017-pay'],
      mock: ['probe:webhooks#webhook-same-date'],
    }),
    fact(
      'hook.unique',
      RU21,
      'unitpayId is unique, so it tells repeats.',
      'unitpayId уникален, по нему узнаётся повтор.',
      { client: ['client:webhooks#webhook-replay'], mock: ['probe:api#init-twice'] },
    ),
    fact(
      'hook.content-type',
      SDK4,
      'The answer of the official sample is application/json in UTF-8.',
      'Ответ официального примера — application/json в UTF-8.',
      {
        client: ['reply:accept.php-4.json', 'reply:refuse.php-4.json', 'client:webhooks#webhook-replies'],
        mock: ['reply:accept.php-4.json', 'reply:refuse.php-4.json'],
      },
    ),
    fact(
      'hook.old-addresses',
      RU21,
      'Older lists of addresses named others; the newest is taken.',
      'Старые списки адресов называли другие; взят новейший.',
      {
        client: ['client:webhooks#default-addresses'],
        untested: { en: 'the mock calls from where it runs', ru: 'мок вызывает оттуда, где запущен' },
      },
    ),
  ],
};
