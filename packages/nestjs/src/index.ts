/**
 * @module
 * UnitPay for NestJS 10, 11 and 12, on Express and Fastify.
 */
export {
  OnUnitPay,
  type OnUnitPayOptions,
  type UnitPayHandler,
  type UnitPayHandlerKind,
  type UnitPayHandlers,
} from './on-unitpay.decorator.js';
export { type InjectDecorator, InjectUnitPay, InjectUnitPayWebhook } from './unitpay.decorators.js';
export { UnitPayWebhookGuard, unitPayWebhookGuard } from './unitpay.guard.js';
export type {
  UnitPayModuleAsyncOptions,
  UnitPayModuleExtras,
  UnitPayModuleOptions,
  UnitPayOptionsFactory,
  UnitPayWebhookOptions,
} from './unitpay.interfaces.js';
export { UnitPayModule } from './unitpay.module.js';
export { getUnitPayToken, getUnitPayWebhookToken } from './unitpay.tokens.js';
export { UnitPayEvent } from './unitpay-event.decorator.js';
