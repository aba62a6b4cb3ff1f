/**
 * @module
 * The shop's words in both languages; a missing one does not compile.
 */
import type { OrderStatus } from './orders.js';

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
  readonly refund: string;
  readonly back: string;
  readonly waiting: string;
  readonly wrong: string;
  readonly noOrder: string;
  readonly notPaid: string;
  readonly failed: string;
  readonly statuses: Record<OrderStatus, string>;
}

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
  times: (count) => (count === 0 ? 'ещё нет' : `${count} раз`),
  pay: 'Оплатить',
  refund: 'Вернуть деньги',
  back: 'Все заказы',
  waiting: 'Страница обновится сама, когда придёт вебхук.',
  wrong: 'Не получилось',
  noOrder: 'Такого заказа нет.',
  notPaid: 'Заказ не оплачен, возвращать нечего.',
  failed: 'Ошибка на нашей стороне, она записана в журнал. Попробуйте ещё раз.',
  statuses: { new: 'ожидает оплаты', paid: 'оплачен', refunded: 'деньги возвращены' },
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
  refund: 'Give the money back',
  back: 'All orders',
  waiting: 'The page refreshes by itself when the webhook arrives.',
  wrong: 'That did not work',
  noOrder: 'There is no such order.',
  notPaid: 'This order is not paid for: there is nothing to give back.',
  failed: 'The error is ours and is in the log. Please try again.',
  statuses: { new: 'waiting for payment', paid: 'paid', refunded: 'refunded' },
};

export const texts: Record<Language, Texts> = { ru, en };

/** The visitor's language by the Accept-Language header: Russian unless another one is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first === '' || first === '*' || first.startsWith('ru') ? 'ru' : 'en';
}
