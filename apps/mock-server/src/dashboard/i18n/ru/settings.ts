/** @module Russian texts of the settings. */
import type { SettingsMessages } from '../en/settings.js';

export const settings: SettingsMessages = {
  lead: 'Хранятся, пока мок не остановлен, или в его файле состояния.',
  connect: 'Подключите магазин',
  env: '1. В его .env',
  envHint: 'Имена — как в магазинах этого репозитория; если у вас другие, замените.',
  call: '2. Первый вызов из терминала',
  pay: '3. Оплатить без браузера',
  payId: 'с paymentId из ответа',
  where: 'Куда UnitPay отправляет',
  last: (answer, time) => `последний ответ: ${answer}, ${time}`,
  webhookUrl: 'URL обработчика платежа (вебхуки)',
  webhookHint: 'Пусто: вебхуков нет, платежи просто проходят, как у UnitPay.',
  successUrl: 'После успеха плательщик попадает на (Success URL)',
  failUrl: 'После неудачи (Fail URL)',
  initType: 'Чем отвечает initPayment (type)',
  bySystem: 'по платёжной системе',
  behaviour: 'Поведение',
  check: ['Спрашивать магазин перед списанием (', 'check', ')'],
  cashRegister: 'Подключена онлайн-касса: платежам нужны позиции чека',
  inFunction: 'Вебхуки идут в функцию внутри процесса; она важнее URL.',
  test: 'Послать пробный check',
  reset: 'Начать заново',
  resetHint:
    'Удалит платежи, подписки, выплаты, вебхуки, журнал и сбои, поставит часы верно. Настройки останутся, номера пойдут дальше.',
  resetDo: 'Удалить все данные',
};
