/**
 * @module
 * A handler of the wrong shape does not compile.
 */
import type { CheckEvent, PayEvent, UnitPay, Webhook, WebhookContext, WebhookEvent } from '@unitpay-kit/core';
import { memoryStore } from '@unitpay-kit/core';
import { expectTypeOf } from 'vitest';
import {
  InjectUnitPay,
  InjectUnitPayWebhook,
  OnUnitPay,
  UnitPayModule,
  type UnitPayModuleOptions,
} from '../src/index.js';

interface Transaction {
  query(text: string): Promise<unknown>;
}

export class Fits {
  constructor(
    @InjectUnitPay() readonly first: UnitPay,
    @InjectUnitPay('second') readonly second: UnitPay,
    @InjectUnitPayWebhook() readonly webhook: Webhook,
  ) {}

  @OnUnitPay('order')
  order({ account }: WebhookEvent) {
    return account ? { id: 7, sum: '900.00', currency: 'RUB' } : null;
  }

  @OnUnitPay('check')
  check(_event: CheckEvent) {}

  @OnUnitPay('pay', { name: 'second' })
  async pay(_event: PayEvent, { transaction }: WebhookContext<Transaction>): Promise<string> {
    await transaction.query('update orders');
    return 'Спасибо';
  }

  @OnUnitPay('error')
  anything() {}
}

export class DoesNotFit {
  // @ts-expect-error pay gets a PayEvent
  @OnUnitPay('pay')
  check(_event: CheckEvent) {}

  // @ts-expect-error the order check returns an order or null
  @OnUnitPay('order')
  order() {
    return true;
  }

  // @ts-expect-error a message is text
  @OnUnitPay('check')
  message() {
    return 42;
  }

  // @ts-expect-error there is no such webhook
  @OnUnitPay('refund')
  refund() {}
}

const webhook = { path: 'unitpay', store: memoryStore() };
const client = { projectId: 1, publicKey: '1-a', secretKey: 'x' };
expectTypeOf({ ...client, webhook }).toExtend<UnitPayModuleOptions>();

// @ts-expect-error a webhook needs a store
UnitPayModule.forRoot({ ...client, webhook: { path: 'unitpay' } });
// @ts-expect-error handlers are decorated methods
UnitPayModule.forRoot({ ...client, webhook: { ...webhook, onPay: () => {} } });
// @ts-expect-error a name is text
UnitPayModule.forRoot({ ...client, name: 7 });
