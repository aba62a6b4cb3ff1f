/**
 * @module
 * Which options stand on which page, and the words around their tables in both languages.
 */
import type { Entry } from './read-options.js';

/** Languages the pages are written in. */
export type Language = 'en' | 'ru';

/** A sentence in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** A table of a page: the options of one exported type. */
export interface Table {
  readonly heading: Words;
  readonly intro: Words;
  readonly from: readonly [entry: Entry, type: string];
  /** Only what the type declares itself; what it inherits stands elsewhere. */
  readonly own?: boolean;
}

/** A page: its file name is its key in {@link PAGES}. */
export interface Page {
  readonly title: Words;
  readonly intro: Words;
  readonly tables: readonly Table[];
  /** The head of its tables; that of options when left out. */
  readonly columns?: Words;
}

export const COLUMNS: Words = {
  en: '| Option | Type | Required | Meaning |',
  ru: '| Настройка | Тип | Обязательна | Значение |',
};
export const YES: Words = { en: 'yes', ru: 'да' };
export const NO: Words = { en: 'no', ru: 'нет' };

export const PAGES: Readonly<Record<string, Page>> = {
  client: {
    title: { en: 'Options of the client', ru: 'Настройки клиента' },
    intro: {
      en: 'What `new UnitPay({ ... })` and its calls take. An unknown or wrong option is refused at once; the error names all of them.',
      ru: 'Что принимают `new UnitPay({ ... })` и его вызовы. Неизвестная или неверная настройка отклоняется сразу; ошибка называет все такие настройки.',
    },
    tables: [
      {
        heading: { en: 'The client (`UnitPayOptions`)', ru: 'Клиент (`UnitPayOptions`)' },
        intro: {
          en: '`new UnitPay({ projectId, publicKey, secretKey })` is enough for payments and refunds.',
          ru: 'Для платежей и возвратов достаточно `new UnitPay({ projectId, publicKey, secretKey })`.',
        },
        from: ['core', 'UnitPayOptions'],
      },
      {
        heading: { en: 'The account (`partner`)', ru: 'Аккаунт (`partner`)' },
        intro: {
          en: 'For payouts, balance and commissions. Its key is not the key of the project.',
          ru: 'Для выплат, баланса и комиссий. Это не ключ проекта.',
        },
        from: ['core', 'PartnerOptions'],
      },
      {
        heading: { en: 'Callbacks (`on`)', ru: 'Функции для логов и метрик (`on`)' },
        intro: {
          en: 'They are not awaited, and what they throw changes nothing.',
          ru: 'Их завершения не ждут, а исключение в них ничего не меняет.',
        },
        from: ['core', 'Hooks'],
      },
      {
        heading: { en: 'One call (`CallOptions`)', ru: 'Один вызов (`CallOptions`)' },
        intro: {
          en: 'The second argument of every method: `unitpay.getPayment({ paymentId }, { timeout: 3000 })`. What is left out is taken from the client.',
          ru: 'Второй аргумент каждого метода: `unitpay.getPayment({ paymentId }, { timeout: 3000 })`. Что не задано, берётся из клиента.',
        },
        from: ['core', 'CallOptions'],
      },
      {
        heading: { en: 'Waiting (`waitForPayment`)', ru: 'Ожидание (`waitForPayment`)' },
        intro: {
          en: 'It reads the payment again and again until its status is final.',
          ru: 'Запрашивает платёж, пока его статус не станет окончательным.',
        },
        from: ['core', 'WaitOptions'],
      },
      {
        heading: {
          en: 'A method that the library does not know (`call`)',
          ru: 'Метод, которого нет в библиотеке (`call`)',
        },
        intro: {
          en: "`unitpay.call('newMethod', { ... }, { auth: 'project' })`. Such a call is never retried once it may have been sent.",
          ru: "`unitpay.call('newMethod', { ... }, { auth: 'project' })`. После возможной отправки такой вызов не повторяется.",
        },
        from: ['core', 'UndocumentedCallOptions'],
      },
      {
        heading: {
          en: '`nodeTransport` of `@unitpay-kit/core/node`',
          ru: '`nodeTransport` из `@unitpay-kit/core/node`',
        },
        intro: {
          en: 'For the option `fetch` on Node.js: faster than the global `fetch`, and it can tell more failures in which nothing was sent.',
          ru: 'Для настройки `fetch` на Node.js: быстрее глобального `fetch` и точнее отличает сбои, при которых запрос не был отправлен.',
        },
        from: ['node', 'NodeTransportOptions'],
      },
      {
        heading: { en: 'The widget (`widgetHtml`)', ru: 'Виджет (`widgetHtml`)' },
        intro: {
          en: 'The second argument of `widgetHtml`. The first one is [the payment](../methods/README.md#widget-widgetoptions-widgethtml).',
          ru: 'Второй аргумент `widgetHtml`. Первый — [сам платёж](../methods/README.ru.md#виджет-widgetoptions-widgethtml).',
        },
        from: ['core', 'WidgetHtmlOptions'],
      },
    ],
  },
  webhook: {
    title: { en: 'Options of the webhook', ru: 'Настройки вебхука (уведомлений UnitPay)' },
    intro: {
      en: 'What `createWebhook({ ... })` takes, and so `unitpayWebhook` of Express and `webhook` of NestJS. [How a webhook is handled](../webhooks.md). Times are in milliseconds.',
      ru: 'Что принимает `createWebhook({ ... })`, а с ним `unitpayWebhook` для Express и `webhook` для NestJS. [Как обрабатывается вебхук](../webhooks.ru.md). Время — в миллисекундах.',
    },
    tables: [
      {
        heading: { en: '`createWebhook`', ru: '`createWebhook`' },
        intro: {
          en: '`store`, `order`, `onPay` and a `client` are enough.',
          ru: 'Достаточно `store`, `order`, `onPay` и `client`.',
        },
        from: ['core', 'WebhookOptions'],
      },
      {
        heading: { en: '`retention`', ru: '`retention`' },
        intro: {
          en: 'How long a webhook that was accepted gets the same reply again without your handler.',
          ru: 'Как долго на повтор принятого вебхука отправляется тот же ответ без вызова обработчика.',
        },
        from: ['core', 'WebhookRetention'],
      },
      {
        heading: { en: '`on`', ru: '`on`' },
        intro: {
          en: 'Gets neither keys nor data of the payer.',
          ru: 'Ключей и данных плательщика в событии нет.',
        },
        from: ['core', 'WebhookHooks'],
      },
      {
        heading: { en: '`new WebhookReject(text, { ... })`', ru: '`new WebhookReject(text, { ... })`' },
        intro: {
          en: 'The text is shown to the payer when it refuses a `check`.',
          ru: 'При отказе на `check` текст видит плательщик.',
        },
        from: ['core', 'WebhookRejectOptions'],
      },
    ],
  },
  refunds: {
    title: { en: 'Options of the refunds', ru: 'Настройки возвратов' },
    intro: {
      en: 'What `createRefunds({ ... })` and its methods take. [How to refund](../guides/refund.md).',
      ru: 'Что принимают `createRefunds({ ... })` и его методы. [Как оформить возврат](../guides/refund.ru.md).',
    },
    tables: [
      {
        heading: { en: '`createRefunds`', ru: '`createRefunds`' },
        intro: { en: '`client` and `ledger` are enough.', ru: 'Достаточно `client` и `ledger`.' },
        from: ['core', 'RefundsOptions'],
      },
      {
        heading: { en: '`on`', ru: '`on`' },
        intro: {
          en: 'What it throws changes nothing.',
          ru: 'Исключение в этой функции ничего не меняет.',
        },
        from: ['core', 'RefundHooks'],
      },
      {
        heading: { en: '`refunds.request(refund, { ... })`', ru: '`refunds.request(refund, { ... })`' },
        intro: {
          en: 'Only a ledger with transactions (PostgreSQL) takes one.',
          ru: 'Транзакцию принимает только хранилище с транзакциями (PostgreSQL).',
        },
        from: ['core', 'RefundRequestOptions'],
      },
      {
        heading: { en: '`refunds.list(state, { ... })`', ru: '`refunds.list(state, { ... })`' },
        intro: { en: 'The oldest come first.', ru: 'Сначала самые старые.' },
        from: ['core', 'RefundListOptions'],
      },
    ],
  },
  express: {
    title: { en: 'Options of `@unitpay-kit/express`', ru: 'Настройки `@unitpay-kit/express`' },
    intro: {
      en: "`unitpayWebhook(webhook, { ... })`: the first argument is what `createWebhook` gave, or [its options](webhook.md). The second one is the table below. `nodeListener` of core takes the same. Express's own `trust proxy` is not used: set `trustedProxies`.",
      ru: '`unitpayWebhook(webhook, { ... })`: первый аргумент — результат `createWebhook` или [его настройки](webhook.ru.md). Второй — в таблице ниже; те же настройки у `nodeListener` из core. Настройка `trust proxy` самого Express не используется: задайте `trustedProxies`.',
    },
    tables: [
      {
        heading: { en: 'The second argument', ru: 'Второй аргумент' },
        intro: {
          en: 'Usually it can be left out.',
          ru: 'Обычно не нужен.',
        },
        from: ['core', 'NodeListenerOptions'],
      },
    ],
  },
  nestjs: {
    title: { en: 'Options of `@unitpay-kit/nestjs`', ru: 'Настройки `@unitpay-kit/nestjs`' },
    intro: {
      en: '`UnitPayModule.forRoot({ ... })` takes [the options of the client](client.md) and those below.',
      ru: '`UnitPayModule.forRoot({ ... })` принимает [настройки клиента](client.ru.md) и то, что ниже.',
    },
    tables: [
      {
        heading: { en: '`forRoot`, beside the client', ru: '`forRoot`, кроме клиента' },
        intro: {
          en: '`refunds` takes `concurrency`, `logger`, `timeScale` and `on` of [the refunds](refunds.md).',
          ru: '`refunds` принимает `concurrency`, `logger`, `timeScale` и `on` из [настроек возвратов](refunds.ru.md).',
        },
        from: ['nestjs', 'UnitPayModuleOptions'],
        own: true,
      },
      {
        heading: { en: '`webhook`', ru: '`webhook`' },
        intro: {
          en: 'Beside these it takes [the options of the webhook](webhook.md), but for the client, the ledger and the handlers: those are methods with `@OnUnitPay`.',
          ru: 'Кроме этого, принимает [настройки вебхука](webhook.ru.md) без клиента, журнала возвратов и обработчиков: обработчики — методы с `@OnUnitPay`.',
        },
        from: ['nestjs', 'UnitPayWebhookOptions'],
        own: true,
      },
      {
        heading: { en: 'The module itself', ru: 'Сам модуль' },
        intro: {
          en: 'In `forRoot` and `forRootAsync` alike.',
          ru: 'Одинаково в `forRoot` и `forRootAsync`.',
        },
        from: ['nestjs', 'UnitPayModuleExtras'],
      },
      {
        heading: { en: '`forRootAsync`', ru: '`forRootAsync`' },
        intro: {
          en: 'One of `useFactory`, `useClass` and `useExisting`; `imports` as in every module of Nest.',
          ru: 'Одно из `useFactory`, `useClass` и `useExisting`; `imports` — как в любом модуле Nest.',
        },
        from: ['nestjs', 'UnitPayModuleAsyncOptions'],
        own: true,
      },
      {
        heading: { en: '`@OnUnitPay(kind, { ... })`', ru: '`@OnUnitPay(kind, { ... })`' },
        intro: {
          en: 'Needed only where there are several projects.',
          ru: 'Нужно, только если проектов несколько.',
        },
        from: ['nestjs', 'OnUnitPayOptions'],
      },
    ],
  },
  stores: {
    title: { en: 'Options of stores and ledgers', ru: 'Настройки хранилищ и журналов возвратов' },
    intro: {
      en: 'The idempotency store remembers webhooks that are done, the ledger refunds and awaited payments. [Which one to take](../guides/storage.md).',
      ru: 'Хранилище идемпотентности помнит обработанные вебхуки, журнал возвратов — возвраты и ожидаемые платежи. [Что выбрать](../guides/storage.ru.md).',
    },
    tables: [
      {
        heading: {
          en: '`postgresStore`, `postgresLedger`: a pool of `pg`',
          ru: '`postgresStore`, `postgresLedger`: пул `pg`',
        },
        intro: {
          en: 'The table of `postgresLedger` is `unitpay_ledger` by default.',
          ru: 'Таблица `postgresLedger` по умолчанию — `unitpay_ledger`.',
        },
        from: ['postgres', 'PostgresPoolOptions'],
      },
      {
        heading: {
          en: '`postgresStore`, `postgresLedger`: any other driver or ORM',
          ru: '`postgresStore`, `postgresLedger`: другой драйвер или ORM',
        },
        intro: {
          en: 'Two functions instead of a pool: [for TypeORM, Prisma, Drizzle, Knex and others](../../packages/postgres/README.md).',
          ru: 'Две функции вместо пула: [для TypeORM, Prisma, Drizzle, Knex и других](../../packages/postgres/README.ru.md).',
        },
        from: ['postgres', 'PostgresTransactionOptions'],
      },
      {
        heading: { en: '`postgresStore(...).prune({ ... })`', ru: '`postgresStore(...).prune({ ... })`' },
        intro: {
          en: 'Deletes old records; resolves with how many.',
          ru: 'Удаляет старые записи и возвращает их число.',
        },
        from: ['postgres', 'PruneOptions'],
      },
      {
        heading: { en: '`redisStore(client, { ... })`', ru: '`redisStore(client, { ... })`' },
        intro: {
          en: 'The client is a connected `redis` (4 and newer) or `ioredis`, a cluster or a pool of them.',
          ru: 'Клиент — подключённый `redis` (с версии 4) или `ioredis`, их кластер или пул.',
        },
        from: ['redis', 'RedisStoreOptions'],
      },
      {
        heading: { en: '`redisLedger(client, { ... })`', ru: '`redisLedger(client, { ... })`' },
        intro: {
          en: 'Redis must keep what it acknowledged: AOF, and `maxmemory-policy noeviction`.',
          ru: 'Redis не должен терять подтверждённые записи: нужны AOF и `maxmemory-policy noeviction`.',
        },
        from: ['redis', 'RedisLedgerOptions'],
      },
      {
        heading: { en: '`memoryStore`', ru: '`memoryStore`' },
        intro: {
          en: 'For development and tests: all of it is lost when the process ends.',
          ru: 'Для разработки и тестов: при завершении процесса всё теряется.',
        },
        from: ['core', 'MemoryStoreOptions'],
      },
      {
        heading: { en: '`memoryLedger`', ru: '`memoryLedger`' },
        intro: {
          en: 'For development and tests: a refund under way is lost when the process ends.',
          ru: 'Для разработки и тестов: при завершении процесса теряется и начатый возврат.',
        },
        from: ['core', 'MemoryLedgerOptions'],
      },
    ],
  },
  event: {
    title: { en: 'Fields of a webhook', ru: 'Поля вебхука (уведомления UnitPay)' },
    intro: {
      en: 'What your handlers get: checked, and in one shape. Sums are decimal strings with two decimals, IDs are strings. [What UnitPay sends](https://help.unitpay.ru/payments/payment-handler).',
      ru: 'Что получают обработчики: поля проверены и приведены к одному виду. Суммы — десятичные строки с двумя знаками, ID — строки. [Что присылает UnitPay](https://help.unitpay.ru/payments/payment-handler).',
    },
    columns: {
      en: '| Field | Type | Always there | Meaning |',
      ru: '| Поле | Тип | Есть всегда | Значение |',
    },
    tables: [
      {
        heading: { en: '`check`, `pay` and `preauth`', ru: '`check`, `pay` и `preauth`' },
        intro: {
          en: "`method` tells which one it is. Don't decide about money by optional fields: [why](../why/signature.md).",
          ru: 'Какой это вебхук, показывает `method`. Не принимайте решений о деньгах по необязательным полям: [почему](../why/signature.ru.md).',
        },
        from: ['core', 'PayEvent'],
      },
      {
        heading: { en: '`error`', ru: '`error`' },
        intro: {
          en: 'The same fields, but the sums, currencies and `paymentType` may be missing; and one more.',
          ru: 'Те же поля, но суммы, валюты и `paymentType` могут отсутствовать; и ещё одно.',
        },
        from: ['core', 'ErrorEvent'],
        own: true,
      },
    ],
  },
};
