/**
 * @module
 * Settings from the environment; a missing one stops the start and is named.
 */
import { Module } from '@nestjs/common';
import { ConfigModule, type ConfigType, registerAs } from '@nestjs/config';
import { memoryStore } from '@unitpay-kit/core';
import { UnitPayModule } from '@unitpay-kit/nestjs';
import { Orders } from './app.module.js';

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Set ${name} in the environment.`);
}

export const unitpayConfig = registerAs('unitpay', () => ({
  projectId: required('UNITPAY_PROJECT_ID'),
  publicKey: required('UNITPAY_PUBLIC_KEY'),
  secretKey: required('UNITPAY_SECRET_KEY'),
  baseUrl: process.env['UNITPAY_BASE_URL'],
  webhookPath: process.env['UNITPAY_WEBHOOK_PATH'] ?? 'unitpay',
}));

@Module({
  imports: [
    UnitPayModule.forRootAsync({
      imports: [ConfigModule.forFeature(unitpayConfig)],
      inject: [unitpayConfig.KEY],
      useFactory: ({ webhookPath, ...client }: ConfigType<typeof unitpayConfig>) => ({
        ...client,
        webhook: { path: webhookPath, store: memoryStore() },
      }),
    }),
  ],
  providers: [Orders],
})
export class ConfiguredModule {}
