/**
 * @module
 * Types of the subscription methods, as a caller sees them.
 */
import { expectTypeOf } from 'vitest';
import type { Message } from '../schema/message-result.js';
import type { Subscription } from '../schema/subscription-result.js';
import type {
  CloseSubscriptionParams,
  CloseSubscriptionResult,
  GetSubscriptionParams,
  GetSubscriptionResult,
  ListSubscriptionsParams,
  ListSubscriptionsResult,
} from './index.js';

type Id = string | number | bigint;

expectTypeOf<ListSubscriptionsParams>().toEqualTypeOf<{
  projectId?: Id | undefined;
  all?: boolean | 0 | 1 | undefined;
}>();
expectTypeOf<ListSubscriptionsResult>().toEqualTypeOf<Subscription[]>();
expectTypeOf<GetSubscriptionParams>().toEqualTypeOf<{ subscriptionId: Id }>();
expectTypeOf<GetSubscriptionResult>().toEqualTypeOf<Subscription>();
expectTypeOf<CloseSubscriptionParams>().toEqualTypeOf<{ subscriptionId: Id }>();
expectTypeOf<CloseSubscriptionResult>().toEqualTypeOf<Message>();

declare const subscription: Subscription;
expectTypeOf(subscription.subscriptionId).toEqualTypeOf<string>();
expectTypeOf(subscription.successPayments).toEqualTypeOf<number | null | undefined>();
expectTypeOf(subscription.lastPaymentId).toEqualTypeOf<string | null | undefined>();
expectTypeOf(subscription.totalSum).toEqualTypeOf<string | null | undefined>();
expectTypeOf(subscription.startDateAt).toEqualTypeOf<Date | null>();
expectTypeOf(subscription.lastUpdateDateAt).toEqualTypeOf<Date | null>();
expectTypeOf<'new' | 'active' | 'close' | 'paused'>().toExtend<Subscription['status']>();
