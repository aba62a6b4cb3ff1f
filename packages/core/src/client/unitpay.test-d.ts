import { expectTypeOf } from 'vitest';
import type * as methods from '../methods/index.js';
import type { CallOptions } from './call-options.js';
import type { UnitPayOptions } from './options.js';
import { UnitPay } from './unitpay.js';

declare const unitpay: UnitPay;

// Every method of the registry is a method of the client, with the types of its own file.
expectTypeOf<keyof typeof methods>().toExtend<keyof UnitPay>();
expectTypeOf(unitpay.refundPayment).parameter(0).toEqualTypeOf<methods.RefundPaymentParams>();
expectTypeOf(unitpay.refundPayment).parameter(1).toEqualTypeOf<CallOptions | undefined>();
expectTypeOf(unitpay.refundPayment).returns.resolves.toEqualTypeOf<methods.RefundPaymentResult>();
expectTypeOf(unitpay.getPayment).returns.resolves.toEqualTypeOf<methods.GetPaymentResult>();
expectTypeOf(unitpay.getMethodsAvailable).returns.resolves.toBeUnknown();
expectTypeOf(unitpay.call).returns.resolves.toBeUnknown();

// Filled-in parameters may be left out, others may not.
expectTypeOf(unitpay.listSubscriptions).toBeCallableWith({});
expectTypeOf(unitpay.getPartner).toBeCallableWith({});
// @ts-expect-error paymentId is required
unitpay.getPayment({});
// @ts-expect-error an unknown parameter
unitpay.getPayment({ paymentId: 1, paymentID: 1 });
// @ts-expect-error an unknown option
unitpay.getPayment({ paymentId: 1 }, { timeuot: 1 });
// @ts-expect-error auth is required
void unitpay.call('x', {}, {});
// @ts-expect-error methods can't be replaced by assignment
unitpay.getPayment = unitpay.cancelPayment;

// Only where a subscription is charged for sure may the id be missing.
const charged = await unitpay.initPayment({ account: 'a', sum: '1', paymentType: 'card', subscriptionId: '5' });
expectTypeOf<(typeof charged)['paymentId']>().toEqualTypeOf<string | null | undefined>();
declare const maybeCharging: methods.InitPaymentParams;
expectTypeOf((await unitpay.initPayment(maybeCharging)).paymentId).toEqualTypeOf<string>();
expectTypeOf<Awaited<ReturnType<UnitPay['initPayment']>>>().toEqualTypeOf<methods.InitPaymentResult>();

// redirectUrl is there exactly when it is there.
const created = await unitpay.initPayment({ account: 'a', sum: '1', paymentType: 'card' });
if (created.type === 'redirect') expectTypeOf(created.redirectUrl).toEqualTypeOf<string>();

expectTypeOf((await unitpay.ensureRefunded({ paymentId: 1 })).state).toEqualTypeOf<'refunded' | 'already-refunded'>();
expectTypeOf(unitpay.waitForPayment).returns.resolves.toEqualTypeOf<methods.GetPaymentResult>();
expectTypeOf(unitpay.waitForPayment).toBeCallableWith({
  paymentId: 1,
  until: async ({ status }) => status === 'success',
});
expectTypeOf(unitpay.waitForPayment).toBeCallableWith({ paymentId: 1, until: ['refund', 'status_of_tomorrow'] });
expectTypeOf(unitpay.paymentUrl).returns.toEqualTypeOf<string>();

// @ts-expect-error an unknown option of the client
new UnitPay({ projectId: 1, secretKey: 'k', secretkey: 'k' });
// @ts-expect-error the key is required
new UnitPay({ projectId: 1 });
expectTypeOf<UnitPayOptions['projectId']>().toEqualTypeOf<string | number | bigint>();
// The global fetch and a plain wrapper of it are accepted.
new UnitPay({ projectId: 1n, secretKey: 'k', fetch });
new UnitPay({ projectId: 1n, secretKey: 'k', fetch: (url, init) => fetch(url, init) });
