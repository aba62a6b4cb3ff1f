/**
 * @module
 * Runs command lines in this process, against a mock that listens on a real port.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Io } from '../src/io.js';
import { run } from '../src/run.js';

export const KEYS = {
  UNITPAY_PROJECT_ID: '135',
  UNITPAY_PUBLIC_KEY: '135-mock',
  UNITPAY_SECRET_KEY: 'key-of-the-project-0001',
  UNITPAY_LOGIN: 'me@shop.ru',
  UNITPAY_ACCOUNT_KEY: 'key-of-the-account-0002',
};

/** What a run left behind. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A mock with those keys, and a way to run command lines against it. */
export function cli() {
  const mock = createMockUnitPay({
    projectId: KEYS.UNITPAY_PROJECT_ID,
    publicKey: KEYS.UNITPAY_PUBLIC_KEY,
    secretKey: KEYS.UNITPAY_SECRET_KEY,
    partner: { login: KEYS.UNITPAY_LOGIN, secretKey: KEYS.UNITPAY_ACCOUNT_KEY },
  });
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-cli-'));
  let listening: Awaited<ReturnType<typeof mock.listen>>;
  beforeAll(async () => {
    listening = await mock.listen({ port: 0 });
  });
  beforeEach(() => mock.reset());
  afterAll(async () => {
    await listening.close();
    rmSync(folder, { recursive: true });
  });
  const env = (): Record<string, string | undefined> => ({ ...KEYS, UNITPAY_BASE_URL: listening.url });
  async function unitpay(args: readonly string[], changes: Partial<Io> = {}): Promise<Ended> {
    const texts = { out: '', err: '' };
    const code = await run({
      args,
      env: env(),
      cwd: folder,
      out: (text) => {
        texts.out += text;
      },
      err: (text) => {
        texts.err += text;
      },
      terminal: false,
      readInput: async () => '',
      ask: async () => {
        throw new Error('nobody is there to be asked');
      },
      ...changes,
    });
    return { code, ...texts };
  }
  /** A payment that somebody paid. */
  async function paid(sum = '900.00'): Promise<string> {
    const { out } = await unitpay([
      'initPayment',
      'paymentType=card',
      'account=order-7',
      `sum=${sum}`,
      'desc=Case',
      '--yes',
      '--json',
    ]);
    const { paymentId } = JSON.parse(out) as { paymentId: string };
    await mock.pay(paymentId);
    return paymentId;
  }
  return { mock, folder, env, unitpay, paid, calls: (method: string) => mock.journal.calls(method).length };
}
