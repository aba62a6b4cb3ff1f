/**
 * @module
 * A controller of your own in the webhook's place; its instance has `path: false`.
 */
import { Controller, Get, Req, UseGuards } from '@nestjs/common';
import { type NodeRequest, nodeInput, type Webhook, type WebhookEvent } from '@unitpay-kit/core';
import { InjectUnitPayWebhook, UnitPayEvent, UnitPayWebhookGuard } from '@unitpay-kit/nestjs';

@Controller('hooks')
export class OwnController {
  constructor(@InjectUnitPayWebhook() private readonly webhook: Webhook) {}

  /** Verified, and nothing more: the same event comes again whenever UnitPay repeats it. */
  @Get('log')
  @UseGuards(UnitPayWebhookGuard)
  log(@UnitPayEvent() event: WebhookEvent) {
    return { result: { message: `${event.method} ${event.account}` } };
  }

  /** Everything the module's own route does: the order check, exactly once, the recorded reply. */
  @Get('deliver')
  async deliver(@Req() request: NodeRequest & { raw?: NodeRequest }): Promise<unknown> {
    const reply = await this.webhook.process(nodeInput(request.raw ?? request)); // `raw` is Fastify's
    return JSON.parse(reply.body);
  }
}
