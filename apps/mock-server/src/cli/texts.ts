/**
 * @module
 * What `unitpay-mock` says, in Russian and English.
 */

/** Languages of the command line. */
export type Lang = 'ru' | 'en';

/** The language asked for by `--lang`, else by the environment; English when neither says Russian. */
export function chooseLang(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): Lang {
  const wanted = flag ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return wanted.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** Texts. */
export const TEXTS = {
  en: {
    listening: (url: string) => `UnitPay mock: ${url}`,
    api: (url: string) => `  API          ${url}/api`,
    dashboard: (url: string) => `  Dashboard    ${url}/`,
    keys: (id: string, publicKey: string) => `  Project      ${id}, public key ${publicKey}`,
    webhook: (url: string) => `  Webhooks     ${url}`,
    noWebhook: '  Webhooks     none are sent: give --webhook-url',
    loopback: '  Reachable from this machine only. --host 0.0.0.0 opens it to the network.',
    open: (host: string) => `  Listens on ${host}: everyone who can reach this machine can use it.`,
    stopped: 'Stopped.',
    wrongPort: (value: string) => `--port has to be a number from 0 to 65535, got "${value}".`,
    wrongFlags: (reason: string) => `${reason}\nRun unitpay-mock --help for the list.`,
  },
  ru: {
    listening: (url: string) => `Мок UnitPay: ${url}`,
    api: (url: string) => `  API          ${url}/api`,
    dashboard: (url: string) => `  Панель       ${url}/`,
    keys: (id: string, publicKey: string) => `  Проект       ${id}, публичный ключ ${publicKey}`,
    webhook: (url: string) => `  Уведомления  ${url}`,
    noWebhook: '  Уведомления  не отправляются: задайте --webhook-url',
    loopback: '  Доступен только с этого компьютера. --host 0.0.0.0 откроет его для сети.',
    open: (host: string) => `  Слушает ${host}: доступен всем, кто видит этот компьютер по сети.`,
    stopped: 'Остановлен.',
    wrongPort: (value: string) => `--port должен быть числом от 0 до 65535, получено «${value}».`,
    wrongFlags: (reason: string) => `${reason}\nСписок параметров: unitpay-mock --help`,
  },
} as const;
