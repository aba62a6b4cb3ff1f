/**
 * @module
 * A controller of your own in the webhook's place; its instance has `path: false`.
 */
import { Controller, Get, Req, Res, SetMetadata, UseGuards, VERSION_NEUTRAL } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import { type NodeRequest, type NodeResponse, nodeListener, type Webhook, type WebhookEvent } from '@unitpay-kit/core';
import { InjectUnitPayWebhook, UnitPayEvent, UnitPayWebhookGuard } from '@unitpay-kit/nestjs';

/** Whatever your global guards read to let everyone in: UnitPay has no account with you. */
export const Public = () => SetMetadata('isPublic', true);

// `raw` and `hijack` are Fastify's.
type Incoming = NodeRequest & { readonly raw?: NodeRequest };
type Outgoing = NodeResponse & { readonly raw?: NodeResponse; hijack?(): void };

@Public()
@SkipThrottle()
@Controller({ path: 'hooks', version: VERSION_NEUTRAL })
export class OwnController {
  constructor(@InjectUnitPayWebhook() private readonly webhook: Webhook) {}

  /** Everything the module's own route does. It writes the reply itself, so that no interceptor wraps it and status and headers stay. */
  @Get('unitpay')
  async receive(@Req() request: Incoming, @Res() response: Outgoing): Promise<void> {
    response.hijack?.();
    await nodeListener(this.webhook)(request.raw ?? request, response.raw ?? response);
  }

  /** Verified, and nothing more: the same event comes again whenever UnitPay repeats it. */
  @Get('log')
  @UseGuards(UnitPayWebhookGuard)
  log(@UnitPayEvent() event: WebhookEvent) {
    return { result: { message: `${event.method} ${event.account}` } };
  }
}
