/**
 * @module
 * The help of `unitpay-mock`.
 */
import type { Lang } from './texts.js';

const FLAGS: readonly (readonly [flag: string, en: string, ru: string])[] = [
  ['--host HOST', 'address to listen on (127.0.0.1)', 'адрес, на котором слушать (127.0.0.1)'],
  ['--port PORT', 'port; 0 chooses a free one (4010)', 'порт; 0 выберет свободный (4010)'],
  [
    '--public-url URL',
    'address for links when the browser uses another name',
    'адрес для ссылок, если у браузера он другой',
  ],
  ['--project-id ID', 'project (135)', 'проект (135)'],
  ['--public-key KEY', 'public key of forms (135-mock)', 'публичный ключ форм (135-mock)'],
  ['--secret-key KEY', 'key of the project (mock_secret)', 'ключ проекта (mock_secret)'],
  ['--test-secret-key KEY', 'key of test mode (any key will do)', 'ключ тестового режима (подойдёт любой)'],
  ['--login LOGIN', 'login of the account (test_user)', 'логин аккаунта (test_user)'],
  ['--partner-secret-key KEY', 'key of the account (mock_partner_secret)', 'ключ аккаунта (mock_partner_secret)'],
  ['--webhook-url URL', "the merchant's handler", 'обработчик вебхуков магазина'],
  ['--success-url URL', 'where a payer goes after paying', 'куда вернуть плательщика после оплаты'],
  ['--fail-url URL', 'where a payer goes after failing to pay', 'куда вернуть плательщика после неудачи'],
  ['--name TEXT', 'name of the project on the dashboard', 'имя проекта на панели'],
  ['--check yes|no', 'send check before charging (yes)', 'отправлять check перед списанием (yes)'],
  ['--cash-register yes|no', 'require receipts (no)', 'требовать чеки (no)'],
  ['--init-type TYPE', 'redirect, response or invoice', 'redirect, response или invoice'],
  ['--payment-types A,B', 'payment systems that are switched on', 'включённые способы оплаты'],
  ['--refund-rule RULE', 'one, half-hour or rest (one)', 'one, half-hour или rest (one)'],
  ['--paid-shows WHEN', 'at-once or when-answered (at-once)', 'at-once или when-answered (at-once)'],
  ['--form yes|no', 'payment form switched on (yes)', 'платёжная форма включена (yes)'],
  ['--strict HOW', 'documented or lenient (documented)', 'documented или lenient (documented)'],
  ['--encoding HOW', 'http_build_query or literal', 'http_build_query или literal'],
  ['--balance SUM', 'rubles on the account (100000.00)', 'рублей на счёте (100000.00)'],
  ['--payout-limit SUM', 'largest payout (15000.00)', 'наибольшая выплата (15000.00)'],
  ['--payout-minimum SUM', 'smallest payout (0.00)', 'наименьшая выплата (0.00)'],
  ['--payouts yes|no', 'payouts switched on (yes)', 'выплаты включены (yes)'],
  ['--webhook-timeout MS', 'how long the shop may take to answer (10000)', 'сколько ждать ответа магазина (10000)'],
  ['--webhook-ip IP', 'address told by the IP feed (127.0.0.1)', 'адрес в списке IP (127.0.0.1)'],
  ['--allowed-hosts A,B', 'names of this machine, as in containers', 'имена этой машины, например в контейнерах'],
  ['--journal-limit N', 'journal entries kept (2000)', 'записей журнала (2000)'],
  ['--delivery-limit N', 'deliveries kept (2000)', 'хранимых отправок (2000)'],
  ['--seed FILE', 'state to start from, and to return to by reset', 'начальное состояние, к нему возвращает reset'],
  ['--tls-cert FILE', 'certificate (PEM): switches HTTPS on', 'сертификат (PEM): включить HTTPS'],
  ['--tls-key FILE', 'key of the certificate (PEM)', 'ключ сертификата (PEM)'],
  [
    '--state FILE',
    'keep the state in a file; it can name more projects and payments to start with',
    'хранить состояние в файле; в нём же можно задать другие проекты и начальные платежи',
  ],
  ['--json', 'print one line of JSON when ready', 'вывести одну строку JSON, когда готов'],
  ['--quiet', 'print nothing but errors', 'не выводить ничего, кроме ошибок'],
  ['--lang ru|en', 'language (from LANG)', 'язык (по LANG)'],
  ['-h, --help', 'this help', 'эта справка'],
  ['-v, --version', 'version', 'версия'],
];

/** The help text. */
export function helpText(lang: Lang): string {
  const [what, usage, flags] =
    lang === 'ru'
      ? ['Мок платёжного провайдера UnitPay: API, платёжная страница, вебхуки, сбои, панель.', 'Запуск', 'Параметры']
      : ['A mock of the payment provider UnitPay: API, payment page, webhooks, faults, dashboard.', 'Usage', 'Options'];
  const lines = FLAGS.map(([flag, en, ru]) => `  ${flag.padEnd(26)} ${lang === 'ru' ? ru : en}`);
  return [
    what,
    '',
    `${usage}: unitpay-mock [...]`,
    '',
    `${flags}:`,
    ...lines,
    '',
    lang === 'ru'
      ? 'Каждый параметр можно задать и переменной окружения: UNITPAY_MOCK_WEBHOOK_URL.'
      : 'Each flag can be an environment variable too: UNITPAY_MOCK_WEBHOOK_URL.',
    '',
  ].join('\n');
}
