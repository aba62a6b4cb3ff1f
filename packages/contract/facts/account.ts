/**
 * @module
 * Facts about account-level and reference methods.
 */
import { type Chapter, fact } from './fact.js';
import { ADVANCE, BALANCE, BANKS, BIN, COMMISSIONS, COURSES, RU21, SDK4 } from './sources.js';

export const account: Chapter = {
  en: 'Account and reference methods',
  ru: 'Методы аккаунта и справочники',
  facts: [
    fact(
      'partner.balance',
      BALANCE,
      'getPartner answers with email, balance and balance_payout, the amounts as strings.',
      'getPartner отвечает email, balance и balance_payout, суммы — строки.',
      { client: ['golden:getPartner/success.json'], mock: ['golden:getPartner/success.json'] },
    ),
    fact(
      'partner.unitwallet',
      RU21,
      'Individuals of unitpay.money also get unitwallet.',
      'Физическим лицам unitpay.money приходит ещё unitwallet.',
      {
        client: ['golden:getPartner/success.unitwallet.json'],
        untested: { en: 'the mock stands for unitpay.ru', ru: 'мок изображает unitpay.ru' },
      },
    ),
    fact('partner.wrong-key', BALANCE, 'A wrong key is refused with -32000.', 'Неверный ключ отклоняется с -32000.', {
      client: ['golden:getPartner/error.json'],
      mock: ['golden:getPartner/error.json'],
    }),
    fact(
      'commissions.reply',
      COMMISSIONS,
      'getCommissions answers with numbers, one for each payment method; card_not_rf are foreign cards.',
      'getCommissions отвечает числами по способам оплаты; card_not_rf — зарубежные карты.',
      { client: ['golden:getCommissions/success.json'], mock: ['golden:getCommissions/success.json'] },
    ),
    fact(
      'commissions.params',
      COMMISSIONS,
      'getCommissions needs projectId, login and the profile’s key.',
      'getCommissions нужны projectId, login и ключ профиля.',
      { client: ['golden:getCommissions/request.flat.txt'], mock: ['probe:api#required-parameters'] },
    ),
    fact(
      'courses.reply',
      COURSES,
      'getCurrencyCourses answers with in and out: lower-case currencies, numbers.',
      'getCurrencyCourses отвечает in и out: валюты строчными, числа.',
      {
        client: ['golden:getCurrencyCourses/request.flat.txt', 'golden:getCurrencyCourses/success.json'],
        mock: ['golden:getCurrencyCourses/request.flat.txt', 'golden:getCurrencyCourses/success.json'],
      },
    ),
    fact(
      'methods-available.reply',
      SDK4,
      'getMethodsAvailable takes the project’s key and no login; its reply is not documented.',
      'getMethodsAvailable берёт ключ проекта без login; ответ не описан.',
      {
        client: ['golden:getMethodsAvailable/request.flat.txt', 'client:wire#unknown-shapes'],
        mock: ['probe:api#undocumented-replies'],
      },
    ),
    fact(
      'bin.reply',
      BIN,
      'getBinInfo answers with strings; the table also lists type.',
      'getBinInfo отвечает строками; в таблице есть ещё type.',
      { client: ['golden:getBinInfo/success.json'], mock: ['golden:getBinInfo/success.json'] },
    ),
    fact('bin.digits', BIN, 'bin is the first six digits of a card.', 'bin — первые шесть цифр карты.', {
      client: ['golden:getBinInfo/request.nested.txt', 'client:parameters#bin-digits'],
      mock: ['golden:getBinInfo/request.nested.txt', 'probe:api#bin-digits'],
    }),
    fact(
      'bin.not-found',
      BIN,
      'An unknown bin is code 100 with its own text.',
      'Неизвестный bin — код 100 со своим текстом.',
      {
        client: ['scenario:unknown-names', 'golden:getBinInfo/error.json'],
        mock: ['scenario:unknown-names', 'golden:getBinInfo/error.json'],
      },
    ),
    fact(
      'banks.reply',
      BANKS,
      'getSbpBankList answers with an array of member_id, name and name_en, all strings.',
      'getSbpBankList отвечает массивом member_id, name и name_en, все строки.',
      { client: ['golden:getSbpBankList/success.json'], mock: ['golden:getSbpBankList/success.json'] },
    ),
    fact(
      'banks.code',
      BANKS,
      'The sample error has -32000; the table below it misprints 3200.',
      'В образце ошибки -32000; таблица ниже опечатана: 3200.',
      { client: ['golden:getSbpBankList/error.json'], mock: ['golden:getSbpBankList/error.json'] },
    ),
    fact(
      'offset.params',
      ADVANCE,
      'offsetAdvance needs login, paymentId and the profile’s key; cashItems only when a part was offset before.',
      'offsetAdvance нужны login, paymentId и ключ профиля; cashItems — только если часть уже зачтена.',
      { client: ['golden:offsetAdvance/request.flat.txt'], mock: ['probe:receipts#offset-advance'] },
    ),
    fact(
      'offset.prepaid',
      ADVANCE,
      'The payment must have items paid in advance (advance, prepayment, full_prepayment).',
      'У платежа должны быть товары с предоплатой (advance, prepayment, full_prepayment).',
      { mock: ['probe:receipts#offset-advance'] },
    ),
    fact('offset.reply', SDK4, 'The reply of offsetAdvance is not documented.', 'Ответ offsetAdvance не описан.', {
      client: ['client:wire#unknown-shapes'],
      mock: ['probe:api#undocumented-replies'],
    }),
    fact(
      'offset.items',
      ADVANCE,
      'The items of an offset are not compared with those of the prepayment.',
      'Позиции зачёта не сверяются с позициями предоплаты.',
      { mock: ['probe:receipts#offset-advance'] },
    ),
    fact(
      'offset.registers',
      ADVANCE,
      'Only Unit.Receipts and ATOL can offset.',
      'Зачёт умеют только Unit.Чеки и АТОЛ.',
      { untested: { en: 'a matter of the UnitPay dashboard, not of the protocol', ru: 'дело кабинета, не протокола' } },
    ),
    fact(
      'offset.rates',
      ADVANCE,
      'Calculated VAT rates are offset at their plain ones; the receipt is in rubles.',
      'Расчётные ставки НДС зачитываются обычными; чек — в рублях.',
      { untested: { en: 'the mock prints no fiscal receipts', ru: 'мок не печатает фискальных чеков' } },
    ),
    fact(
      'commissions.old-keys',
      RU21,
      'Older replies named other payment methods, such as qiwi and yandex.',
      'Старые ответы называли другие способы: qiwi, yandex.',
      {
        client: ['golden:getCommissions/success.2021.json', 'client:parameters#any-rate-key'],
        untested: { en: 'the mock answers in the newest form', ru: 'мок отвечает в новейшей форме' },
      },
    ),
  ],
};
