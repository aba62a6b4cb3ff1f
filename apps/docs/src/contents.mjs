// The table of contents of both languages: which page of the site is made from which file of the repository.
// A source "docs/guides/refund" is refund.md in English and refund.ru.md in Russian.

/** A page: its place on the site, its source, and its short names in the side bar. */
const page = (path, source, ru, en) => ({ path, source, ru, en });

export const sections = [
  {
    ru: 'Начало',
    en: 'Start',
    pages: [
      page('start/', 'docs/start/first-payment', 'Первый платёж за 10 минут', 'First payment in 10 minutes'),
      page('start/nestjs', 'docs/start/nestjs', 'То же на NestJS', 'The same on NestJS'),
      page('start/tour', 'docs/start/tour', 'Пример магазина', 'Tour of the shop'),
    ],
  },
  {
    ru: 'Рецепты',
    en: 'How-to guides',
    pages: [
      page('guides/accept', 'docs/guides/accept', 'Принять платёж', 'Take a payment'),
      page('guides/refund', 'docs/guides/refund', 'Возврат', 'Refund'),
      page('guides/webhook', 'docs/guides/webhook', 'Вебхук (уведомление)', 'Webhook'),
      page(
        'guides/webhook/frameworks',
        'docs/guides/webhook-frameworks',
        'Вебхук в вашем фреймворке',
        'Webhook by framework',
      ),
      page('guides/proxy', 'docs/guides/proxy', 'Вебхук за nginx и прокси', 'Behind nginx or a proxy'),
      page('guides/receipts', 'docs/guides/receipts', 'Чеки 54-ФЗ', 'Fiscal receipts (54-FZ)'),
      page('guides/subscriptions', 'docs/guides/subscriptions', 'Подписки', 'Subscriptions'),
      page('guides/two-stage', 'docs/guides/two-stage', 'Двухстадийные платежи', 'Two-stage payments'),
      page('guides/payouts', 'docs/guides/payouts', 'Выплаты', 'Payouts'),
      page('guides/errors', 'docs/guides/errors', 'Ошибки и их исход', 'Errors and outcomes'),
      page('guides/testing', 'docs/guides/testing', 'Тесты и мок', 'Tests and the mock'),
      page('guides/storage', 'docs/guides/storage', 'Redis или PostgreSQL', 'Redis or PostgreSQL'),
      page('guides/go-live', 'docs/guides/go-live', 'Запуск в бой', 'Going live'),
      page('guides/troubleshoot', 'docs/guides/troubleshoot', 'Что-то не так', 'Troubleshooting'),
      page('guides/migrate/php-sdk', 'docs/guides/migrate-php-sdk', 'Переход с PHP SDK', 'From the PHP SDK'),
      page(
        'guides/migrate/unitpay-api',
        'docs/guides/migrate-unitpay-api',
        'Переход с unitpay-api',
        'From unitpay-api',
      ),
      page('guides/migrate/unitpay', 'docs/guides/migrate-unitpay', 'Переход с unitpay', 'From unitpay'),
    ],
  },
  {
    ru: 'Справочник',
    en: 'Reference',
    pages: [
      page('api/', 'docs/methods/README', 'Методы API', 'API methods'),
      page('webhooks/', 'docs/webhooks', 'Вебхуки', 'Webhooks'),
      page('webhooks/fields', 'docs/options/event', 'Поля вебхука', 'Webhook fields'),
      page('options/client', 'docs/options/client', 'Настройки клиента', 'Options: client'),
      page('options/webhook', 'docs/options/webhook', 'Настройки вебхука', 'Options: webhook'),
      page('options/refunds', 'docs/options/refunds', 'Настройки возвратов', 'Options: refunds'),
      page('options/stores', 'docs/options/stores', 'Настройки хранилищ', 'Options: stores'),
      page('options/express', 'docs/options/express', 'Настройки для Express', 'Options: Express'),
      page('options/nestjs', 'docs/options/nestjs', 'Настройки для NestJS', 'Options: NestJS'),
      page('statuses', 'docs/statuses', 'Статусы, карты, валюты', 'Statuses, cards, currencies'),
      page('packages/core', 'packages/core/README', '@unitpay-kit/core', '@unitpay-kit/core'),
      page('packages/express', 'packages/express/README', '@unitpay-kit/express', '@unitpay-kit/express'),
      page('packages/nestjs', 'packages/nestjs/README', '@unitpay-kit/nestjs', '@unitpay-kit/nestjs'),
      page('packages/redis', 'packages/redis/README', '@unitpay-kit/redis', '@unitpay-kit/redis'),
      page('packages/postgres', 'packages/postgres/README', '@unitpay-kit/postgres', '@unitpay-kit/postgres'),
      page('mock/', 'apps/mock-server/README', 'Мок UnitPay', 'Mock UnitPay'),
      page('glossary', 'docs/glossary', 'Словарь', 'Glossary'),
    ],
  },
  {
    ru: 'Как устроено',
    en: 'Explanation',
    pages: [
      page('why/once', 'docs/why/once', 'Ровно один раз', 'Exactly once'),
      page('why/retries', 'docs/why/retries', 'Почему не повторяем', 'Why we do not retry'),
      page('why/signature', 'docs/why/signature', 'Слабость подписи', 'The weak signature'),
      page('why/keys', 'docs/why/keys', 'Ключи и маскирование', 'Keys and masking'),
      page('why/facts', 'docs/conformance', 'Факты об UnitPay', 'Facts about UnitPay'),
    ],
  },
];

/** The jobs a reader comes with: each is found on the first page, and is one click from there. */
export const jobs = [
  ['start/', 'первый платёж', 'first payment'],
  ['guides/refund', 'возврат', 'refund'],
  ['guides/proxy', 'вебхук за nginx', 'webhook behind nginx'],
  ['guides/receipts', 'чеки 54-ФЗ', 'fiscal receipts'],
  ['guides/subscriptions', 'подписки', 'subscriptions'],
  ['guides/two-stage', 'двухстадийные платежи', 'two-stage payments'],
  ['guides/payouts', 'выплаты', 'payouts'],
  ['guides/errors', 'ошибки', 'errors'],
  ['guides/testing', 'тесты', 'tests'],
  ['guides/go-live', 'запуск', 'going live'],
  ['guides/migrate/php-sdk', 'переход с PHP SDK', 'moving from the PHP SDK'],
];
