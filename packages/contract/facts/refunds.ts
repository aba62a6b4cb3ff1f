/**
 * @module
 * Facts about refunds and two-stage payments.
 */
import { type Chapter, fact } from './fact.js';
import { EN21, OURS, PREAUTH, RECEIPTS, REFUND, RU21, SDK4 } from './sources.js';

export const refunds: Chapter = {
  en: 'refundPayment, confirmPayment, cancelPayment',
  ru: 'refundPayment, confirmPayment, cancelPayment',
  facts: [
    fact('refund.full', REFUND, 'Without sum the whole payment is given back.', 'Без sum возвращается весь платёж.', {
      client: ['golden:refundPayment/request.full.flat.txt'],
      mock: ['scenario:full-refund'],
    }),
    fact('refund.partial', REFUND, 'sum gives back a part.', 'sum возвращает часть.', {
      client: ['golden:refundPayment/request.flat.txt'],
      mock: ['golden:refundPayment/success.json', 'scenario:partial-refund'],
    }),
    fact(
      'refund.once',
      REFUND,
      'A payment can be refunded once, in full or in part.',
      'По платежу возможен один возврат, полный или частичный.',
      {
        client: ['scenario:ensure-refunded', 'scenario:second-refund'],
        mock: ['scenario:second-refund'],
      },
    ),
    fact(
      'refund.half-hour',
      EN21,
      'An older note forbids the same amount twice within half an hour only; the newer rule of one refund covers it.',
      'Старое примечание запрещает лишь ту же сумму дважды за полчаса; новое правило одного возврата его покрывает.',
      { client: ['scenario:second-refund'], mock: ['scenario:second-refund'] },
    ),
    fact('refund.message', REFUND, 'The reply is a message.', 'Ответ — сообщение.', {
      client: ['golden:refundPayment/success.json'],
      mock: ['golden:refundPayment/success.json'],
    }),
    fact('refund.above', RU21, 'A refund above what is available is an error.', 'Возврат сверх доступного — ошибка.', {
      client: ['scenario:refund-limits'],
      mock: ['scenario:refund-limits'],
    }),
    fact(
      'refund.unpaid',
      OURS,
      'What was not paid, and what is only held, is not refunded.',
      'Не оплаченное и лишь заблокированное не возвращается.',
      { client: ['scenario:refund-unpaid'], mock: ['scenario:refund-unpaid'] },
    ),
    fact(
      'refund.receipt',
      RECEIPTS,
      'With a cash register a refund needs cashItems, but no e-mail or phone.',
      'При подключённой кассе возврату нужны cashItems, но не почта и не телефон.',
      {
        client: ['golden:refundPayment/request.receipt.flat.txt', 'scenario:refund-receipt'],
        mock: ['scenario:refund-receipt', 'probe:receipts#cash-register-refund'],
      },
    ),
    fact(
      'refund.payment-method',
      RU21,
      'paymentMethod was a parameter of refundPayment in 2021 and is not on the newest page.',
      'paymentMethod был параметром refundPayment в 2021, на новейшей странице его нет.',
      { client: ['client:parameters#refund-payment-method'], mock: ['probe:payments#refund-payment-method'] },
    ),
    fact('refund.status', RU21, 'A refunded payment has the status refund.', 'У возвращённого платежа статус refund.', {
      client: ['scenario:second-refund'],
      mock: ['scenario:second-refund'],
    }),
    fact(
      'hold.confirm',
      SDK4,
      'confirmPayment answers with a message at the top level of the body.',
      'confirmPayment отвечает сообщением на верхнем уровне тела.',
      {
        client: ['golden:confirmPayment/request.flat.txt', 'golden:confirmPayment/success.json'],
        mock: ['golden:confirmPayment/request.flat.txt', 'golden:confirmPayment/success.json'],
      },
    ),
    fact(
      'hold.cancel',
      SDK4,
      'cancelPayment answers so too; its text is spelled with ё in the source.',
      'cancelPayment отвечает так же; в источнике текст написан через «ё».',
      {
        client: [
          'scenario:hold-and-release',
          'golden:cancelPayment/request.flat.txt',
          'golden:cancelPayment/success.json',
        ],
        mock: [
          'scenario:hold-and-release',
          'golden:cancelPayment/request.flat.txt',
          'golden:cancelPayment/success.json',
        ],
      },
    ),
    fact(
      'hold.refusals',
      EN21,
      'What is not held can be neither confirmed nor cancelled; both have a text of their own and no code.',
      'Незаблокированное нельзя ни подтвердить, ни отменить; у обоих отказов свой текст и нет кода.',
      {
        client: ['golden:confirmPayment/error.json', 'golden:cancelPayment/error.json'],
        mock: ['golden:confirmPayment/error.json', 'golden:cancelPayment/error.json'],
      },
    ),
    fact(
      'hold.whole',
      OURS,
      'No parameter for a partial capture is documented.',
      'Параметр частичного списания не описан.',
      { client: ['client:parameters#no-partial-capture'], mock: ['scenario:hold-and-capture'] },
    ),
    fact(
      'hold.webhooks',
      PREAUTH,
      'preauth is sent when the money is held, pay when it is taken.',
      'preauth приходит при блокировке, pay — при списании.',
      { client: ['webhook:preauth'], mock: ['scenario:hold-and-capture'] },
    ),
    fact(
      'hold.subscription',
      RU21,
      'Holding does not go together with subscriptions.',
      'Блокировка несовместима с подписками.',
      { client: ['client:parameters#preauth-with-subscription'], mock: ['probe:payments#preauth-with-subscription'] },
    ),
    fact(
      'hold.expiry',
      PREAUTH,
      'Held money is decided after about 114 hours.',
      'Судьба блокировки решается примерно через 114 часов.',
      { client: ['scenario:hold-expiry'], mock: ['scenario:hold-expiry'] },
    ),
    fact(
      'refund.next-day',
      RU21,
      'The UnitPay dashboard refunds from the next day on; money arrives within ten days.',
      'Кабинет делает возврат со следующего дня; деньги приходят до десяти дней.',
      { untested: { en: 'a matter of the UnitPay dashboard, not of the protocol', ru: 'дело кабинета, не протокола' } },
    ),
    fact(
      'hold.legal',
      RU21,
      'Two-stage payments are for legal entities.',
      'Двухстадийные платежи — для юридических лиц.',
      { untested: { en: 'a matter of the UnitPay dashboard, not of the protocol', ru: 'дело кабинета, не протокола' } },
    ),
  ],
};
