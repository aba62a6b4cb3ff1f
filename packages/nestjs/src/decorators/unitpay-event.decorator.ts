/**
 * @module
 * The verified event as a parameter of a controller's method.
 */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { WebhookEvent } from '@unitpay-kit/core';

const events = new WeakMap<object, WebhookEvent>();

/** Called by the guard. */
export function rememberEvent(request: object, event: WebhookEvent): void {
  events.set(request, event);
}

/**
 * The event that `UnitPayWebhookGuard` has verified.
 *
 * @throws {Error} when the route is not behind the guard: nothing unverified is ever handed out.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * log(@UnitPayEvent() event: WebhookEvent) {}
 */
export const UnitPayEvent: () => ParameterDecorator = createParamDecorator(
  (_data: undefined, context: ExecutionContext) => {
    const event = events.get(context.switchToHttp().getRequest<object>());
    if (event) return event;
    throw new Error('@UnitPayEvent() needs @UseGuards(UnitPayWebhookGuard) on the same route.');
  },
);
