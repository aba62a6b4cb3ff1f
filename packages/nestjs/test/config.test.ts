/**
 * @module
 * Configuration from the environment, through @nestjs/config.
 */
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService, type ConfigType, registerAs } from '@nestjs/config';
import { memoryStore, UnitPay } from '@unitpay-kit/core';
import { afterEach, expect, test, vi } from 'vitest';
import { PAY, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { UnitPayModule } from '../src/index.js';
import { start } from './on-nest.js';
import { Orders } from './orders.js';

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Set ${name}: UnitPay can't be reached without it.`);
}

const unitpayConfig = registerAs('unitpay', () => ({
  projectId: required('UNITPAY_PROJECT_ID'),
  publicKey: required('UNITPAY_PUBLIC_KEY'),
  secretKey: required('UNITPAY_SECRET_KEY'),
}));

const viaRegisterAs = () =>
  UnitPayModule.forRootAsync({
    imports: [ConfigModule.forFeature(unitpayConfig)],
    inject: [unitpayConfig.KEY],
    useFactory: (config: ConfigType<typeof unitpayConfig>) => ({
      ...config,
      webhook: { path: 'unitpay', store: memoryStore(), allowedIps: 'any', logger: false },
    }),
  });

const viaService = () =>
  UnitPayModule.forRootAsync({
    inject: [ConfigService],
    useFactory: (config: ConfigService) => ({
      projectId: config.getOrThrow<string>('UNITPAY_PROJECT_ID'),
      publicKey: config.getOrThrow<string>('UNITPAY_PUBLIC_KEY'),
      secretKey: config.getOrThrow<string>('UNITPAY_SECRET_KEY'),
    }),
  });

function app(unitpay: ReturnType<typeof UnitPayModule.forRoot>, providers = [Orders]) {
  @Module({ imports: [ConfigModule.forRoot({ isGlobal: true, ignoreEnvFile: true }), unitpay], providers })
  class App {}
  return App;
}

function environment(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}

const COMPLETE = { UNITPAY_PROJECT_ID: '135', UNITPAY_PUBLIC_KEY: '135-abcde', UNITPAY_SECRET_KEY: SECRET_KEY };

afterEach(() => vi.unstubAllEnvs());

test('registerAs gives the options', async () => {
  environment(COMPLETE);
  const { app: nest, send, close } = await start(app(viaRegisterAs()));
  expect(nest.get(UnitPay)).toBeInstanceOf(UnitPay);
  expect(JSON.parse((await send({ target: `/unitpay?${signed('pay', PAY)}` })).body)).toHaveProperty('result');
  await close();
});

test.each([
  ['registerAs', viaRegisterAs],
  ['ConfigService.getOrThrow', viaService],
])('a missing variable is named in the error, with %s', async (_how, unitpay) => {
  environment({ ...COMPLETE, UNITPAY_SECRET_KEY: '' });
  delete process.env['UNITPAY_SECRET_KEY'];
  await expect(start(app(unitpay()))).rejects.toThrow('UNITPAY_SECRET_KEY');
});

test('an option that comes out undefined is named in the error', async () => {
  const unitpay = UnitPayModule.forRootAsync({
    useFactory: () => ({ projectId: '135', publicKey: '135-abcde', secretKey: undefined as never }),
  });
  await expect(start(app(unitpay, []))).rejects.toThrow(/"secretKey"/);
});
