/**
 * @module
 * What most tests register: a project's options, and a provider that remembers what it was told.
 */
import { Injectable } from '@nestjs/common';
import { memoryStore, type PayEvent, type WebhookContext, type WebhookEvent } from '@unitpay-kit/core';
import { PROJECT_ID, SECRET_KEY } from '../../core/test/webhook-requests.js';
import { OnUnitPay, type UnitPayModuleOptions, type UnitPayWebhookOptions } from '../src/index.js';

export const CLIENT = { projectId: PROJECT_ID, publicKey: `${PROJECT_ID}-abcde`, secretKey: SECRET_KEY };

/** Options of an instance whose webhook is at `path` and asks nobody where a request comes from. */
export function options(webhook: Partial<UnitPayWebhookOptions> = {}): UnitPayModuleOptions {
  return {
    ...CLIENT,
    webhook: { path: 'unitpay', store: memoryStore(), allowedIps: 'any', logger: false, ...webhook },
  };
}

@Injectable()
export class Orders {
  readonly paid: string[] = [];

  @OnUnitPay('order')
  expected(_event: WebhookEvent) {
    return { sum: '100.00', currency: 'RUB' };
  }

  @OnUnitPay('pay')
  async deliver(event: PayEvent, _context: WebhookContext): Promise<void> {
    this.paid.push(event.unitpayId);
  }
}
