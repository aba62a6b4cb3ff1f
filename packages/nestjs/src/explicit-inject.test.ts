/**
 * @module
 * Nothing of the library needs `emitDecoratorMetadata`: transpilers without it are common.
 */
import 'reflect-metadata';
import { expect, test } from 'vitest';
import { UnitPayExplorer } from './unitpay.explorer.js';
import { unitPayWebhookGuard } from './unitpay.guard.js';
import { UnitPayModule } from './unitpay.module.js';

test.each([UnitPayModule, UnitPayExplorer, unitPayWebhookGuard()])(
  '%o names the token of each parameter',
  (injected) => {
    const named: { index: number }[] = Reflect.getMetadata('self:paramtypes', injected);
    expect(injected.length).toBeGreaterThan(0);
    expect(named.map(({ index }) => index).sort()).toEqual(
      Array.from({ length: injected.length }, (_, index) => index),
    );
  },
);
