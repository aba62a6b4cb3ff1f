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

/** The credentials, or a sentence that names what is missing. */
export function testCredentials(env: Readonly<Record<string, string | undefined>>): TestCredentials | string {
  const missing = Object.values(NEEDED).filter((name) => !env[name]);
  if (missing.length > 0) {
    return `Not run: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set. Give the test-mode key of the profile, never a live key; every request carries test=1.`;
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
