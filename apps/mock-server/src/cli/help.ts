/**
 * @module
 * The help of `unitpay-mock`.
 */
import { DECLARED, type Declared } from './declared.js';
import type { Lang } from './texts.js';

function lineOf(one: Declared, lang: Lang): string {
  const name = `${one.short === undefined ? '' : `-${one.short}, `}--${one.flag}`;
  return `  ${[name, ...(one.value === undefined ? [] : [one.value])].join(' ').padEnd(26)} ${one[lang]}`;
}

/** What `unitpay-mock --help` prints, in either language. */
export function helpText(lang: Lang): string {
  const [what, usage, flags] =
    lang === 'ru'
      ? ['Мок платёжного провайдера UnitPay: API, платёжная страница, вебхуки, сбои, панель.', 'Запуск', 'Параметры']
      : ['A mock of the payment provider UnitPay: API, payment page, webhooks, faults, dashboard.', 'Usage', 'Options'];
  const lines = DECLARED.map((one) => lineOf(one, lang));
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
