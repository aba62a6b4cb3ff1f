/**
 * @module
 * Every text the API answers with. `documented` is quoted by a source; `derived` is ours, because no source shows one.
 */

/** A text, its code, and where it comes from. */
export interface ApiText {
  /** `{name}` stands for what the error is about. */
  readonly message: string;
  /** Code of the error, when there is one. */
  readonly code?: number;
  /** Whether a source shows the text. */
  readonly origin: 'documented' | 'derived';
  /** The source. */
  readonly source: string;
}

const AUTH = -32000;
const PARAMS = -32602;
const PAYOUT_SAMPLE = 'github.com/unitpay/documentation, create-payout, 2021';
/** The table of codes; the one code that has a sample answers with the table's words. */
const PAYOUT_CODES = `${PAYOUT_SAMPLE}, and payout-info, the table of codes`;
const OURS = 'our wording: no source shows this text';

/** A text some source shows. */
function documented(message: string, source: string, code?: number): ApiText {
  return { message, origin: 'documented', source, ...(code === undefined ? {} : { code }) };
}

/** A text of ours. */
function derived(message: string, code?: number): ApiText {
  return { message, origin: 'derived', source: OURS, ...(code === undefined ? {} : { code }) };
}

/** Texts of refusals. */
export const ERROR_TEXTS = {
  unknownMethod: derived('Неизвестный метод {name}', PARAMS),
  missingMethod: derived('Не передан обязательный параметр method', PARAMS),
  missingParam: derived('Не передан обязательный параметр {name}', PARAMS),
  wrongParam: derived('Неверное значение параметра {name}', PARAMS),
  wrongRequest: derived('Неверные параметры запроса', PARAMS),
  wrongHttpMethod: derived('Поддерживаются только GET-запросы', PARAMS),
  internal: derived('Внутренняя ошибка', -32603),
  wrongKeyRefund: documented('Неверный ключ secretKey', 'help.unitpay.ru/payments/payment-refund, 2026', AUTH),
  wrongKey: documented('Неверный секретный ключ', 'github.com/unitpay/doc, payment-info and getPartner, 2021', AUTH),
  wrongPartner: documented(
    'Неверные параметры авторизации',
    'help.unitpay.ru/unitpay-management/commissions, 2026',
    AUTH,
  ),
  unknownProject: derived('Проект не найден', PARAMS),
  unknownPayment: derived('Платеж не найден'),
  unknownSubscription: documented('Подписка не найдена', 'github.com/unitpay/documentation, test-api, 2021'),
  unknownPayout: derived('Выплата не найдена'),
  wrongSignature: documented('Подпись запроса не верна', 'github.com/unitpay/documentation, faq, 2021'),
  missingSignature: documented('Не передана подпись запроса', 'github.com/unitpay/documentation, faq, 2021'),
  paymentTypeOff: derived('Платежная система недоступна для проекта', PARAMS),
  itemsExceedSum: derived('Сумма товаров больше стоимости заказа'),
  itemsExceedSumEn: documented(
    'Amount of items is more than the cost of the order',
    'help.unitpay.ru/master, parameters for generating a receipt, public copy of 2024-25',
  ),
  wrongCashItems: derived('Неверное значение параметра cashItems: {name}', PARAMS),
  missingReceipt: derived('Не переданы параметры чека: {name}', PARAMS),
  itemsDifferFromRefund: derived('Сумма товаров не совпадает с суммой возврата'),
  notRefundable: derived('Возврат по платежу невозможен'),
  alreadyRefunded: derived('По платежу уже был произведен возврат'),
  refundTooBig: derived('Сумма возврата больше доступной'),
  refundPartOnly: derived('Частичный возврат по платежу невозможен'),
  cannotConfirm: documented(
    'Платеж не может быть подтвержден',
    'github.com/unitpay/doc, pre-authorization images, 2021',
  ),
  cannotCancel: documented('Платеж не может быть отменен', 'github.com/unitpay/doc, pre-authorization images, 2021'),
  subscriptionInactive: derived('Подписка не активна'),
  subscriptionWithPreauth: derived('Подписка несовместима с преавторизацией', PARAMS),
  subscriptionCardOnly: derived('Подписка недоступна для выбранной платежной системы', PARAMS),
  testOnlyCard: derived('В тестовом режиме доступен только paymentType=card', PARAMS),
  testOnlyRub: derived('В тестовом режиме доступна только валюта RUB', PARAMS),
  testUnavailable: derived('Метод {name} недоступен в тестовом режиме: вызовите его без test=1', PARAMS),
  noAdvance: derived('В платеже нет товаров с предоплатой или авансом'),
  noCashRegister: derived('К проекту не подключена онлайн-касса'),
  alreadyOffset: derived('Аванс по платежу уже зачтен'),
  offsetTooBig: derived('Сумма зачета больше остатка аванса'),
  unknownBin: documented('По вашему запросу ничего не нашлось.', 'help.unitpay.ru/payouts/bin_info, 2026', 100),
  payoutsOff: documented('Услуга "масспеймент" отключена', PAYOUT_CODES, 100),
  payoutUnavailable: documented('Услуга "масспеймент" для вас недоступна', PAYOUT_CODES, 101),
  payoutTooSmall: documented('Минимальная сумма единовременного платежа должна быть более 1 рубля', PAYOUT_CODES, 102),
  payoutOverBalance: documented('Сумма выплаты должна быть меньше или равна текущему балансу', PAYOUT_CODES, 103),
  // With its HTML: the one real refusal of this kind has it, and a page that shows a message has to escape it.
  payoutBelowMinimum: documented(
    '<b> Внимание!</b> Минимальная сумма единовременного платежа должна быть не менее {name} рублей.',
    'observed 2019-08-26, github.com/litlife/litlife, tests',
    1000,
  ),
  payoutPhoneCountry: documented('Номер телефона не входит в список доступных для выплат стран.', PAYOUT_SAMPLE, 104),
  payoutUnknownRecipient: documented(
    'Мы не смогли получить информацию о кошельке получателя средств. Проверьте номер кошелька и попробуйте повторить операцию снова или через некоторое время',
    PAYOUT_CODES,
    105,
  ),
  payoutUnknownWallet: documented(
    'Мы не смогли получить информацию о кошельке получателя средств. Проверьте номер кошелька и попробуйте повторить операцию снова или через некоторое время',
    PAYOUT_CODES,
    1051,
  ),
  payoutUnknownCard: documented(
    'Мы не смогли получить информацию о номере карты. Проверьте номер карты и попробуйте повторить операцию снова или через некоторое время',
    PAYOUT_CODES,
    1052,
  ),
  payoutUnknownPhone: documented(
    'Мы не смогли получить информацию о номере телефона. Проверьте номер телефона и попробуйте повторить операцию снова или через некоторое время',
    PAYOUT_CODES,
    1053,
  ),
  payoutOverLimit: documented(
    'Максимальная сумма единовременного платежа должна быть не более чем {name} рублей',
    PAYOUT_CODES,
    106,
  ),
  payoutImpossible: derived('Выплата в указанной валюте по указанным реквизитам невозможна', 122),
  payoutFailed: documented(
    'Мы не смогли перевести средства на указанный вами счет. Это может быть связано с ограничениями счета получателя средств или ошибками на платформе платежной системы.',
    PAYOUT_CODES,
    201,
  ),
} as const satisfies Record<string, ApiText>;

/** Name of a refusal. */
export type ErrorTextName = keyof typeof ERROR_TEXTS;

/** Texts of successes. */
export const SUCCESS_TEXTS = {
  created: documented('Платеж успешно создан.', 'github.com/unitpay/documentation, create-payment, 2021'),
  charged: derived('Платеж по подписке принят в обработку'),
  refunded: documented('Возврат успешно произведен', 'help.unitpay.ru/payments/payment-refund, 2026'),
  confirmed: documented('Платеж успешно подтвержден', 'github.com/unitpay/doc, pre-authorization images, 2021'),
  // The odd letter is the provider's.
  cancelled: documented('Блокировка успешно отменёна', 'github.com/unitpay/doc, pre-authorization images, 2021'),
  subscriptionClosed: documented(
    'Подписка успешно закрыта',
    'github.com/unitpay/documentation, close-subscription, 2021',
  ),
  paidOut: documented('Выплата успешно проведена', 'github.com/unitpay/documentation, create-payout, 2021'),
  payoutPending: derived('Выплата обрабатывается'),
  payoutUndone: derived('Выплата не выполнена'),
  offset: derived('Чек зачета аванса успешно создан'),
} as const satisfies Record<string, ApiText>;
