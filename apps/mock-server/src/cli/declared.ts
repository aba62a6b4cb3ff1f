/**
 * @module
 * Every setting of the command line, declared once: its flag, its environment variable, its key in a state file, the option of
 * `createMockUnitPay` behind it and its line of help all follow from here.
 */

/** Where a setting belongs: to the first project, to the account, to the mock, or to this process alone, which no state file knows. */
export type Place = 'project' | 'partner' | 'settings' | 'process';

/** How the text of a flag becomes a value. */
type Reading = 'text' | 'number' | 'yes-or-no' | 'list' | 'switch';

/** One setting. */
export interface Declared {
  readonly flag: string;
  readonly place: Place;
  /** Its name among the options of its place, where that is not the flag's own. */
  readonly option?: string;
  readonly reading?: Reading;
  /** The short flag. */
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly en: string;
  readonly ru: string;
}

const declared = <const All extends readonly Declared[]>(all: All): All => all;

/** All of them, in the order of the help. */
export const DECLARED = declared([
  {
    flag: 'host',
    place: 'process',
    value: 'HOST',
    en: 'address to listen on (127.0.0.1)',
    ru: 'адрес, на котором слушать (127.0.0.1)',
  },
  {
    flag: 'port',
    place: 'process',
    value: 'PORT',
    en: 'port; 0 chooses a free one (4010)',
    ru: 'порт; 0 выберет свободный (4010)',
  },
  {
    flag: 'public-url',
    place: 'settings',
    value: 'URL',
    en: 'address for links when the browser uses another name',
    ru: 'адрес для ссылок, если у браузера он другой',
  },
  { flag: 'project-id', place: 'project', value: 'ID', en: 'project (135)', ru: 'проект (135)' },
  {
    flag: 'public-key',
    place: 'project',
    value: 'KEY',
    en: 'public key of forms (135-mock)',
    ru: 'публичный ключ форм (135-mock)',
  },
  {
    flag: 'secret-key',
    place: 'project',
    value: 'KEY',
    en: 'key of the project (mock_secret)',
    ru: 'ключ проекта (mock_secret)',
  },
  {
    flag: 'test-secret-key',
    place: 'project',
    value: 'KEY',
    en: 'key of test mode (any key will do)',
    ru: 'ключ тестового режима (подойдёт любой)',
  },
  {
    flag: 'login',
    place: 'partner',
    value: 'LOGIN',
    en: 'login of the account (test_user)',
    ru: 'логин аккаунта (test_user)',
  },
  {
    flag: 'partner-secret-key',
    place: 'partner',
    option: 'secretKey',
    value: 'KEY',
    en: 'key of the account (mock_partner_secret)',
    ru: 'ключ аккаунта (mock_partner_secret)',
  },
  {
    flag: 'webhook-url',
    place: 'project',
    option: 'webhook',
    value: 'URL',
    en: "the merchant's handler",
    ru: 'обработчик вебхуков магазина',
  },
  {
    flag: 'success-url',
    place: 'project',
    value: 'URL',
    en: 'where a payer goes after paying',
    ru: 'куда вернуть плательщика после оплаты',
  },
  {
    flag: 'fail-url',
    place: 'project',
    value: 'URL',
    en: 'where a payer goes after failing to pay',
    ru: 'куда вернуть плательщика после неудачи',
  },
  {
    flag: 'name',
    place: 'project',
    value: 'TEXT',
    en: 'name of the project on the dashboard',
    ru: 'имя проекта на панели',
  },
  {
    flag: 'check',
    place: 'project',
    reading: 'yes-or-no',
    value: 'yes|no',
    en: 'send check before charging (yes)',
    ru: 'отправлять check перед списанием (yes)',
  },
  {
    flag: 'cash-register',
    place: 'project',
    reading: 'yes-or-no',
    value: 'yes|no',
    en: 'require receipts (no)',
    ru: 'требовать чеки (no)',
  },
  {
    flag: 'init-type',
    place: 'project',
    value: 'TYPE',
    en: 'redirect, response or invoice',
    ru: 'redirect, response или invoice',
  },
  {
    flag: 'payment-types',
    place: 'project',
    reading: 'list',
    value: 'A,B',
    en: 'payment systems that are switched on',
    ru: 'включённые способы оплаты',
  },
  {
    flag: 'refund-rule',
    place: 'project',
    value: 'RULE',
    en: 'one, half-hour or rest (one)',
    ru: 'one, half-hour или rest (one)',
  },
  {
    flag: 'paid-shows',
    place: 'project',
    value: 'WHEN',
    en: 'at-once or when-answered (at-once)',
    ru: 'at-once или when-answered (at-once)',
  },
  {
    flag: 'form',
    place: 'project',
    reading: 'yes-or-no',
    value: 'yes|no',
    en: 'payment form switched on (yes)',
    ru: 'платёжная форма включена (yes)',
  },
  {
    flag: 'strict',
    place: 'project',
    value: 'HOW',
    en: 'documented or lenient (documented)',
    ru: 'documented или lenient (documented)',
  },
  {
    flag: 'encoding',
    place: 'project',
    value: 'HOW',
    en: 'http_build_query or literal',
    ru: 'http_build_query или literal',
  },
  {
    flag: 'balance',
    place: 'partner',
    value: 'SUM',
    en: 'rubles on the account (100000.00)',
    ru: 'рублей на счёте (100000.00)',
  },
  {
    flag: 'payout-limit',
    place: 'partner',
    value: 'SUM',
    en: 'largest payout (15000.00)',
    ru: 'наибольшая выплата (15000.00)',
  },
  {
    flag: 'payout-minimum',
    place: 'partner',
    value: 'SUM',
    en: 'smallest payout (0.00)',
    ru: 'наименьшая выплата (0.00)',
  },
  {
    flag: 'payouts',
    place: 'partner',
    reading: 'yes-or-no',
    value: 'yes|no',
    en: 'payouts switched on (yes)',
    ru: 'выплаты включены (yes)',
  },
  {
    flag: 'webhook-timeout',
    place: 'settings',
    reading: 'number',
    value: 'MS',
    en: 'how long the shop may take to answer (10000)',
    ru: 'сколько ждать ответа магазина (10000)',
  },
  {
    flag: 'webhook-ip',
    place: 'settings',
    value: 'IP',
    en: 'address told by the IP feed (127.0.0.1)',
    ru: 'адрес в списке IP (127.0.0.1)',
  },
  {
    flag: 'allowed-hosts',
    place: 'settings',
    reading: 'list',
    value: 'A,B',
    en: 'names of this machine, as in containers',
    ru: 'имена этой машины, например в контейнерах',
  },
  {
    flag: 'faults',
    place: 'settings',
    reading: 'list',
    value: 'A,B',
    en: 'faults by name that are on from the start; --faults help lists them',
    ru: 'сбои по именам, включённые с самого начала; --faults help перечислит их',
  },
  {
    flag: 'journal-limit',
    place: 'settings',
    reading: 'number',
    value: 'N',
    en: 'journal entries kept (2000)',
    ru: 'записей журнала (2000)',
  },
  {
    flag: 'delivery-limit',
    place: 'settings',
    reading: 'number',
    value: 'N',
    en: 'deliveries kept (2000)',
    ru: 'хранимых отправок (2000)',
  },
  {
    flag: 'seed',
    place: 'process',
    value: 'FILE',
    en: 'state to start from, and to return to by reset',
    ru: 'начальное состояние, к нему возвращает reset',
  },
  {
    flag: 'tls-cert',
    place: 'process',
    value: 'FILE',
    en: 'certificate (PEM): switches HTTPS on',
    ru: 'сертификат (PEM): включить HTTPS',
  },
  {
    flag: 'tls-key',
    place: 'process',
    value: 'FILE',
    en: 'key of the certificate (PEM)',
    ru: 'ключ сертификата (PEM)',
  },
  {
    flag: 'state',
    place: 'process',
    value: 'FILE',
    en: 'keep the state in a file; it can name more projects and payments to start with',
    ru: 'хранить состояние в файле; в нём же можно задать другие проекты и начальные платежи',
  },
  {
    flag: 'json',
    place: 'process',
    reading: 'switch',
    en: 'print one line of JSON when ready',
    ru: 'вывести одну строку JSON, когда готов',
  },
  {
    flag: 'quiet',
    place: 'process',
    reading: 'switch',
    en: 'print nothing but errors',
    ru: 'не выводить ничего, кроме ошибок',
  },
  { flag: 'lang', place: 'process', value: 'ru|en', en: 'language (from LANG)', ru: 'язык (по LANG)' },
  { flag: 'help', place: 'process', reading: 'switch', short: 'h', en: 'this help', ru: 'эта справка' },
  { flag: 'version', place: 'process', reading: 'switch', short: 'v', en: 'version', ru: 'версия' },
]);

/** The option of a setting: `public-key` is `publicKey`. */
export function optionOf({ flag, option }: Declared): string {
  return option ?? flag.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}

/** The environment variable of a setting: `UNITPAY_MOCK_PUBLIC_KEY` is `--public-key`. */
export function variableOf({ flag }: Pick<Declared, 'flag'>): string {
  return `UNITPAY_MOCK_${flag.toUpperCase().replaceAll('-', '_')}`;
}

/** The key of a setting in a project, in `partner` or in `settings` of a state file. */
export function stateKeyOf(one: Declared): string {
  const option = optionOf(one);
  return { webhook: 'webhookUrl', projectId: 'id' }[option] ?? option;
}
