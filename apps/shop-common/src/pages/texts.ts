/**
 * @module
 * The shop's words in both languages; a missing one does not compile.
 */
import type { Order } from '../orders.js';
import type { Problem } from '../shop-error.js';
import type { StandName, Step } from './stand.js';

export type Language = 'ru' | 'en';

/** A heading and a sentence. */
type Pair = readonly [title: string, text: string];

interface Texts {
  readonly shop: string;
  readonly home: string;
  readonly skip: string;
  readonly about: string;
  readonly language: string;
  readonly reload: string;
  readonly intro: string;
  readonly openMock: string;
  readonly caseName: string;
  readonly caseText: string;
  readonly perks: Pair;
  readonly methods: string;
  readonly buy: string;
  readonly orders: string;
  readonly count: (orders: number) => string;
  readonly none: string;
  readonly order: string;
  /** What is on sale, for a new order. */
  readonly item: string;
  readonly goods: (item: string) => string;
  readonly inside: string;
  readonly piece: string;
  readonly total: string;
  readonly payment: string;
  readonly delivered: string;
  readonly times: (count: number) => string;
  readonly pay: string;
  readonly payAgain: string;
  readonly payBySbp: string;
  readonly reason: string;
  /** Before UnitPay's own words. */
  readonly answer: string;
  readonly refund: string;
  readonly another: string;
  readonly back: string;
  readonly wrong: string;
  readonly problems: Record<Problem, string>;
  readonly failed: string;
  readonly refundStates: Record<NonNullable<Order['refundState']>, string>;
  readonly refundState: string;
  /** The heading about a payment of an order that was paid already. */
  readonly extra: string;
  /** How its refund stands. */
  readonly extraSays: Record<NonNullable<Order['refundState']>, string>;
  readonly checkAgain: string;
  readonly refundAgain: string;
  readonly money: (sum: string) => string;
  readonly date: (at: Date) => string;
  /** The same, short. */
  readonly moment: (at: Date) => string;
  /** How an order stands, in a word. */
  readonly stands: Record<StandName, string>;
  /** What that means for the buyer. */
  readonly says: Record<StandName, Pair>;
  /** A step that is done, one that is to come, and one that failed. */
  readonly steps: Record<Step['name'], readonly [done: string, todo: string, failed: string]>;
  readonly stepStates: Record<Step['state'], string>;
}

/** The one thing on sale, as the order keeps it: in the language it was ordered in. Other pages translate it. */
const ITEM: Record<Language, string> = { ru: 'Чехол для телефона', en: 'Phone case' };

function goodsIn(language: Language): (item: string) => string {
  return (item) => (Object.values(ITEM).includes(item) ? ITEM[language] : item);
}

function dateIn(locale: string, options: Intl.DateTimeFormatOptions): (at: Date) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Moscow' });
  return (at) => format.format(at);
}

const LONG: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
const SHORT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };

const PLURAL_RU = new Intl.PluralRules('ru');
const TIMES_RU: Record<Intl.LDMLPluralRule, string> = {
  zero: 'раз',
  one: 'раз',
  two: 'раза',
  few: 'раза',
  many: 'раз',
  other: 'раза',
};

const ORDERS_RU: Record<Intl.LDMLPluralRule, string> = {
  zero: 'заказов',
  one: 'заказ',
  two: 'заказа',
  few: 'заказа',
  many: 'заказов',
  other: 'заказа',
};

