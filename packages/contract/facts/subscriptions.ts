/**
 * @module
 * Facts about subscriptions.
 */
import { type Chapter, fact } from './fact.js';
import { RU21, SDK4, SUBS } from './sources.js';

export const subscriptions: Chapter = {
  en: 'Subscriptions',
  ru: 'Подписки',
  facts: [
    fact(
      'subs.list',
      SUBS,
      'listSubscriptions answers with an array of objects.',
      'listSubscriptions отвечает массивом объектов.',
      {
        client: ['golden:listSubscriptions/request.flat.txt', 'golden:listSubscriptions/success.json'],
        mock: ['golden:listSubscriptions/request.flat.txt', 'golden:listSubscriptions/success.json'],
      },
    ),
    fact(
      'subs.all',
      SDK4,
      'all=1 lists every status, otherwise only active ones come.',
      'all=1 даёт все статусы, иначе только активные.',
      {
        client: ['golden:listSubscriptions/request.all.flat.txt'],
        mock: ['golden:listSubscriptions/success.all.json', 'scenario:subscription-life'],
      },
    ),
    fact(
      'subs.list-types',
      SUBS,
      'In the list parentPaymentId and totalSum are strings.',
      'В списке parentPaymentId и totalSum — строки.',
      { client: ['golden:listSubscriptions/success.json'], mock: ['golden:listSubscriptions/success.json'] },
    ),
    fact(
      'subs.get-types',
      SUBS,
      'In getSubscription lastPaymentId, parentPaymentId and totalSum are numbers.',
      'В getSubscription lastPaymentId, parentPaymentId и totalSum — числа.',
      {
        client: ['golden:getSubscription/request.flat.txt', 'golden:getSubscription/success.json'],
        mock: ['golden:getSubscription/request.flat.txt', 'golden:getSubscription/success.json'],
      },
    ),
    fact(
      'subs.update-date',
      SUBS,
      'The sample of getSubscription spells lastDateUpdate what the table calls lastUpdateDate.',
      'Образец getSubscription пишет lastDateUpdate, таблица — lastUpdateDate.',
      {
        client: ['golden:getSubscription/success.json', 'golden:listSubscriptions/success.all.json'],
        mock: ['golden:getSubscription/success.json', 'golden:listSubscriptions/success.all.json'],
      },
    ),
    fact(
      'subs.dates',
      SUBS,
      'Dates are YYYY-mm-dd HH:ii:ss; the text for the list names dd.mm.YYYY for lastUpdateDate.',
      'Даты — ГГГГ-ММ-ДД ЧЧ:ММ:СС; для списка текст называет у lastUpdateDate вид ДД.ММ.ГГГГ.',
      { client: ['golden:listSubscriptions/success.all.json'], mock: ['golden:listSubscriptions/success.all.json'] },
    ),
    fact(
      'subs.statuses',
      SUBS,
      'Statuses new, active, close; closeType api, error or abuse, only when closed.',
      'Статусы new, active, close; closeType api, error или abuse — только у закрытых.',
      {
        client: ['scenario:subscription-read', 'golden:listSubscriptions/success.all.json'],
        mock: ['scenario:subscription-read', 'golden:listSubscriptions/success.all.json', 'scenario:subscription-life'],
      },
    ),
    fact(
      'subs.close',
      SDK4,
      'closeSubscription answers with a message and can’t be undone.',
      'closeSubscription отвечает сообщением; отменить нельзя.',
      {
        client: ['golden:closeSubscription/request.flat.txt', 'golden:closeSubscription/success.json'],
        mock: [
          'golden:closeSubscription/request.flat.txt',
          'golden:closeSubscription/success.json',
          'scenario:subscription-life',
        ],
      },
    ),
    fact('subs.unknown', RU21, 'An unknown subscription is an error.', 'Неизвестная подписка — ошибка.', {
      client: ['golden:getSubscription/error.json', 'golden:closeSubscription/error.json'],
      mock: ['golden:getSubscription/error.json', 'golden:closeSubscription/error.json'],
    }),
    fact(
      'subs.active-only',
      RU21,
      'A charge is possible only while the subscription is active.',
      'Списание возможно, только пока подписка активна.',
      { client: ['scenario:subscription-life'], mock: ['scenario:subscription-life'] },
    ),
    fact(
      'subs.cards',
      SUBS,
      'The newest page allows cards only; a quiz of 2026 adds tinkoffpay and sbp; 2021 allowed wallets.',
      'Новейшая страница — только карты; опросник 2026 года добавляет tinkoffpay и СБП; в 2021 были кошельки.',
      { client: ['client:parameters#any-payment-type'], mock: ['probe:payments#subscription-types'] },
    ),
    fact(
      'subs.webhook',
      SUBS,
      'subscriptionId comes in the pay webhook of the payment that starts the subscription.',
      'subscriptionId приходит в вебхуке pay платежа, открывшего подписку.',
      { client: ['webhook:pay-subscription'], mock: ['probe:webhooks#subscription-webhook'] },
    ),
    fact(
      'subs.preauth-webhook',
      RU21,
      'The page also names preauth among the webhooks with subscriptionId, although holding and subscriptions exclude each other.',
      'Страница называет и preauth среди вебхуков с subscriptionId, хотя блокировка и подписки несовместимы.',
      {
        client: ['client:parameters#preauth-with-subscription'],
        mock: ['probe:payments#preauth-with-subscription', 'probe:webhooks#subscription-webhook'],
      },
    ),
    fact(
      'subs.form',
      SUBS,
      'For a subscription the form should hide other methods.',
      'Для подписки форме стоит скрыть другие способы.',
      { client: ['form:options.txt'], mock: ['form:options.txt'] },
    ),
    fact(
      'subs.approval',
      SUBS,
      'Subscriptions have to be approved by the provider.',
      'Подписки должен разрешить провайдер.',
      { untested: { en: 'a matter of the UnitPay dashboard, not of the protocol', ru: 'дело кабинета, не протокола' } },
    ),
    fact(
      'subs.api-only',
      SUBS,
      'A charge is made by API only; how much and how often is up to the merchant.',
      'Списание — только через API; сколько и как часто, решает магазин.',
      { client: ['golden:initPayment/request.recurring.flat.txt'], mock: ['scenario:subscription-life'] },
    ),
  ],
};
