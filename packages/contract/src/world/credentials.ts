/**
 * @module
 * Test mode's credentials, read from the environment; refuses to guess any of them.
 */
import type { TestCredentials } from './test-mode.js';

const NEEDED = {
  projectId: 'UNITPAY_TEST_PROJECT_ID',
  publicKey: 'UNITPAY_TEST_PUBLIC_KEY',
  testSecretKey: 'UNITPAY_TEST_SECRET_KEY',
  login: 'UNITPAY_TEST_LOGIN',
} as const;

const EXAMPLES: Readonly<Record<string, string>> = {
  UNITPAY_TEST_PROJECT_ID: '123456',
  UNITPAY_TEST_PUBLIC_KEY: '123456-abcde',
  UNITPAY_TEST_SECRET_KEY: '…',
  UNITPAY_TEST_LOGIN: 'me@shop.ru',
};

/** The credentials, or a sentence that names what is missing, and how it is given. */
export function testCredentials(env: Readonly<Record<string, string | undefined>>): TestCredentials | string {
  const missing = Object.values(NEEDED).filter((name) => !env[name]);
  if (missing.length > 0) {
    const names = missing.join(', ');
    const example = `${missing.map((name) => `${name}=${EXAMPLES[name]}`).join(' ')} pnpm contract:live`;
    return [
      `Not run: ${names} ${missing.length === 1 ? 'is' : 'are'} not set in the environment. Give the test-mode key of the profile, never a live key; every request carries test=1.`,
      `Не запущено: в окружении нет ${names}. Нужен ключ тестового режима из профиля, не боевой; каждый запрос несёт test=1.`,
      example,
    ].join('\n');
  }
  const value = (name: keyof typeof NEEDED) => env[NEEDED[name]] ?? '';
  return {
    projectId: value('projectId'),
    publicKey: value('publicKey'),
    testSecretKey: value('testSecretKey'),
    login: value('login'),
    baseUrl: env['UNITPAY_TEST_BASE_URL'],
  };
}
