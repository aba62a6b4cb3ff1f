/**
 * @module
 * UnitPay's real test mode: its magic numbers, and what it can't do. Nothing is ever sent without test=1.
 */
import { UnitPay } from '@unitpay-kit/core';
import { goldenMethods, methodCase } from '../golden/method-case.js';
import { readPairs } from '../wire/pairs.js';
import { CantBeDone, type Given, type World } from './world.js';

/** Credentials of test mode; all are asked for by name, none has a default. */
export interface TestCredentials {
  readonly projectId: string;
  readonly publicKey: string;
  readonly testSecretKey: string;
  readonly login: string;
  /** `https://unitpay.ru` unless support gave another address. */
  readonly baseUrl?: string | undefined;
}

/** Methods that test mode answers. */
const METHODS = new Set(goldenMethods.filter((method) => methodCase(method).documented.testMode));

const cant = (reason: string) => (): never => {
  throw new CantBeDone(reason);
};

const given: Given = {
  waiting: async () => '100301',
  paid: async () => '100303',
  declined: async () => '100304',
  refundable: async () => ({ paymentId: '12358132134', sum: '5000.00' }),
  held: async () => cant('test mode has no held payment')(),
  activeSubscription: async () => '1',
  closedSubscription: async () => '3',
  payout: () => ({ transactionId: 'F12358132134', sum: '100.00' }),
};

/** The world of test mode. `fetch` is replaced only by the test of this file. */
export function testModeWorld(credentials: TestCredentials, fetch: typeof globalThis.fetch = globalThis.fetch): World {
  let limit: CantBeDone | undefined;
  const stop = (reason: string): CantBeDone => {
    limit = new CantBeDone(reason);
    return limit;
  };
  const guarded: typeof globalThis.fetch = async (input, init) => {
    const query = new Request(input, init).url.split('?')[1] ?? '';
    const value = (name: string) => readPairs(query).find((pair) => pair.name === name)?.value;
    const method = value('method') ?? '';
    if (!METHODS.has(method)) throw stop(`test mode does not answer ${method}`);
    if (value('test') !== '1') throw stop(`${method} was about to be sent without test=1`);
    return fetch(input, init);
  };
  /** One page of the documents takes any key in test mode: a wrong key would then go unnoticed. */
  const refusing: typeof globalThis.fetch = async (input, init) => {
    const response = await guarded(input, init);
    if (/^\s*\{\s*"result"/.test(await response.clone().text())) throw stop('this test mode takes any key');
    return response;
  };
  const client = (testSecretKey: string, wire: typeof globalThis.fetch) =>
    new UnitPay({
      projectId: credentials.projectId,
      publicKey: credentials.publicKey,
      // The live keys are not known here, and test mode never asks for them.
      secretKey: testSecretKey,
      testSecretKey,
      partner: { login: credentials.login, secretKey: testSecretKey },
      test: true,
      maxRetries: 0,
      fetch: wire,
      ...(credentials.baseUrl === undefined ? {} : { baseUrl: credentials.baseUrl }),
    });
  return {
    name: "UnitPay's test mode",
    unitpay: client(credentials.testSecretKey, guarded),
    stranger: client('wrong0key0of0nobody', refusing),
    given,
    payer: { pay: async () => browser(), decline: async () => browser() },
    shop: { received: cant(NO_SHOP), delivered: cant(NO_SHOP), refuse: cant(NO_SHOP), accept: cant(NO_SHOP) },
    provider: {
      remembers: cant('test mode stores nothing'),
      advance: async () => cant("the provider's clock can't be moved")(),
      settle: async () => cant('what the provider does in the background is not shown')(),
      repeat: async () => cant('the UnitPay dashboard is operated by hand')(),
      settlePayout: async () => cant('no bank works on a payout of test mode')(),
      failNext: async () => cant('only a mock fails on demand')(),
    },
    takeLimit() {
      const met = limit;
      limit = undefined;
      return met;
    },
    close: async () => {},
  };
}

const NO_SHOP = 'webhooks need a public address in the UnitPay dashboard';
const browser = cant('a payer with a browser is needed');
