/**
 * @module
 * The shop's words in both languages; a missing one does not compile.
 */
import type { Order, OrderStatus } from './orders.js';
import type { Problem } from './shop-error.js';

export type Language = 'ru' | 'en';

interface Texts {
  readonly shop: string;
  readonly intro: string;
  readonly item: string;
  readonly buy: string;
  readonly orders: string;
  readonly none: string;
  readonly order: string;
  readonly price: string;
  readonly status: string;
  readonly delivered: string;
  readonly times: (count: number) => string;
  readonly pay: string;
  readonly payAgain: string;
  readonly declined: string;
  readonly refund: string;
  readonly back: string;
  readonly waiting: string;
  readonly wrong: string;
  readonly problems: Record<Problem, string>;
  readonly failed: string;
  readonly refundStates: Record<NonNullable<Order['refundState']>, string>;
  readonly refundState: string;
  readonly checkAgain: string;
  readonly refundAgain: string;
  readonly money: (sum: string) => string;
  readonly statuses: Record<OrderStatus, string>;
}

const PLURAL_RU = new Intl.PluralRules('ru');
const TIMES_RU: Record<Intl.LDMLPluralRule, string> = {
  zero: 'раз',
  one: 'раз',
  two: 'раза',
  few: 'раза',
  many: 'раз',
  other: 'раза',
};

const ru: Texts = {
  shop: 'Магазин чехлов',
  intro: 'Пример магазина. Деньги не настоящие: платежи принимает мок UnitPay.',
  item: 'Товар',
  buy: 'Заказать за 900 ₽',
  orders: 'Заказы',
  none: 'Заказов пока нет.',
  order: 'Заказ',
  price: 'Сумма',
  status: 'Состояние',
  delivered: 'Отправлен',
  times: (count) => (count === 0 ? 'ещё нет' : `${count} ${TIMES_RU[PLURAL_RU.select(count)]}`),
  pay: 'Оплатить',
  payAgain: 'Попробовать ещё раз',
  declined: 'Платёж не прошёл',
  refund: 'Вернуть деньги',
  back: 'Все заказы',
  waiting: 'Страница обновится сама, когда придёт вебхук.',
  wrong: 'Не получилось',
  problems: {
    noOrder: 'Такого заказа нет.',
    notPaid: 'Заказ не оплачен, возвращать нечего.',
    paidAlready: 'Заказ уже оплачен.',
    refundedAlready: 'Возврат по этому заказу уже оформлен. Второй раз вернуть деньги нельзя.',
    busy: 'Платёж ещё создаётся. Попробуйте через минуту.',
  },
  failed: 'Ошибка на нашей стороне, она записана в журнал. Попробуйте ещё раз.',
  statuses: { new: 'ожидает оплаты', paid: 'оплачен', refunded: 'деньги возвращены' },
  refundState: 'Возврат',
  refundStates: {
    requested: 'оформлен, ждём ответа UnitPay',
    refunded: 'деньги возвращены',
    refused: 'UnitPay отказал в возврате',
    unproven: 'не удалось выяснить, возвращены ли деньги: посмотрите платёж в личном кабинете UnitPay',
  },
  checkAgain: 'Проверить ещё раз',
  refundAgain: 'Вернуть деньги ещё раз',
  money: (sum) => `${sum.replace('.', ',')} ₽`,
};

const en: Texts = {
  shop: 'Phone case shop',
  intro: 'An example shop. No real money: payments are taken by the mock UnitPay.',
  item: 'Item',
  buy: 'Order for 900 ₽',
  orders: 'Orders',
  none: 'No orders yet.',
  order: 'Order',
  price: 'Sum',
  status: 'Status',
  delivered: 'Delivered',
  times: (count) => (count === 0 ? 'not yet' : count === 1 ? 'once' : `${count} times`),
  pay: 'Pay',
  payAgain: 'Try again',
  declined: 'The payment failed',
  refund: 'Refund',
  back: 'All orders',
  waiting: 'The page refreshes by itself when the webhook arrives.',
  wrong: 'Something went wrong',
  problems: {
    noOrder: 'There is no such order.',
    notPaid: 'This order is not paid: there is nothing to refund.',
    paidAlready: 'This order is already paid.',
    refundedAlready: 'This order has a refund already. Money can be refunded only once.',
    busy: 'The payment is still being created. Please try again in a minute.',
  },
  failed: 'The error is ours and is in the log. Please try again.',
  statuses: { new: 'waiting for payment', paid: 'paid', refunded: 'refunded' },
  refundState: 'Refund',
  refundStates: {
    requested: 'refund pending',
    refunded: 'refunded',
    refused: 'UnitPay refused the refund',
    unproven: 'nobody can tell whether it was refunded: look the payment up in the UnitPay dashboard',
  },
  checkAgain: 'Check again',
  refundAgain: 'Refund again',
  money: (sum) => `${sum} ₽`,
};

export const texts: Record<Language, Texts> = { ru, en };

/** The visitor's language by the Accept-Language header: Russian unless another one is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first === '' || first === '*' || first.startsWith('ru') ? 'ru' : 'en';
}
