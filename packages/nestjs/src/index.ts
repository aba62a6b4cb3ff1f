/**
 * UnitPay for NestJS 10, 11 and 12, on Express and Fastify.
 *
 * @packageDocumentation
 */

export {
  type InjectDecorator,
  InjectUnitPay,
  InjectUnitPayRefunds,
  InjectUnitPayWebhook,
} from './decorators/inject-unitpay.decorator.js';
export { OnUnitPay, type OnUnitPayOptions } from './decorators/on-unitpay.decorator.js';
export { UnitPayEvent } from './decorators/unitpay-event.decorator.js';
export type { UnitPayHandler, UnitPayHandlerKind, UnitPayHandlers } from './handlers/handler.kinds.js';
export { UnitPayWebhookGuard, unitPayWebhookGuard } from './unitpay.guard.js';
export type {
  UnitPayModuleAsyncOptions,
  UnitPayModuleExtras,
  UnitPayModuleOptions,
  UnitPayOptionsFactory,
  UnitPayRefundsOptions,
  UnitPayWebhookOptions,
} from './unitpay.interfaces.js';
export { UnitPayModule } from './unitpay.module.js';
export { getUnitPayRefundsToken, getUnitPayToken, getUnitPayWebhookToken } from './unitpay.tokens.js';
