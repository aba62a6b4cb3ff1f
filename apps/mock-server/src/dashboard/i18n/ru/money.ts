/** @module Russian texts of subscriptions, payouts and the clock. */
import { russian } from '../../../pages/format/plural.js';
import type { ClockMessages, PayoutsMessages, SubscriptionsMessages } from '../en/money.js';

export const subscriptions: SubscriptionsMessages = {
  lead: 'Начинаются платежом с subscription=true; магазин списывает по API, передавая subscriptionId.',
  empty: 'Подписок пока нет.',
  emptyText: 'Создайте платёж с subscription=true и оплатите его: подписка появится здесь.',
  number: 'Подписка',
  created: 'Начата',
  status: 'Статус',
  statuses: { new: 'Ждёт первой оплаты', active: 'Действует', close: 'Закрыта' },
  closed: { api: 'Закрыта магазином', error: 'Закрыта из-за ошибки', abuse: 'Закрыта за злоупотребление' },
  charges: 'Списания',
  counts: (paid, failed) => `успешных: ${paid}, отказов: ${failed}`,
  first: 'Первый платёж',
  declines: 'Следующее списание будет отклонено.',
  actions: {
    declineNextCharge: 'Отклонить следующее списание',
    error: 'Закрыть из-за ошибки',
    abuse: 'Закрыть за злоупотребление',
  },
};

export const payouts: PayoutsMessages = {
  lead: 'Магазин создаёт их методом massPayment.',
  cards: ['ждёт банка', 'не пройдёт'],
  empty: 'Выплат пока нет.',
  emptyText: 'Вызовите massPayment с логином и секретным ключом аккаунта: выплата появится здесь.',
  balance: 'Баланс',
  number: 'Выплата',
  created: 'Создана',
  sum: 'Сумма',
  status: 'Статус',
  statuses: { success: 'Выполнена', not_completed: 'Ждёт банка', error: 'Не прошла' },
  recipient: 'Кому',
  code: (code) => `код ${code}`,
  actions: { success: 'Завершить', not_completed: 'Оставить в обработке', error: 'Отклонить (201)' },
};

export const clock: ClockMessages = {
  lead: 'По этим часам живут платежи, блокировки и подписки. Всё, чему подходит срок, случается в свой момент.',
  now: 'Время мока, московское',
  real: 'Совпадает с настоящим.',
  ahead: (text) => `Впереди настоящего на ${text}.`,
  span: (days, time) => (days === 0 ? time : `${days} ${russian(days, 'день', 'дня', 'дней')} ${time}`),
  frozen: 'Часы остановлены.',
  advance: 'Перевести вперёд',
  rules: {
    unpaid: 'через 24 часа неоплаченный платёж становится неудачным',
    held: 'через 114 часов заблокированные деньги списываются или разблокируются, как велит preauthExpireLogic',
  },
  due: 'Ближайшее само собой',
  happens: {
    fails: 'он станет неудачным',
    captured: 'заблокированные деньги спишутся',
    released: 'деньги разблокируются',
  },
  nothingDue: 'Ничему не подходит срок.',
  steps: { 3600: '1 час', 86400: '1 день', 410400: '114 часов', 2592000: '30 дней' },
  custom: 'На N секунд',
  freeze: 'Остановить часы',
  unfreeze: 'Запустить часы',
  freezeHint: 'С остановленными часами тест всегда идёт одинаково.',
};