const ru: Texts = {
  shop: 'Чехлы',
  home: 'Чехол «Терракота»',
  skip: 'К содержимому',
  about: 'Об этом сайте',
  language: 'Язык',
  reload: 'Обновить страницу',
  intro: 'Пример магазина: деньги не настоящие.',
  openMock: 'Открыть мок',
  caseName: 'Чехол «Терракота»',
  caseText: 'Матовый, тонкий, переживёт падение со стола. Подходит большинству телефонов этого года.',
  perks: ['Отправим сразу после оплаты', 'Вернём деньги по кнопке'],
  methods: 'Карта или СБП',
  buy: 'Заказать',
  orders: 'Мои заказы',
  count: (orders) => `${orders} ${ORDERS_RU[PLURAL_RU.select(orders)]}`,
  none: 'Заказов пока нет. Закажите чехол: деньги не настоящие.',
  order: 'Заказ',
  item: ITEM.ru,
  goods: goodsIn('ru'),
  inside: 'Что в заказе',
  piece: '1 штука',
  total: 'Итого',
  payment: 'Платёж',
  delivered: 'Отправлен',
  times: (count) => (count === 0 ? 'ещё нет' : `${count} ${TIMES_RU[PLURAL_RU.select(count)]}`),
  pay: 'Оплатить',
  payAgain: 'Попробовать ещё раз',
  payBySbp: 'Заплатить через СБП',
  reason: 'Причина',
  answer: 'Его ответ',
  refund: 'Вернуть деньги',
  another: 'Заказать ещё один',
  back: 'Все заказы',
  wrong: 'Не получилось',
  problems: {
    noOrder: 'Такого заказа нет.',
    notPaid: 'Заказ не оплачен, возвращать нечего.',
    paidAlready: 'Заказ уже оплачен.',
    refundedAlready: 'Возврат по этому заказу уже оформлен. Второй раз вернуть деньги нельзя.',
    busy: 'Платёж ещё создаётся. Попробуйте через минуту.',
  },
  failed: 'Ошибка на нашей стороне, она записана в журнал. Попробуйте ещё раз.',
  refundState: 'Возврат',
  refundStates: {
    requested: 'оформлен, ждём ответа UnitPay',
    refunded: 'деньги возвращены',
    refused: 'UnitPay отказал в возврате',
    unproven: 'не выяснено, возвращены ли деньги',
  },
  extra: 'Заказ оплачен ещё раз',
  extraSays: {
    requested: 'Лишний платёж мы возвращаем сами, нажимать ничего не нужно.',
    refunded: 'Лишний платёж мы вернули.',
    refused: 'UnitPay отказал в возврате лишнего платежа. Можно попробовать ещё раз.',
    unproven: 'Не выяснено, вернулся ли лишний платёж. Человек посмотрит его в личном кабинете UnitPay.',
  },
  checkAgain: 'Проверить ещё раз',
  refundAgain: 'Вернуть деньги ещё раз',
  money: (sum) => `${grouped(sum).replace('.', ',')} ₽`,
  date: dateIn('ru-RU', LONG),
  moment: dateIn('ru-RU', SHORT),
  stands: {
    ordered: 'Ждёт оплаты',
    waiting: 'Ждёт оплаты',
    declined: 'Не оплачен: отказ',
    sent: 'Отправлен',
    refunding: 'Возврат в пути',
    refundRefused: 'Возврат не удался',
    refundUnproven: 'Возврат выясняется',
    refunded: 'Деньги возвращены',
  },
  says: {
    ordered: ['Осталось заплатить', 'Мы отправим заказ сразу после оплаты.'],
    waiting: ['Ждём оплату', 'Уже заплатили? Оплата появится здесь, обычно за пару секунд.'],
    declined: ['Платёж не прошёл', 'Деньги не списаны, заказ мы сохранили.'],
    sent: ['Чехол в пути', 'Мы отправили его, как только пришла оплата.'],
    refunding: [
      'Возвращаем деньги',
      'UnitPay ещё не сказал, ушли ли деньги. Мы спросим ещё раз сами, нажимать ничего не нужно.',
    ],
    refundRefused: ['UnitPay отказал в возврате', 'Деньги не двигались. Можно попробовать ещё раз.'],
    refundUnproven: [
      'Выясняем, ушли ли деньги',
      'UnitPay не дал ясного ответа. Человек посмотрит платёж в личном кабинете UnitPay.',
    ],
    refunded: ['Деньги вернулись', 'Банк покажет их в течение десяти дней.'],
  },
  steps: {
    ordered: ['Заказан', 'Заказ', 'Заказ'],
    paid: ['Оплачен', 'Оплата', 'Платёж не прошёл'],
    sent: ['Отправлен', 'Отправка', 'Отправка'],
    refund: ['Деньги возвращены', 'Возврат', 'Возврат не удался'],
  },
  stepStates: { ok: 'готово', now: 'сейчас', no: 'не удалось', todo: 'ещё нет', returned: 'готово' },
};

