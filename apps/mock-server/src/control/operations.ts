/**
 * @module
 * Every path of the control API, declared once for people and machines: `/__mock__/openapi.json`, `docs/control.md` and its Russian twin
 * follow from here, and tests hold the running mock to it.
 */
import type * as v from 'valibot';
import { faultOrPreset } from '../faults/check-fault-input.js';
import { meansInput, reasonInput } from '../input/payer-input.js';
import { payoutInput } from '../input/payout-input.js';
import { refundInput } from '../input/refund-input.js';
import { webhookInput } from '../input/webhook-input.js';
import { CONTROL_SCHEMAS, exactly, list, ref } from '../openapi/control-schemas.js';
import type { Schema } from '../openapi/schema.js';
import { signForm } from '../wire/form-signature.js';
import {
  clockInput,
  closingInput,
  declineInput,
  decliningInput,
  deliveryFilter,
  journalFilter,
  nothingInput,
  openFormInput,
  paymentFilter,
  projectInput,
  stateInput,
} from './inputs.js';

/** One path and HTTP method of the control API, as its documents describe it. */
export interface Operation {
  readonly method: 'GET' | 'POST';
  /** Under `/__mock__`, names of parts in braces. */
  readonly path: string;
  readonly en: string;
  readonly ru: string;
  readonly body?: v.GenericSchema;
  readonly query?: v.GenericSchema;
  /** What the curl line of the documents puts into path, query and body; it works on the example state. */
  readonly example?: { readonly path?: string; readonly query?: string; readonly body?: object };
  readonly status?: 201;
  /** The answer; `null` for a stream. */
  readonly reply: Schema | null;
}

/** A fault to begin with, so that one can be removed. */
export const EXAMPLE_FAULT = { preset: 'bank-slow', paymentId: 1001 };

/** A state on which every example works. */
export const EXAMPLE_STATE = {
  version: 2,
  payments: [
    { id: 1001, projectId: 135, account: 'order-1', orderSum: '900.00' },
    { id: 1002, projectId: 135, account: 'order-2', orderSum: '900.00', status: 'success' },
    { id: 1003, projectId: 135, account: 'order-3', orderSum: '900.00', preauth: true },
    { id: 1004, projectId: 135, account: 'order-4', orderSum: '900.00', preauth: true, hold: 'held', heldAt: 1 },
    { id: 1005, projectId: 135, account: 'order-5', orderSum: '900.00', status: 'error_pay' },
  ],
  subscriptions: [{ id: 51, projectId: 135, parentPaymentId: 1002 }],
  payouts: [
    {
      ...{ id: 71, transactionId: 'payout-1', sum: '50.00', purse: '4000000000009995', paymentType: 'card' },
      status: 'not_completed',
    },
  ],
};

const FORM = { account: 'order-9', desc: 'Case', sum: '900.00' };

/** What an action of a payment answers. */
const acted = exactly({ payment: ref('Payment'), deliveries: list('Delivery') });
const { Clock } = CONTROL_SCHEMAS;
const clock = Clock as { readonly properties: Readonly<Record<string, Schema>> };

function act(name: string, id: number, en: string, ru: string, body: v.GenericSchema, given?: object): Operation {
  return {
    method: 'POST',
    path: `/payments/{id}/${name}`,
    en,
    ru,
    body,
    example: { path: `/payments/${id}/${name}`, ...(given === undefined ? {} : { body: given }) },
    reply: acted,
  };
}

