/**
 * @module
 * Types of the payment methods, as a caller sees them.
 */
import { expectTypeOf } from 'vitest';
import type { ReceiptItem } from '../receipt/item.js';
import type {
  CancelPaymentParams,
  CancelPaymentResult,
  ConfirmPaymentParams,
  ConfirmPaymentResult,
  GetPaymentParams,
  GetPaymentResult,
  InitPaymentParams,
  InitPaymentResult,
  RefundPaymentParams,
  RefundPaymentResult,
} from './index.js';

type Id = string | number | bigint;
type Money = string | number;
type Flag = boolean | 0 | 1;
type Maybe<Value> = Value | null | undefined;

// initPayment: three obligatory parameters, the rest optional and exact.
type Required<Params> = { [Key in keyof Params as Params extends Record<Key, Params[Key]> ? Key : never]: Params[Key] };
expectTypeOf<keyof Required<InitPaymentParams>>().toEqualTypeOf<'paymentType' | 'account' | 'sum'>();
expectTypeOf<InitPaymentParams['account']>().toEqualTypeOf<Id>();
expectTypeOf<InitPaymentParams['sum']>().toEqualTypeOf<Money>();
expectTypeOf<InitPaymentParams['projectId']>().toEqualTypeOf<Id | undefined>();
expectTypeOf<InitPaymentParams['desc']>().toEqualTypeOf<string | undefined>();
expectTypeOf<InitPaymentParams['ip']>().toEqualTypeOf<string | undefined>();
expectTypeOf<InitPaymentParams['resultUrl']>().toEqualTypeOf<string | undefined>();
expectTypeOf<InitPaymentParams['backUrl']>().toEqualTypeOf<string | undefined>();
expectTypeOf<InitPaymentParams['locale']>().toEqualTypeOf<'ru' | 'en' | undefined>();
expectTypeOf<InitPaymentParams['subscription']>().toEqualTypeOf<Flag | undefined>();
expectTypeOf<InitPaymentParams['subscriptionId']>().toEqualTypeOf<Id | undefined>();
expectTypeOf<InitPaymentParams['preauth']>().toEqualTypeOf<Flag | undefined>();
expectTypeOf<InitPaymentParams['preauthExpireLogic']>().toEqualTypeOf<0 | 1 | undefined>();
expectTypeOf<InitPaymentParams['phone']>().toEqualTypeOf<string | number | undefined>();
expectTypeOf<InitPaymentParams['customerEmail']>().toEqualTypeOf<string | undefined>();
expectTypeOf<InitPaymentParams['customerPhone']>().toEqualTypeOf<string | number | undefined>();
expectTypeOf<InitPaymentParams['cashItems']>().toEqualTypeOf<readonly ReceiptItem[] | undefined>();
expectTypeOf<InitPaymentParams['signature']>().toEqualTypeOf<boolean | string | undefined>();
expectTypeOf<InitPaymentParams['hideMenu']>().toEqualTypeOf<Flag | undefined>();
expectTypeOf<'card'>().toExtend<InitPaymentParams['paymentType']>();
expectTypeOf<'some_new_system'>().toExtend<InitPaymentParams['paymentType']>();
expectTypeOf<InitPaymentParams>().not.toHaveProperty('secretKey');
expectTypeOf<InitPaymentParams>().not.toHaveProperty('test');

// The result is a union: redirectUrl is there exactly when the type says so.
declare const created: InitPaymentResult;
expectTypeOf(created.paymentId).toEqualTypeOf<string>();
expectTypeOf(created.message).toEqualTypeOf<string>();
expectTypeOf(created.receiptUrl).toEqualTypeOf<Maybe<string>>();
expectTypeOf(created.statusUrl).toEqualTypeOf<Maybe<string>>();
switch (created.type) {
  case 'redirect':
    expectTypeOf(created.redirectUrl).toEqualTypeOf<string>();
    break;
  case 'response':
    expectTypeOf(created.response).toEqualTypeOf<Maybe<string | Record<string, unknown>>>();
    expectTypeOf(created['redirectUrl']).toEqualTypeOf<unknown>();
    break;
  case 'invoice':
    expectTypeOf(created.invoiceId).toEqualTypeOf<string>();
    break;
  default:
    expectTypeOf(created.type).toExtend<string>();
    expectTypeOf(created['redirectUrl']).toEqualTypeOf<unknown>();
}
// Before looking at the type it is nothing one could redirect to.
expectTypeOf(created['redirectUrl']).toEqualTypeOf<unknown>();

expectTypeOf<GetPaymentParams>().toEqualTypeOf<{ paymentId: Id }>();
declare const payment: GetPaymentResult;
expectTypeOf(payment.paymentId).toEqualTypeOf<string>();
expectTypeOf(payment.projectId).toEqualTypeOf<string>();
expectTypeOf(payment.orderSum).toEqualTypeOf<string>();
expectTypeOf(payment.payerSum).toEqualTypeOf<Maybe<string>>();
expectTypeOf(payment.date).toEqualTypeOf<Maybe<string>>();
expectTypeOf(payment.dateAt).toEqualTypeOf<Date | null>();
expectTypeOf(payment.profit).toEqualTypeOf<Maybe<string>>();
expectTypeOf(payment.availableForRefund).toEqualTypeOf<Maybe<string>>();
expectTypeOf(payment.isPreauth).toEqualTypeOf<Maybe<boolean>>();
expectTypeOf(payment.refunds).toEqualTypeOf<Maybe<unknown[]>>();
expectTypeOf(payment['newField']).toEqualTypeOf<unknown>();
expectTypeOf<'success' | 'error_pay' | 'status_of_tomorrow'>().toExtend<GetPaymentResult['status']>();
expectTypeOf(payment.status).toExtend<string>();

expectTypeOf<keyof Required<RefundPaymentParams>>().toEqualTypeOf<'paymentId'>();
expectTypeOf<RefundPaymentParams['sum']>().toEqualTypeOf<Money | undefined>();
expectTypeOf<RefundPaymentParams['cashItems']>().toEqualTypeOf<readonly ReceiptItem[] | undefined>();
expectTypeOf<RefundPaymentParams['paymentMethod']>().toEqualTypeOf<
  'full_prepayment' | 'prepayment' | 'advance' | 'full_payment' | undefined
>();
expectTypeOf<RefundPaymentResult['message']>().toEqualTypeOf<string>();

expectTypeOf<ConfirmPaymentParams>().toEqualTypeOf<{ paymentId: Id }>();
expectTypeOf<ConfirmPaymentResult>().toEqualTypeOf<RefundPaymentResult>();
expectTypeOf<CancelPaymentParams>().toEqualTypeOf<{ paymentId: Id }>();
expectTypeOf<CancelPaymentResult>().toEqualTypeOf<RefundPaymentResult>();