const en: Texts = {
  shop: 'Phone cases',
  home: 'Phone case “Terracotta”',
  skip: 'Skip to content',
  about: 'About this site',
  language: 'Language',
  reload: 'Reload the page',
  intro: 'Example shop: no real money.',
  openMock: 'Open the mock',
  caseName: 'Phone case “Terracotta”',
  caseText: 'Matt, slim, survives a fall from the desk. Fits most phones of this year.',
  perks: ['Sent as soon as it is paid', 'Money back at a press'],
  methods: 'Card or SBP',
  buy: 'Order',
  orders: 'My orders',
  count: (orders) => (orders === 1 ? '1 order' : `${orders} orders`),
  none: 'No orders yet. Order a case: the money is not real.',
  order: 'Order',
  item: ITEM.en,
  goods: goodsIn('en'),
  inside: 'What you ordered',
  piece: '1 piece',
  total: 'Total',
  payment: 'Payment',
  delivered: 'Sent',
  times: (count) => (count === 0 ? 'not yet' : count === 1 ? 'once' : `${count} times`),
  pay: 'Pay',
  payAgain: 'Try again',
  payBySbp: 'Pay by SBP',
  reason: 'Reason',
  answer: 'Its answer',
  refund: 'Refund',
  another: 'Order another one',
  back: 'All orders',
  wrong: 'Something went wrong',
  problems: {
    noOrder: 'There is no such order.',
    notPaid: 'This order is not paid: there is nothing to refund.',
    paidAlready: 'This order is already paid.',
    refundedAlready: 'This order has a refund already. Money can be refunded only once.',
    busy: 'The payment is still being created. Please try again in a minute.',
  },
  failed: 'The error is ours and is in the log. Please try again.',
  refundState: 'Refund',
  refundStates: {
    requested: 'refund pending',
    refunded: 'refunded',
    refused: 'UnitPay refused the refund',
    unproven: 'not known whether it was refunded',
  },
  extra: 'The order was paid once more',
  extraSays: {
    requested: 'We are giving the extra payment back by ourselves: there is nothing to press.',
    refunded: 'We have given the extra payment back.',
    refused: 'UnitPay refused to refund the extra payment. You can try again.',
    unproven: 'It is not known whether the extra payment went back. A person will look it up in the UnitPay dashboard.',
  },
  checkAgain: 'Check again',
  refundAgain: 'Refund again',
  money: (sum) => `${grouped(sum)} ₽`,
  date: dateIn('en-GB', LONG),
  moment: dateIn('en-GB', SHORT),
  stands: {
    ordered: 'Waiting for payment',
    waiting: 'Waiting for payment',
    declined: 'Not paid: declined',
    sent: 'Sent',
    refunding: 'Refund pending',
    refundRefused: 'Refund failed',
    refundUnproven: 'Refund unclear',
    refunded: 'Refunded',
  },
  says: {
    ordered: ['Only the payment is missing', 'We send the order as soon as it is paid.'],
    waiting: ['Waiting for the payment', 'Paid already? The payment appears here, usually within seconds.'],
    declined: ['The payment failed', 'Nothing was charged, and we have kept your order.'],
    sent: ['Your case is on its way', 'We sent it as soon as the payment came in.'],
    refunding: [
      'The money is on its way back',
      'UnitPay has not said yet whether the money has gone. We ask again by ourselves: there is nothing to press.',
    ],
    refundRefused: ['UnitPay refused the refund', 'No money has moved. You can try again.'],
    refundUnproven: [
      'Finding out whether the money has gone',
      'UnitPay gave no clear answer. A person will look the payment up in the UnitPay dashboard.',
    ],
    refunded: ['The money is back', 'Your bank shows it within ten days.'],
  },
  steps: {
    ordered: ['Ordered', 'Order', 'Order'],
    paid: ['Paid', 'Payment', 'Payment failed'],
    sent: ['Sent', 'Delivery', 'Delivery'],
    refund: ['Refunded', 'Refund', 'Refund failed'],
  },
  stepStates: { ok: 'done', now: 'now', no: 'failed', todo: 'not yet', returned: 'done' },
};

/** Thousands apart, so that a long sum can be read. */
function grouped(sum: string): string {
  return sum.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
}

export const texts: Record<Language, Texts> = { ru, en };

/** The visitor's language by the Accept-Language header: Russian unless another one is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first === '' || first === '*' || first.startsWith('ru') ? 'ru' : 'en';
}
