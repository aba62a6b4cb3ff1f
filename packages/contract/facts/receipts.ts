/**
 * @module
 * Facts about receipts and their dictionaries.
 */
import { type Chapter, fact } from './fact.js';
import { EN21, OURS, QUIZ, RECEIPTS, SDK4, TS74 } from './sources.js';

export const receipts: Chapter = {
  en: 'Receipts',
  ru: 'Чеки',
  facts: [
    fact(
      'receipt.encoding',
      RECEIPTS,
      'cashItems is base64 of a UTF-8 JSON array, percent-encoded in URLs and not in the widget.',
      'cashItems — base64 от JSON-массива в UTF-8; в адресах ещё процентное кодирование, в виджете — нет.',
      {
        client: ['golden:initPayment/request.receipt.flat.txt', 'receipt:community', 'receipt:php', 'receipt:page'],
        mock: ['scenario:receipts', 'receipt:community', 'receipt:php', 'receipt:page'],
      },
    ),
    fact(
      'receipt.item',
      RECEIPTS,
      'An item has name, count and price; nds, type, paymentMethod, currency and sum are optional.',
      'У позиции name, count и price; nds, type, paymentMethod, currency и sum необязательны.',
      { client: ['golden:initPayment/request.receipt.flat.txt'], mock: ['probe:receipts#receipt-item'] },
    ),
    fact('receipt.name', RECEIPTS, 'A name has at most 128 characters.', 'Название — до 128 знаков.', {
      client: ['client:receipts#receipt-limits'],
      mock: ['probe:receipts#receipt-limits'],
    }),
    fact('receipt.positions', QUIZ, 'A receipt has at most 100 positions.', 'В чеке до 100 позиций.', {
      client: ['client:receipts#receipt-limits'],
      mock: ['probe:receipts#receipt-limits'],
    }),
    fact(
      'receipt.count',
      SDK4,
      'count is above zero and may be a fraction of three decimals; price is not below zero.',
      'count больше нуля и может быть дробным, до трёх знаков; price не меньше нуля.',
      { client: ['client:receipts#receipt-limits'], mock: ['probe:receipts#receipt-fraction'] },
    ),
    fact(
      'receipt.nds',
      SDK4,
      'The VAT field is nds; the English page alone calls it vat.',
      'Поле НДС — nds; только английская страница зовёт его vat.',
      {
        client: ['golden:initPayment/request.receipt.flat.txt', 'client:receipts#vat-name'],
        mock: ['probe:receipts#receipt-item'],
      },
    ),
    fact(
      'receipt.line-sum',
      SDK4,
      'sum of an item is at most price times count, rounded to kopecks.',
      'sum позиции — не больше price × count с округлением до копеек.',
      { client: ['client:receipts#receipt-limits'], mock: ['probe:receipts#receipt-line-sum'] },
    ),
    fact(
      'receipt.sum-rule',
      RECEIPTS,
      'The order’s sum is at least that of its items; a larger one gets an extra line, a smaller one is an error.',
      'Сумма заказа не меньше суммы позиций; большая даёт строку корректировки, меньшая — ошибку.',
      { client: ['client:receipts#items-over-sum'], mock: ['scenario:receipts', 'probe:receipts#items-over-sum'] },
    ),
    fact(
      'receipt.contacts',
      RECEIPTS,
      'A payment receipt needs an e-mail or a phone; a refund receipt neither.',
      'Чеку оплаты нужна почта или телефон; чеку возврата — ни то ни другое.',
      {
        client: ['golden:initPayment/request.receipt.flat.txt', 'golden:refundPayment/request.receipt.flat.txt'],
        mock: ['probe:receipts#cash-register', 'probe:receipts#cash-register-refund'],
      },
    ),
    fact(
      'receipt.vat-codes',
      SDK4,
      'VAT codes of 2026 include vat5, vat7, vat22 and their calculated forms.',
      'Коды НДС 2026 года включают vat5, vat7, vat22 и их расчётные виды.',
      { client: ['client:receipts#vat-codes'], mock: ['probe:receipts#vat-codes'] },
    ),
    fact(
      'receipt.objects',
      SDK4,
      'The backend refuses the objects excise, gambling_bet, gambling_prize, lottery_prize and composite.',
      'Бэкенд отклоняет предметы расчёта excise, gambling_bet, gambling_prize, lottery_prize и composite.',
      { client: ['client:receipts#payment-objects'], mock: ['probe:receipts#payment-objects'] },
    ),
    fact(
      'receipt.mark',
      SDK4,
      'markQuantity is an object and goes only with measure 0 and count 1.',
      'markQuantity — объект, только с measure 0 и count 1.',
      { client: ['client:receipts#receipt-marks'], mock: ['probe:receipts#receipt-marks'] },
    ),
    fact(
      'receipt.mark-array',
      TS74,
      'A community client types markQuantity as an array; the official one as an object.',
      'Сторонний клиент описывает markQuantity массивом, официальный — объектом.',
      { client: ['client:receipts#receipt-marks'], mock: ['probe:receipts#receipt-marks'] },
    ),
    fact(
      'receipt.no-sno',
      OURS,
      'No parameter for the taxation system exists; it is set in the UnitPay dashboard.',
      'Параметра системы налогообложения нет; она задаётся в кабинете.',
      { client: ['client:receipts#no-sno'], untested: { en: 'there is nothing to send', ru: 'посылать нечего' } },
    ),
    fact(
      'receipt.over-text',
      EN21,
      'The refusal of dearer items is known only in English; the mock’s Russian text is ours.',
      'Отказ при дорогих позициях известен только по-английски; русский текст мока — наш.',
      { client: ['golden:initPayment/error.items.json'], mock: ['probe:receipts#items-over-sum'] },
    ),
    fact(
      'receipt.measure',
      SDK4,
      'measure is the code of a unit: 0 pieces, 11 kilograms, 71 hours and so on.',
      'measure — код единицы: 0 штуки, 11 килограммы, 71 часы и так далее.',
      { client: ['client:receipts#measures'], mock: ['probe:receipts#measures'] },
    ),
    fact(
      'receipt.payment-methods',
      SDK4,
      'paymentMethod is full_prepayment, prepayment, advance or full_payment.',
      'paymentMethod — full_prepayment, prepayment, advance или full_payment.',
      { client: ['client:receipts#payment-methods'], mock: ['probe:receipts#payment-methods'] },
    ),
    fact(
      'receipt.mark-code',
      RECEIPTS,
      'markCode is obligatory for marked goods.',
      'markCode обязателен для маркированных товаров.',
      {
        untested: {
          en: 'only the register knows which goods are marked',
          ru: 'какие товары маркированы, знает только касса',
        },
      },
    ),
    fact(
      'receipt.texts',
      SDK4,
      'pre_text and post_text are printed around a line; nomenclatureCode is a code of the goods.',
      'pre_text и post_text печатаются вокруг позиции; nomenclatureCode — код номенклатуры.',
      { client: ['client:receipts#receipt-texts'], mock: ['probe:receipts#receipt-texts'] },
    ),
    fact(
      'receipt.currency',
      RECEIPTS,
      'currency of an item is RUB by default; the receipt is in rubles.',
      'currency позиции по умолчанию RUB; чек — в рублях.',
      { client: ['golden:initPayment/request.receipt.flat.txt'], mock: ['probe:receipts#receipt-item'] },
    ),
    fact(
      'receipt.defaults',
      RECEIPTS,
      'Without paymentMethod the setting of the cash register holds, then full_payment; without type it is commodity. The official client puts full_prepayment by itself.',
      'Без paymentMethod действует настройка кассы, затем full_payment; без type — commodity. Официальный клиент сам ставит full_prepayment.',
      {
        client: ['client:receipts#receipt-defaults', 'receipt:community'],
        untested: { en: 'the mock prints no fiscal receipts', ru: 'мок не печатает фискальных чеков' },
      },
    ),
    fact(
      'receipt.calculated-vat',
      RECEIPTS,
      'Calculated VAT rates go only with prepayment, full_prepayment or advance.',
      'Расчётные ставки НДС — только при prepayment, full_prepayment или advance.',
      {
        client: ['client:receipts#calculated-vat'],
        untested: { en: 'the mock takes them with any method', ru: 'мок берёт их при любом способе' },
      },
    ),
    fact(
      'receipt.vat20',
      SDK4,
      'Since 2026 vat20 is fiscalised as 22 %.',
      'С 2026 года vat20 фискализуется как 22 %.',
      { untested: { en: 'the mock prints no fiscal receipts', ru: 'мок не печатает фискальных чеков' } },
    ),
  ],
};
