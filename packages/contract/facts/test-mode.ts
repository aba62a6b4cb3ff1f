/**
 * @module
 * Facts about test mode.
 */
import { type Chapter, fact } from './fact.js';
import { EN21, RU21 } from './sources.js';

export const testMode: Chapter = {
  en: 'Test mode',
  ru: 'Тестовый режим',
  facts: [
    fact('test.flag', RU21, 'test=1 makes a request a test.', 'test=1 делает запрос тестовым.', {
      client: ['golden:initPayment/request.test.flat.txt'],
      mock: ['probe:test-mode#test-init'],
    }),
    fact(
      'test.key',
      RU21,
      'The test key of the profile replaces the other keys; the English page alone accepts any text.',
      'Тестовый ключ профиля заменяет прочие; английская страница — любой текст.',
      { client: ['client:wire#test-key'], mock: ['probe:test-mode#test-key'] },
    ),
    fact('test.methods', RU21, 'Eight methods have a test mode.', 'Тестовый режим есть у восьми методов.', {
      client: ['test:live-guard#test-methods-only'],
      mock: ['probe:test-mode#test-methods'],
    }),
    fact(
      'test.stores-nothing',
      RU21,
      'Nothing is stored; replies have the live shape.',
      'Ничего не сохраняется; ответы имеют боевой вид.',
      { mock: ['probe:test-mode#test-stores-nothing'] },
    ),
    fact('test.card-only', RU21, 'initPayment takes only card and RUB.', 'initPayment принимает только card и RUB.', {
      mock: ['probe:test-mode#test-card-only'],
    }),
    fact(
      'test.card',
      RU21,
      'Card 1234567465831234 succeeds, any other fails; the 3-D Secure code is 391745.',
      'Карта 1234567465831234 проходит, любая другая — нет; код 3-D Secure 391745.',
      { mock: ['probe:test-mode#test-card'] },
    ),
    fact(
      'test.payment-ids',
      RU21,
      'getPayment: 100301 is wait, 100303 success, 100304 error.',
      'getPayment: платёж 100301 — wait, 100303 — success, 100304 — error.',
      { mock: ['probe:test-mode#test-payment-ids'] },
    ),
    fact(
      'test.refunds',
      RU21,
      'refundPayment: 12358132134 has 5000 and allows a part, 383117770 has 1000 and does not.',
      'refundPayment: 12358132134 — 5000, можно частично; 383117770 — 1000, нельзя.',
      { mock: ['probe:test-mode#test-refunds'] },
    ),
    fact(
      'test.payouts',
      RU21,
      'massPayment with card: F12358132134 succeeds, F383117770 is an error, any other not_completed.',
      'massPayment на карту: F12358132134 — успех, F383117770 — ошибка, иначе not_completed.',
      { mock: ['probe:test-mode#test-payouts'] },
    ),
    fact(
      'test.payout-status',
      RU21,
      'massPaymentStatus knows those two and refuses others.',
      'massPaymentStatus знает эти два и отклоняет прочие.',
      { mock: ['probe:test-mode#test-payout-status'] },
    ),
    fact(
      'test.subscriptions',
      RU21,
      'getSubscription and closeSubscription: 1, 2, 5 active, 3 close, 4 new.',
      'getSubscription и closeSubscription: 1, 2, 5 — active, 3 — close, 4 — new.',
      { mock: ['probe:test-mode#test-subscriptions'] },
    ),
    fact(
      'test.recurring',
      RU21,
      'initPayment with subscriptionId 1 to 5 succeeds, others are not found.',
      'initPayment с subscriptionId от 1 до 5 проходит, прочие не найдены.',
      { mock: ['probe:test-mode#test-recurring'] },
    ),
    fact(
      'test.webhook',
      RU21,
      'Webhooks of test requests carry test=1, live ones 0.',
      'Вебхуки тестовых запросов несут test=1, боевых — 0.',
      { client: ['webhook:observed-2020-check', 'webhook:v10-pay'], mock: ['probe:test-mode#test-webhook'] },
    ),
    fact(
      'test.credentials',
      EN21,
      'The English page still gives project 135 and login test_user.',
      'Английская страница всё ещё даёт проект 135 и логин test_user.',
      { mock: ['probe:api#default-credentials'] },
    ),
    fact(
      'test.required',
      RU21,
      'Obligatory parameters are demanded in test mode too.',
      'Обязательные параметры требуются и в тестовом режиме.',
      { mock: ['probe:test-mode#test-required'] },
    ),
    fact(
      'test.new-id',
      RU21,
      'paymentId changes once a test payment is paid.',
      'После оплаты тестового платежа paymentId меняется.',
      { mock: ['probe:test-mode#test-new-id'] },
    ),
    fact(
      'test.list',
      RU21,
      'listSubscriptions answers in test mode too.',
      'listSubscriptions отвечает и в тестовом режиме.',
      { mock: ['probe:test-mode#test-list'] },
    ),
    fact('test.form', RU21, 'A test payment can be made by the form too.', 'Тестовый платёж можно создать и формой.', {
      client: ['client:parameters#test-form-key'],
      mock: ['probe:pages#test-form-key'],
    }),
    fact(
      'test.documents',
      EN21,
      'Test mode needs an active project or a finished questionnaire.',
      'Тестовому режиму нужен действующий проект или заполненная анкета.',
      { untested: { en: 'a matter of the UnitPay dashboard, not of the protocol', ru: 'дело кабинета, не протокола' } },
    ),
  ],
};
