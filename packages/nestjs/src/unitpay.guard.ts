/**
 * @module
 * Verification for people's own controllers.
 */
import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, mixin, type Type } from '@nestjs/common';
import { isUnitPayError, type NodeRequest, nodeInput, type Webhook } from '@unitpay-kit/core';
import { rememberEvent } from './decorators/unitpay-event.decorator.js';
import { nestLogger } from './unitpay.logger.js';
import { DEFAULT_NAME, getUnitPayWebhookToken } from './unitpay.tokens.js';

/**
 * The guard of an instance that has a name; see {@link UnitPayWebhookGuard}.
 *
 * @param name The name given to `forRoot`.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * class Hooks { @Get('second') @UseGuards(unitPayWebhookGuard('second-project')) log(@UnitPayEvent() event: WebhookEvent) {} }
 */
export function unitPayWebhookGuard(name: string = DEFAULT_NAME): Type<CanActivate> {
  class WebhookGuard implements CanActivate {
    readonly #logger = nestLogger('UnitPayWebhookGuard');

    constructor(@Inject(getUnitPayWebhookToken(name)) private readonly webhook: Webhook) {}

    canActivate(context: ExecutionContext): boolean {
      const request = context.switchToHttp().getRequest<NodeRequest & { readonly raw?: NodeRequest }>();
      const input = nodeInput(request.raw ?? request);
      try {
        if (input.method !== 'GET') throw this.refusal('http-method', 'UnitPay sends GET');
        rememberEvent(request, this.webhook.verify(input));
        return true;
      } catch (error) {
        if (isUnitPayError(error) && 'reason' in error) throw this.refusal(error.reason, error.message);
        throw error;
      }
    }

    /** Only the log says why: the caller may be the forger. */
    private refusal(reason: unknown, message: string): ForbiddenException {
      this.#logger.warn(message, { reason });
      return new ForbiddenException({ error: { message: 'Запрос отклонён' } });
    }
  }
  return mixin(WebhookGuard);
}

/**
 * Lets only genuine webhooks of the default instance reach a controller of your own; `@UnitPayEvent()` then gives the event. It
 * verifies and nothing else: **no exactly-once and no order check**. The same `pay` will come again, also concurrently, so for
 * anything that delivers use `@OnUnitPay`, or call `process` of the injected webhook.
 *
 * A refused caller gets 403, and the log the reason. Your method answers UnitPay: `{ result: { message } }` or `{ error: { message } }`.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * class Hooks { @Get('unitpay') @UseGuards(UnitPayWebhookGuard) log(@UnitPayEvent() event: WebhookEvent) { return { result: { message: 'OK' } }; } }
 */
export class UnitPayWebhookGuard extends unitPayWebhookGuard() {}
