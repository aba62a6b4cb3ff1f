/**
 * @module
 * The client that commands call.
 */
import { UnitPay } from '@unitpay-kit/core';
import type { Io } from '../io.js';
import type { Texts } from '../texts/texts.js';
import { requireSettings, type Settings } from './environment.js';

/** A client of the configured project; account-level methods work where the account is configured too. */
export function makeClient(settings: Settings, io: Io, texts: Texts, test = false): UnitPay {
  const { projectId, secretKey } = requireSettings(settings, ['projectId', 'secretKey'], texts);
  const { login, accountKey, publicKey, testSecretKey, baseUrl } = settings;
  return new UnitPay({
    projectId,
    secretKey,
    publicKey,
    testSecretKey,
    baseUrl,
    test,
    fetch: io.fetch as never,
    ...(login !== undefined && accountKey !== undefined && { partner: { login, secretKey: accountKey } }),
  });
}
