/**
 * @module
 * The help.
 */
import { EXIT } from '../exit-codes.js';
import type { Lang } from './lang.js';

type Row = readonly [left: string, en: string, ru: string];

const COMMANDS: readonly Row[] = [
  ['payment <id>', 'what became of a payment', 'информация о платеже'],
  [
    'refund <id> [--sum S]',
    'refund it, whole or in part, at most once',
    'вернуть платёж целиком или частично, не более одного раза',
  ],
  ['balance', "the account's balance", 'баланс аккаунта'],
  ['url --account A --sum S --desc D', 'a signed link to the payment form', 'подписанная ссылка на платёжную форму'],
  [
    'call <method> name=value ...',
    'any API method; documented ones also by their own name',
    'любой метод API; описанные — и просто по имени',
  ],
  [
    "webhook verify '<url or log line>'",
    'is it genuine, and if not, why; also --file, -, --reason',
    'подлинный ли вебхук, и если нет, почему; также --file, -, --reason',
  ],
  [
    'webhook send <url>',
    'sign a webhook and send it to your application',
    'подписать вебхук и отправить своему приложению',
  ],
  [
    'webhook replay <log> --to <url>',
    'send missed ones again; --dry-run lists them',
    'отправить пропущенные ещё раз; --dry-run покажет список',
  ],
  [
    'doctor [--handler <url>]',
    'check keys, clock, address list and the public handler',
    'проверить ключи, часы, список IP-адресов и обработчик',
  ],
];
const FLAGS: readonly Row[] = [
  ['--json', 'JSON instead of a table', 'JSON вместо таблицы'],
  ['--yes', 'do not ask before something changes', 'не спрашивать перед изменениями'],
  ['--test', 'test mode (test=1)', 'тестовый режим (test=1)'],
  ['--env-file FILE', 'keys from this file (.env)', 'ключи из этого файла (.env)'],
  ['--lang ru|en', 'language (from LANG)', 'язык (по LANG)'],
  ['-h, --help', 'this help', 'эта справка'],
  ['--version', 'version', 'версия'],
];
const VERIFY_FLAGS: readonly Row[] = [
  ['--file LOG', 'read lines of an access log', 'читать строки access-лога'],
  ['--ip ADDRESS', 'the address that called, for a URL', 'IP-адрес отправителя, для URL'],
  ['--forwarded-for TEXT', 'its X-Forwarded-For', 'его X-Forwarded-For'],
  ['--trusted-proxies N', 'as the application is configured (0)', 'как настроено приложение (0)'],
  ['--accept-test', 'as the application is configured', 'как настроено приложение'],
  ['--reason NAME', 'explain a reason of the log', 'объяснить причину из лога'],
];
const VARIABLES: readonly Row[] = [
  ['UNITPAY_PROJECT_ID', 'number of the project', 'номер проекта'],
  ['UNITPAY_SECRET_KEY', 'its secret key', 'его секретный ключ'],
  ['UNITPAY_PUBLIC_KEY', 'its public key, for url', 'его публичный ключ, для url'],
  ['UNITPAY_TEST_SECRET_KEY', 'key of test mode', 'ключ тестового режима'],
  ['UNITPAY_LOGIN, UNITPAY_ACCOUNT_KEY', 'the account, for balance and payouts', 'аккаунт, для баланса и выплат'],
  ['UNITPAY_BASE_URL', 'another host, such as a mock', 'другой хост, например мок'],
];
const CODES: readonly Row[] = [
  [String(EXIT.ok), 'done', 'выполнено'],
  [
    String(EXIT.no),
    'the answer is bad: not genuine, refused, a check failed',
    'ответ отрицательный: не подлинный, отказ, проверка не пройдена',
  ],
  [
    String(EXIT.usage),
    'the command line or its input is wrong; nothing was sent',
    'неверная команда или данные; ничего не отправлено',
  ],
  [
    String(EXIT.settings),
    'a key or setting is missing or wrong; nothing was sent',
    'нет ключа или настройки; ничего не отправлено',
  ],
  [String(EXIT.refused), 'UnitPay refused', 'UnitPay отказал'],
  [String(EXIT.notSent), 'the request was certainly never sent', 'запрос точно не был отправлен'],
  [
    String(EXIT.unknown),
    'unknown whether it was carried out: read before you retry',
    'неизвестно, выполнено ли: прочитайте состояние, прежде чем повторять',
  ],
  [String(EXIT.unconfirmed), 'not confirmed; nothing was sent', 'не подтверждено; ничего не отправлено'],
];

/** What `unitpay --help` prints, in either language. */
export function helpText(lang: Lang): string {
  const ru = lang === 'ru';
  const lines = (rows: readonly Row[]) =>
    rows.map(([left, en, russian]) => `  ${left.padEnd(36)} ${ru ? russian : en}`);
  return [
    ru
      ? 'UnitPay из терминала. Ключи берутся из окружения или .env, не выводятся и не сохраняются.'
      : 'UnitPay from the terminal. Keys come from the environment or .env and are never printed or stored.',
    '',
    ru ? 'Использование: unitpay <команда> [параметры]' : 'Usage: unitpay <command> [options]',
    '',
    ru ? 'Команды:' : 'Commands:',
    ...lines(COMMANDS),
    '',
    ru ? 'Параметры:' : 'Options:',
    ...lines(FLAGS),
    '',
    ru ? 'Параметры webhook verify:' : 'Options of webhook verify:',
    ...lines(VERIFY_FLAGS),
    '',
    ru ? 'Переменные окружения:' : 'Environment:',
    ...lines(VARIABLES),
    '',
    ru ? 'Коды выхода:' : 'Exit codes:',
    ...lines(CODES),
    '',
  ].join('\n');
}
