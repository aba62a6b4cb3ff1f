/**
 * @module
 * What `forRoot` and `forRootAsync` provide.
 */
import { ConfigurableModuleBuilder, type Provider } from '@nestjs/common';
import { UnitPay } from '@unitpay-kit/core';
import { UnitPayExplorer } from './unitpay.explorer.js';
import { UnitPayInstance } from './unitpay.instance.js';
import type { UnitPayModuleExtras, UnitPayModuleOptions } from './unitpay.interfaces.js';
import { givenOptions } from './unitpay.options.js';
import {
  DEFAULT_NAME,
  getUnitPayRefundsToken,
  getUnitPayToken,
  getUnitPayWebhookToken,
  INJECTED_REFUNDS,
  INJECTED_WEBHOOK,
  instanceName,
  UNITPAY_INSTANCE,
} from './unitpay.tokens.js';

const OPTIONS = Symbol.for('unitpay-kit.nestjs.options');

// Without alwaysTransient Nest 10 takes two registrations with equal options for one, and a mistake for none.
export const { ConfigurableModuleClass, ASYNC_OPTIONS_TYPE } = new ConfigurableModuleBuilder<UnitPayModuleOptions>({
  optionsInjectionToken: OPTIONS,
  alwaysTransient: true,
})
  .setClassMethodName('forRoot')
  .setFactoryMethodName('createUnitPayOptions')
  .setExtras<UnitPayModuleExtras>({ isGlobal: false, name: undefined }, (definition, { isGlobal, name }) => ({
    ...definition,
    global: isGlobal ?? false,
    providers: [...(definition.providers ?? []), ...providersOf(instanceName(name))],
    exports: [
      getUnitPayToken(name),
      getUnitPayWebhookToken(name),
      getUnitPayRefundsToken(name),
      ...classTokens(instanceName(name)),
    ],
  }))
  .build();

function providersOf(name: string): Provider[] {
  return [
    UnitPayExplorer,
    {
      provide: getUnitPayToken(name),
      inject: [OPTIONS],
      useFactory: (given: UnitPayModuleOptions) => {
        const {
          webhook: _webhook,
          ledger: _ledger,
          refunds: _refunds,
          workers: _workers,
          ...options
        } = givenOptions(given);
        return new UnitPay(options);
      },
    },
    {
      provide: UNITPAY_INSTANCE,
      inject: [OPTIONS, getUnitPayToken(name), UnitPayExplorer],
      useFactory: (options: UnitPayModuleOptions, client: unknown, explorer: UnitPayExplorer) =>
        new UnitPayInstance({ name, options: givenOptions(options), client, explorer }),
    },
    {
      provide: getUnitPayWebhookToken(name),
      inject: [UNITPAY_INSTANCE],
      useFactory: (instance: UnitPayInstance) => instance.webhook,
    },
    {
      // Whatever is injected as the webhook, so that a test can replace it under its own token.
      provide: INJECTED_WEBHOOK,
      useExisting: getUnitPayWebhookToken(name),
    },
    {
      provide: getUnitPayRefundsToken(name),
      inject: [UNITPAY_INSTANCE],
      useFactory: (instance: UnitPayInstance) => instance.refunds,
    },
    { provide: INJECTED_REFUNDS, useExisting: getUnitPayRefundsToken(name) },
    ...classTokens(name).map((provide) => ({ provide, useExisting: getUnitPayToken(name) })),
  ];
}

/** Only the default client is known by its class. */
function classTokens(name: string): (typeof UnitPay)[] {
  return name === DEFAULT_NAME ? [UnitPay] : [];
}
