/**
 * @module
 * What `unitpay-mock` says, in Russian and English.
 */
import { table } from '../input/table.js';
import type { StateError, StateProblem } from '../state/migrate.js';

/** Languages of the command line. */
export type Lang = 'ru' | 'en';

/** The language asked for by `--lang`, else by the environment; English when neither says Russian. */
export function chooseLang(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): Lang {
  const wanted = flag ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
  return wanted.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** Why a port can't be opened, by the system's code. */
const CANNOT_LISTEN_RU: Readonly<Record<string, (host: string, port: string) => string>> = table({
  EADDRINUSE: (host, port) => `Порт ${port} на ${host} занят. Выберите другой, или 0 — любой свободный.`,
  EACCES: (host, port) => `Этому пользователю нельзя открыть порт ${port} на ${host}. Выберите больше 1023.`,
  EADDRNOTAVAIL: (host) => `У этого компьютера нет адреса ${host}.`,
  ENOTFOUND: (host) => `Адрес ${host} неизвестен.`,
  TLS_PAIR: () => 'Сертификат или его ключ не подходит: нужны тексты PEM, парные друг другу.',
  TLS_FLAGS: () => '--tls-cert и --tls-key задаются вместе.',
});

/** What is wrong with a state file as a whole. */
const WRONG_STATE_RU: Readonly<Record<StateProblem, string>> = {
  'not-json': 'это не JSON',
  'not-object': 'это не объект JSON',
  'no-version': 'в нём нет числа "version"',
  newer: 'его записал более новый мок, возьмите такой же',
  unreadable: 'его не удаётся прочитать',
  'no-folder': 'нет папки, в которой он должен быть',
  unwritable: 'рядом с ним нельзя создать файл',
  'in-use': 'с ним работает другой мок',
};

function wrongStateRu({ message, problem, file }: StateError): string {
  if (file === null) return message;
  if (problem === 'no-folder') return `Файл состояния ${file.path} не принят: ${WRONG_STATE_RU[problem]}.`;
  if (problem === 'in-use')
    return `Файл состояния ${file.path} уже использует другой мок: ${file.reason}. Остановите его или укажите другой файл. Блокировка завершённого процесса снимается не позже чем через 15 секунд.`;
  if (problem === 'unwritable')
    return `Файл состояния ${file.path} не принят: ${WRONG_STATE_RU[problem]} (${file.reason}).`;
  const reason = problem === null ? file.reason : WRONG_STATE_RU[problem];
  return `Файл состояния ${file.path} не принят и не изменён: ${reason}. Исправьте его, уберите или укажите другой.`;
}

/** What the executable prints, in either language. */
export const TEXTS = {
  en: {
    listening: (url: string) => `UnitPay mock: ${url}`,
    api: (url: string) => `  API          ${url}/api`,
    dashboard: (url: string) => `  Dashboard    ${url}/`,
    keys: (id: string, publicKey: string) => `  Project      ${id}, public key ${publicKey}`,
    webhook: (url: string) => `  Webhooks     ${url}`,
    noWebhook: '  Webhooks     off (set --webhook-url to enable)',
    loopback: '  Reachable from this machine only. --host 0.0.0.0 opens it to the network.',
    open: (host: string) => `  Listens on ${host}: everyone who can reach this machine can use it.`,
    env: '\n  For the .env of your shop (keys of this mock only):\n',
    unmatched: (what: string) => `Matched nothing: ${what}`,
    stopped: 'Stopped.',
    wrongLang: (value: string) => `--lang has to be ru or en, got "${value}".`,
    wrongState: (error: StateError) => error.message,
    notWritten: (reason: string) => `The state could not be written: ${reason}`,
    /** The error says it itself. */
    cannotListen: (_code: string, _host: string, _port: string): string | undefined => undefined,
    expected: {} as Partial<Record<'id' | 'text' | 'address', string>>,
    emptyFlag: (flag: string) => `--${flag} is empty: give it a value or leave it out.`,
    wrongPort: (value: string) => `--port has to be a number from 0 to 65535, got "${value}".`,
    unknownFlag: (flag: string) => `There is no flag ${flag}. For the list: unitpay-mock --help`,
    needsValue: (flag: string) => `${flag} needs a value. For the list: unitpay-mock --help`,
    takesNoValue: (flag: string) => `${flag} takes no value. For the list: unitpay-mock --help`,
    extraWord: (word: string) =>
      `unitpay-mock takes flags only, and "${word}" is none. For the list: unitpay-mock --help`,
  },
  ru: {
    listening: (url: string) => `Мок UnitPay: ${url}`,
    api: (url: string) => `  API          ${url}/api`,
    dashboard: (url: string) => `  Панель       ${url}/`,
    keys: (id: string, publicKey: string) => `  Проект       ${id}, публичный ключ ${publicKey}`,
    webhook: (url: string) => `  Вебхуки      ${url}`,
    noWebhook: '  Вебхуки      не отправляются: задайте --webhook-url',
    loopback: '  Доступен только с этого компьютера. --host 0.0.0.0 откроет его для сети.',
    open: (host: string) => `  Слушает ${host}: доступен всем, кто видит этот компьютер по сети.`,
    env: '\n  Для .env вашего магазина (это ключи мока, не настоящие):\n',
    unmatched: (what: string) => `Нет соответствия: ${what}`,
    stopped: 'Остановлен.',
    wrongLang: (value: string) => `--lang должен быть ru или en, получено «${value}».`,
    wrongState: wrongStateRu,
    notWritten: (reason: string) => `Состояние не записано: ${reason}`,
    cannotListen: (code: string, host: string, port: string): string | undefined =>
      CANNOT_LISTEN_RU[code]?.(host, port),
    expected: {
      id: 'ожидается номер проекта.',
      text: 'ожидается непустой текст.',
      address: 'ожидается адрес http:// или https:// без имени пользователя и пароля.',
    },
    emptyFlag: (flag: string) => `--${flag} пуст: задайте значение или уберите параметр.`,
    wrongPort: (value: string) => `--port должен быть числом от 0 до 65535, получено «${value}».`,
    unknownFlag: (flag: string) => `Параметра ${flag} нет. Список: unitpay-mock --help`,
    needsValue: (flag: string) => `Параметру ${flag} нужно значение. Список: unitpay-mock --help`,
    takesNoValue: (flag: string) => `Параметр ${flag} не принимает значения. Список: unitpay-mock --help`,
    extraWord: (word: string) =>
      `unitpay-mock принимает только параметры, а «${word}» — не параметр. Список: unitpay-mock --help`,
  },
} as const;
