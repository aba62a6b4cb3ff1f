/** @module Russian texts of the webhooks and the journal. */
import { russian } from '../../../pages/format/plural.js';
import type { JournalMessages, WebhooksMessages } from '../en/traffic.js';

export const webhooks: WebhooksMessages = {
  lead: 'Запросы UnitPay к вашему магазину и его ответы. Они идут на',
  leadFunction: 'Запросы UnitPay к вашему магазину и его ответы. Они идут в функцию этого процесса.',
  noTarget: 'URL обработчика не задан.',
  noTargetText:
    'Платежи просто проходят, магазин ни о чём не узнаёт, как и у UnitPay. Задайте URL обработчика платежа в',
  settings: 'настройках',
  empty: 'Вебхуков ещё не было.',
  emptyText:
    'Оплатите что-нибудь: UnitPay спросит ваш магазин (check) и сообщит ему об оплате (pay), и оба вебхука с ответами появятся здесь.',
  nothing: 'Вебхуков с таким ответом нет.',
  deliveries: 'Отправленные вебхуки',
  byAnswer: 'По ответу',
  tabs: { all: 'Все', accepted: 'Приняты', refused: 'Отказ', failed: 'Неудачные' },
  change: 'Изменить URL',
  test: 'Послать пробный check',
  testHint: 'Заказа с таким номером нет: магазин должен отказать.',
  columns: {
    time: 'Время',
    what: 'Вебхук',
    order: 'Заказ',
    answer: 'Ответ',
    took: 'Заняло',
    why: 'Почему',
    to: 'Куда',
  },
  toFunction: 'функция',
  openPayment: (id) => `Платёж ${id}`,
  again: 'Послать снова',
};

export const journal: JournalMessages = {
  lead: 'Всё, что говорили UnitPay и что говорил он. Ключи, карты, телефоны и почта вычеркнуты.',
  json: 'В JSON',
  kinds: {
    api: 'Вызовы API',
    webhook: 'Вебхуки',
    state: 'Состояния',
    step: 'Шаги плательщика',
    view: 'Просмотры страниц',
  },
  kindsLabel: 'Виды',
  on: 'показаны',
  off: 'скрыты',
  search: 'Заказ, метод или текст',
  empty: 'Пока ничего не произошло.',
  emptyText: 'Подключите магазин или откройте форму оплаты сами: запросы и страницы сразу появятся здесь.',
  kept: (limit) => `Мок хранит последние ${limit}.`,
  nothing: 'Ничего не подходит.',
  happened: 'Что произошло',
  columns: { time: 'Время', who: 'Кто', what: 'Что', order: 'Заказ', result: 'Результат', took: 'Заняло' },
  who: { api: 'Вызов API', webhook: 'Вебхук', state: 'Состояние', page: 'Плательщик', unmatched: 'Запрос' },
  hidden: (count) =>
    `${count} ${russian(count, 'просмотр страниц скрыт', 'просмотра страниц скрыты', 'просмотров страниц скрыты')}.`,
  showViews: 'Показать',
  unmatched: (count) =>
    `${count} ${russian(count, 'запрос ничему не подошёл', 'запроса ничему не подошли', 'запросов ничему не подошли')}`,
  unmatchedHint: 'Чаще всего опечатка в вашем коде',
  matchedNothing: 'ничему не подошёл',
  closest: 'Ближе всего:',
  came: 'пришло',
  expected: 'ожидалось',
  noMethod: 'такого метода нет',
  noPath: 'такого адреса нет',
  noKey: 'такого публичного ключа нет',
  wrongVerb: (verb) => `${verb} вместо GET`,
  missing: 'нет',
  apiAddress: 'API находится по адресу',
  cyrillic: (letter) => `Буква «${letter}» здесь русская.`,
};