/** All of them, in the order of the documents. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'GET',
    path: '/health',
    en: 'Tells that the mock is there, its address, and how many payments it has.',
    ru: 'Сообщает, что мок работает, его адрес и число платежей.',
    reply: exactly({
      status: { type: 'string', enum: ['ok'] },
      origin: { type: 'string' },
      payments: { type: 'integer' },
    }),
  },
  {
    method: 'GET',
    path: '/openapi.json',
    en: 'This description as OpenAPI 3.1.',
    ru: 'Это описание в формате OpenAPI 3.1.',
    reply: { type: 'object' },
  },
  {
    method: 'POST',
    path: '/reset',
    en: 'Back to the beginning: payments, faults, journal and clock. Settings of projects stay, numbers go on.',
    ru: 'Возвращает в начало: платежи, сбои, журнал запросов и часы. Настройки проектов остаются, номера продолжаются.',
    reply: exactly({ status: { type: 'string', enum: ['reset'] } }),
  },
  {
    method: 'POST',
    path: '/idle',
    en: 'Answers once nothing is under way: every webhook was sent and answered.',
    ru: 'Отвечает, когда ничего не выполняется: все вебхуки отправлены и на них ответили.',
    reply: exactly({ status: { type: 'string', enum: ['idle'] } }),
  },
  {
    method: 'POST',
    path: '/forms',
    en: 'A payer opens a form link and chooses a payment system (card by default); the payment is created, not paid.',
    ru: 'Плательщик открывает ссылку на форму и выбирает способ оплаты (по умолчанию card); платёж создан, но не оплачен.',
    body: openFormInput,
    example: {
      body: {
        // As any client makes it, with the key that a mock has unless told otherwise.
        url: `/pay/135-mock?account=order-9&desc=Case&sum=900.00&signature=${signForm(FORM, 'mock_secret')}`,
      },
    },
    status: 201,
    reply: exactly({ payment: ref('Payment') }),
  },
  {
    method: 'GET',
    path: '/payments',
    en: 'Payments, newest first; 100 unless limit says otherwise. Payments of test mode are not listed.',
    ru: 'Платежи, новые первыми; 100, если limit не задан. Платежи тестового режима не перечисляются.',
    query: paymentFilter,
    example: { query: 'status=success&limit=10' },
    reply: exactly({ payments: list('Payment') }),
  },
  {
    method: 'GET',
    path: '/payments/{id}',
    en: 'A payment with its webhooks and journal.',
    ru: 'Платёж, его вебхуки и журнал запросов.',
    example: { path: '/payments/1001' },
    reply: exactly({ payment: ref('Payment'), deliveries: list('Delivery'), journal: list('JournalEntry') }),
  },
  act(
    'pay',
    1001,
    'The payer pays: check, then pay, or preauth for a two-stage payment. Answers after the webhooks were answered.',
    'Плательщик платит: check, затем pay, у двухстадийного — preauth. Ответ приходит после ответов на вебхуки.',
    meansInput,
    { card: '4242424242424242' },
  ),
  act(
    'fail',
    1001,
    'The payer gives up or cannot pay: error.',
    'Плательщик отказался или не смог заплатить: error.',
    reasonInput,
    { message: 'No money' },
  ),
  act(
    'decline',
    1001,
    "The bank declines: error, with the bank's words.",
    'Банк отклоняет платёж: error с текстом банка.',
    declineInput,
  ),
  act(
    'hold',
    1003,
    'Pays a two-stage payment: the money is held.',
    'Оплачивает двухстадийный платёж: деньги заблокированы.',
    meansInput,
  ),
  act('capture', 1004, 'What confirmPayment does.', 'То же, что confirmPayment.', nothingInput),
  act('release', 1004, 'What cancelPayment does.', 'То же, что cancelPayment.', nothingInput),
  act(
    'refund',
    1002,
    'A refund made by a person in the UnitPay dashboard; no webhook follows. Without sum all that is left.',
    'Возврат, сделанный человеком в личном кабинете; вебхука нет. Без sum — весь остаток.',
    refundInput,
    { sum: '100.00' },
  ),
  act(
    'repeat',
    1005,
    '"Repeat payment" of the UnitPay dashboard: pay once more.',
    '«Повторить платеж» личного кабинета: ещё один pay.',
    nothingInput,
  ),
  act(
    'secure',
    1001,
    'Puts the payment under a security check.',
    'Отправляет платёж на проверку безопасности.',
    nothingInput,
  ),
  {
    method: 'GET',
    path: '/subscriptions',
    en: 'Subscriptions, newest first.',
    ru: 'Подписки, новые первыми.',
    reply: exactly({ subscriptions: list('Subscription') }),
  },
  {
    method: 'POST',
    path: '/subscriptions/{id}/close',
    en: 'Closes a subscription as UnitPay would.',
    ru: 'Закрывает подписку, как это сделал бы UnitPay.',
    body: closingInput,
    example: { path: '/subscriptions/51/close', body: { closeType: 'abuse' } },
    reply: exactly({ subscription: ref('Subscription') }),
  },
  {
    method: 'POST',
    path: '/subscriptions/{id}/decline-next',
    en: 'Lets the next charge fail.',
    ru: 'Следующее списание не пройдёт.',
    body: decliningInput,
    example: { path: '/subscriptions/51/decline-next' },
    reply: exactly({ subscription: ref('Subscription') }),
  },
  {
    method: 'GET',
    path: '/payouts',
    en: 'Payouts, newest first, purses masked.',
    ru: 'Выплаты, новые первыми; номера карт и кошельков скрыты.',
    reply: exactly({ payouts: list('Payout') }),
  },
  {
    method: 'POST',
    path: '/payouts/{transactionId}/settle',
    en: 'Moves a payout on, as a bank would.',
    ru: 'Завершает выплату, как это сделал бы банк.',
    body: payoutInput,
    example: { path: '/payouts/payout-1/settle', body: { status: 'success' } },
    reply: exactly({ payout: ref('Payout') }),
  },
  {
    method: 'GET',
    path: '/webhooks',
    en: 'Webhooks that were sent, newest first, with the answers.',
    ru: 'Отправленные вебхуки, новые первыми, с ответами на них.',
    query: deliveryFilter,
    example: { query: 'method=pay' },
    reply: exactly({ deliveries: list('Delivery') }),
  },
  {
    method: 'POST',
    path: '/webhooks',
    en: 'Sends any webhook: about a payment or from your fields, signed rightly or as you say. The payment does not change.',
    ru: 'Отправляет любой вебхук: о платеже или из ваших полей, с верной подписью или с вашей. Платёж не меняется.',
    body: webhookInput,
    example: { body: { method: 'check', preset: 'test-request' } },
    status: 201,
    reply: exactly({ deliveries: list('Delivery') }),
  },
  {
    method: 'GET',
    path: '/faults',
    en: 'Fault rules in force or used up, and the presets there are.',
    ru: 'Правила сбоев, действующие и исчерпанные, и имеющиеся готовые сбои.',
    reply: exactly({
      faults: list('FaultRule'),
      presets: { type: 'object', additionalProperties: { type: 'object' } },
    }),
  },
  {
    method: 'POST',
    path: '/faults',
    en: 'Adds a fault: one of the presets by its name, or a rule of your own.',
    ru: 'Добавляет сбой: готовый по имени или собственное правило.',
    body: faultOrPreset,
    example: { body: { preset: 'refund-cut-after-execution', count: 1 } },
    status: 201,
    reply: exactly({ fault: ref('FaultRule') }),
  },
  {
    method: 'POST',
    path: '/faults/reset',
    en: 'Removes all rules.',
    ru: 'Удаляет все правила.',
    reply: exactly({ faults: list('FaultRule') }),
  },
  {
    method: 'POST',
    path: '/faults/{id}/remove',
    en: 'Removes a rule.',
    ru: 'Удаляет правило.',
    example: { path: '/faults/1/remove' },
    reply: exactly({ faults: list('FaultRule') }),
  },
  {
    method: 'GET',
    path: '/clock',
    en: "The mock's clock.",
    ru: 'Часы мока.',
    reply: ref('Clock'),
  },
  {
    method: 'POST',
    path: '/clock',
    en: 'Moves the clock forward, to a moment, stops it or lets it go on; answers after what became due was done.',
    ru: 'Переводит часы вперёд или к моменту, останавливает и запускает их; ответ приходит, когда сделано всё, чему настал срок.',
    body: clockInput,
    example: { body: { advance: { hours: 24 } } },
    reply: exactly({ ...clock.properties, deliveries: list('Delivery') }),
  },
  {
    method: 'GET',
    path: '/journal',
    en: 'What happened, oldest first, keys masked.',
    ru: 'Что произошло, по порядку; ключи скрыты.',
    query: journalFilter,
    example: { query: 'kind=api&limit=20' },
    reply: exactly({ entries: list('JournalEntry') }),
  },
  {
    method: 'POST',
    path: '/journal/clear',
    en: 'Empties the journal.',
    ru: 'Очищает журнал запросов.',
    reply: exactly({ entries: list('JournalEntry') }),
  },
  {
    method: 'GET',
    path: '/projects',
    en: 'Projects, without their keys.',
    ru: 'Проекты, без ключей.',
    reply: exactly({ projects: list('Project') }),
  },
  {
    method: 'POST',
    path: '/projects/{id}',
    en: 'Changes settings of a project: where its webhooks go, whether check is sent, and so on.',
    ru: 'Меняет настройки проекта: куда идут вебхуки, отправляется ли check и прочее.',
    body: projectInput,
    example: { path: '/projects/135', body: { check: false } },
    reply: exactly({ project: ref('Project') }),
  },
  {
    method: 'GET',
    path: '/state',
    en: 'The whole state, keys included: what --state, --seed and the next path take.',
    ru: 'Всё состояние вместе с ключами: его принимают --state, --seed и следующий адрес.',
    reply: ref('State'),
  },
  {
    method: 'POST',
    path: '/state',
    en: 'Replaces the state. What is left out has a default.',
    ru: 'Заменяет состояние. У пропущенного есть значение по умолчанию.',
    body: stateInput,
    example: { body: { version: 2, payments: [{ id: 1, projectId: 135, account: 'a', orderSum: '10.00' }] } },
    reply: exactly({ status: { type: 'string', enum: ['loaded'] }, payments: { type: 'integer' } }),
  },
  {
    method: 'GET',
    path: '/events',
    en: 'What changes, as server-sent events; the stream does not end.',
    ru: 'Изменения в виде server-sent events; поток не кончается.',
    reply: null,
  },
];
