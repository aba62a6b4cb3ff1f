/**
 * @module
 * The fixed words of the methods' documentation.
 */

/** Languages the documentation is written in. */
export type Language = 'en' | 'ru';

const NOTE_EN = 'Generated from packages/core/src by "pnpm run docs"; edit the comments there.';
const NOTE_RU = 'Создано из packages/core/src командой "pnpm run docs"; правьте комментарии там.';

const en = {
  header: `<!-- ${NOTE_EN} -->`,
  title: 'API methods',
  intro:
    '[По-русски](README.ru.md)\n\nAll methods of UnitPay, as the client offers them: `await unitpay.getPayment({ paymentId })`. `IdInput` is a string, number or bigint of which every digit is kept; `MoneyInput` is a string or number with at most two decimals; `FlagInput` is `true`, `false`, 1 or 0; `Open<...>` is one of the named values or any other string. In results, ids are strings, sums are decimal strings with two decimals, rates are decimal strings as written; fields not listed are kept as they came.',
  index: '| Method | What it does | Key | Safe to retry |',
  inputs: '| Name | Type | Required | Meaning |',
  fields: '| Name | Type | Always there | Meaning |',
  yes: 'yes',
  no: 'no',
  key: 'Key',
  project: 'project',
  partner: 'account, with `login`',
  safe: 'A retry is harmless, so the client retries by itself.',
  unsafe: 'A retry may carry out the operation twice, so the client never retries once the request may have been sent.',
  page: "UnitPay's page",
  params: 'Parameters',
  result: 'Result',
  undocumented: 'Not documented by UnitPay: `unknown`.',
  commissions: 'An object: percent as a decimal string, by payment method, such as `{ card: "3.5", sbp: "0.7" }`.',
  when: 'When',
  otherwise: 'For any other `type`',
  receiptLine: 'A line of a receipt (`ReceiptItem`)',
  form: 'Payment form (`paymentUrl`)',
  formIntro: 'Not an API method: the signed link to send the payer to. The signature and the public key are added.',
  widget: 'Widget (`widgetOptions`, `widgetHtml`)',
  widgetIntro: 'Not an API method: signed options for the script of UnitPay.',
};

/** Words of one language. */
export type Words = typeof en;

const ru: Words = {
  header: `<!-- ${NOTE_RU} -->`,
  title: 'Методы API',
  intro:
    '[In English](README.md)\n\nВсе методы UnitPay так, как их предлагает клиент: `await unitpay.getPayment({ paymentId })`. `IdInput` — строка, число или bigint, сохраняется каждая цифра; `MoneyInput` — строка или число, не больше двух знаков после точки; `FlagInput` — `true`, `false`, 1 или 0; `Open<...>` — одно из названных значений или любая другая строка. В результатах ID — строки, суммы — десятичные строки с двумя знаками, ставки и курсы — десятичные строки как есть; поля не из списка сохраняются без изменений.',
  index: '| Метод | Что делает | Ключ | Можно повторять |',
  inputs: '| Имя | Тип | Обязателен | Значение |',
  fields: '| Имя | Тип | Есть всегда | Значение |',
  yes: 'да',
  no: 'нет',
  key: 'Ключ',
  project: 'проекта',
  partner: 'аккаунта, вместе с `login`',
  safe: 'Повтор безвреден, поэтому клиент повторяет запрос сам.',
  unsafe:
    'Повторный запрос может выполнить операцию ещё раз, поэтому после возможной отправки клиент его не повторяет.',
  page: 'Страница UnitPay',
  params: 'Параметры',
  result: 'Результат',
  undocumented: 'UnitPay не описывает: `unknown`.',
  commissions: 'Объект: процент десятичной строкой по способам оплаты, например `{ card: "3.5", sbp: "0.7" }`.',
  when: 'Если',
  otherwise: 'При любом другом `type`',
  receiptLine: 'Позиция чека (`ReceiptItem`)',
  form: 'Платёжная форма (`paymentUrl`)',
  formIntro:
    'Не метод API: подписанная ссылка, на которую отправляется плательщик. Подпись и публичный ключ добавляются сами.',
  widget: 'Виджет (`widgetOptions`, `widgetHtml`)',
  widgetIntro: 'Не метод API: подписанные настройки для скрипта UnitPay.',
};

/** Words by language. */
export const WORDS: Readonly<Record<Language, Words>> = { en, ru };
