/**
 * @module
 * Facts about payouts.
 */
import { type Chapter, type Fact, fact, type Source } from './fact.js';
import { AVAILABLE, PAYOUT, PAYOUT_INFO, RU21, SDK4, SDK21 } from './sources.js';

const code = (value: number, from: Source, en: string, ru: string): Fact =>
  fact(`payout.code-${value}`, from, `Code ${value}: ${en}.`, `Код ${value}: ${ru}.`, {
    client: value === 104 ? ['golden:massPayment/error.phone.json', 'scenario:error-codes'] : ['scenario:error-codes'],
    mock: [`probe:payouts#payout-${value}`, 'scenario:error-codes'],
  });

export const payouts: Chapter = {
  en: 'Payouts',
  ru: 'Выплаты',
  facts: [
    fact(
      'payout.params',
      PAYOUT,
      'massPayment needs login, purse, transactionId, sum and paymentType.',
      'massPayment нужны login, purse, transactionId, sum и paymentType.',
      {
        client: ['golden:massPayment/request.nested.txt'],
        mock: ['golden:massPayment/success.2019.json', 'probe:api#required-parameters'],
      },
    ),
    fact('payout.member', SDK21, 'For sbp memberId is obligatory too.', 'Для sbp обязателен ещё memberId.', {
      client: ['client:parameters#sbp-needs-member'],
      mock: ['probe:payouts#sbp-needs-member'],
    }),
    fact(
      'payout.types',
      PAYOUT,
      'paymentType is card, webmoney, usdt or sbp.',
      'paymentType — card, webmoney, usdt или sbp.',
      { client: ['client:parameters#any-payment-type'], mock: ['probe:payouts#payout-types'] },
    ),
    fact(
      'payout.comment',
      RU21,
      'comment may hold letters, digits, dots and commas.',
      'comment — буквы, цифры, точки и запятые.',
      { client: ['client:parameters#payout-comment'], mock: ['probe:payouts#payout-comment'] },
    ),
    fact(
      'payout.reply',
      RU21,
      'The documented sample (dated 2016 in its source) holds only strings; a real reply of 2019 does not.',
      'В образце документации (в источнике он датирован 2016 годом) одни строки; в настоящем ответе 2019 года — нет.',
      { client: ['golden:massPayment/success.json'], mock: ['golden:massPayment/success.2019.json'] },
    ),
    fact(
      'payout.idempotent',
      PAYOUT,
      'A known transactionId returns that payout, whatever the other parameters are.',
      'Известный transactionId возвращает ту выплату, какими бы ни были прочие параметры.',
      { client: ['client:wire#repeats-mass-payment'], mock: ['scenario:payout-twice'] },
    ),
    fact(
      'payout.status',
      PAYOUT_INFO,
      'Statuses success, not_completed (temporary) and error.',
      'Статусы success, not_completed (временный) и error.',
      {
        client: ['golden:massPaymentStatus/success.json', 'scenario:payout-pending'],
        mock: ['scenario:payout-life', 'scenario:payout-pending', 'probe:payouts#payout-statuses'],
      },
    ),
    fact(
      'payout.status-reply',
      RU21,
      'massPaymentStatus answers like massPayment.',
      'massPaymentStatus отвечает как massPayment.',
      {
        client: ['golden:massPaymentStatus/request.flat.txt', 'golden:massPaymentStatus/success.json'],
        mock: ['golden:massPaymentStatus/request.flat.txt', 'golden:massPaymentStatus/success.2019.json'],
      },
    ),
    fact(
      'payout.available',
      AVAILABLE,
      'massPaymentAvailableAmount answers with a number and a currency.',
      'massPaymentAvailableAmount отвечает числом и валютой.',
      {
        client: ['golden:massPaymentAvailableAmount/success.json'],
        mock: ['golden:massPaymentAvailableAmount/success.json'],
      },
    ),
    fact(
      'payout.recipient-currency',
      AVAILABLE,
      'recipientCurrency is optional; RUB for cards and sbp.',
      'recipientCurrency необязателен; для карт и СБП — RUB.',
      {
        client: ['golden:massPaymentAvailableAmount/request.nested.txt'],
        mock: ['golden:massPaymentAvailableAmount/success.json'],
      },
    ),
    fact(
      'payout.commissions',
      SDK4,
      'The reply of massPaymentCommissions is not documented.',
      'Ответ massPaymentCommissions не описан.',
      {
        client: ['golden:massPaymentCommissions/request.flat.txt', 'client:wire#unknown-shapes'],
        mock: ['golden:massPaymentCommissions/request.flat.txt', 'probe:api#undocumented-replies'],
      },
    ),
    code(100, PAYOUT, 'the payout service is switched off', 'сервис выплат отключён'),
    code(101, PAYOUT, 'the service is not available to you', 'сервис вам недоступен'),
    code(102, RU21, 'a single payout must exceed 1 ruble', 'разовая выплата должна быть больше 1 рубля'),
    code(103, RU21, 'the sum exceeds the balance', 'сумма больше баланса'),
    code(104, RU21, 'the phone is not of an allowed country', 'телефон не из разрешённой страны'),
    code(105, RU21, 'nothing is known about the recipient', 'о получателе ничего не известно'),
    code(1051, PAYOUT, 'nothing is known about the wallet', 'о кошельке ничего не известно'),
    code(1052, RU21, 'nothing is known about the card', 'о карте ничего не известно'),
    code(1053, RU21, 'nothing is known about the phone', 'о телефоне ничего не известно'),
    code(106, RU21, 'a single payout is limited to 15 000 rubles', 'разовая выплата ограничена 15 000 рублей'),
    fact(
      'payout.code-122',
      PAYOUT_INFO,
      'Code 122: this currency can’t be paid out to these details.',
      'Код 122: выплата в этой валюте на эти реквизиты невозможна.',
      {
        client: ['golden:massPaymentStatus/error.details.json', 'scenario:error-codes'],
        mock: ['probe:payouts#payout-types', 'scenario:error-codes'],
      },
    ),
    code(201, RU21, 'the transfer failed', 'перевод не удался'),
    fact(
      'payout.purse',
      PAYOUT,
      'purse is a wallet, a whole card number, or a phone without a plus.',
      'purse — кошелёк, номер карты целиком или телефон без плюса.',
      { client: ['client:parameters#payout-purse'], mock: ['probe:payouts#payout-purse'] },
    ),
    fact('payout.project', PAYOUT, 'projectId of a payout is optional.', 'projectId выплаты необязателен.', {
      client: ['golden:massPayment/request.nested.txt'],
      mock: ['golden:massPayment/success.2019.json'],
    }),
    fact(
      'payout.persons',
      RU21,
      'In 2021 payouts were not for legal entities.',
      'В 2021 выплаты были не для юридических лиц.',
      { untested: { en: 'a matter of the UnitPay dashboard, not of the protocol', ru: 'дело кабинета, не протокола' } },
    ),
  ],
};
