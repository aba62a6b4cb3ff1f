/**
 * @module
 * Types of the account-level methods, as a caller sees them.
 */
import { expectTypeOf } from 'vitest';
import type { ReceiptItem } from '../receipt/item.js';
import type { Payout } from '../schema/payout-result.js';
import type {
  GetBinInfoParams,
  GetBinInfoResult,
  GetCommissionsParams,
  GetCommissionsResult,
  GetCurrencyCoursesParams,
  GetCurrencyCoursesResult,
  GetMethodsAvailableParams,
  GetMethodsAvailableResult,
  GetPartnerParams,
  GetPartnerResult,
  GetSbpBankListParams,
  GetSbpBankListResult,
  MassPaymentAvailableAmountParams,
  MassPaymentAvailableAmountResult,
  MassPaymentCommissionsParams,
  MassPaymentCommissionsResult,
  MassPaymentParams,
  MassPaymentResult,
  MassPaymentStatusParams,
  MassPaymentStatusResult,
  OffsetAdvanceParams,
  OffsetAdvanceResult,
} from './index.js';

type Id = string | number | bigint;
type Login = { login?: string | undefined };

// A call without parameters is complete: the client's own login and project are filled in.
expectTypeOf<GetPartnerParams>().toEqualTypeOf<Login>();
expectTypeOf<GetCurrencyCoursesParams>().toEqualTypeOf<Login>();
expectTypeOf<GetSbpBankListParams>().toEqualTypeOf<Login>();
expectTypeOf<MassPaymentCommissionsParams>().toEqualTypeOf<Login>();
expectTypeOf<GetCommissionsParams>().toEqualTypeOf<{ projectId?: Id | undefined; login?: string | undefined }>();
expectTypeOf<GetMethodsAvailableParams>().toEqualTypeOf<{ projectId?: Id | undefined }>();
expectTypeOf<GetBinInfoParams>().toEqualTypeOf<{ bin: string | number; login?: string | undefined }>();
expectTypeOf<MassPaymentStatusParams>().toEqualTypeOf<{ transactionId: Id; login?: string | undefined }>();
expectTypeOf<OffsetAdvanceParams>().toEqualTypeOf<{
  paymentId: Id;
  cashItems?: readonly ReceiptItem[] | undefined;
  login?: string | undefined;
}>();

expectTypeOf<MassPaymentParams['transactionId']>().toEqualTypeOf<Id>();
expectTypeOf<MassPaymentParams['sum']>().toEqualTypeOf<string | number>();
expectTypeOf<MassPaymentParams['purse']>().toEqualTypeOf<string>();
expectTypeOf<MassPaymentParams['memberId']>().toEqualTypeOf<Id | undefined>();
expectTypeOf<MassPaymentParams['comment']>().toEqualTypeOf<string | undefined>();
expectTypeOf<MassPaymentParams['projectId']>().toEqualTypeOf<Id | undefined>();
expectTypeOf<'usdt' | 'something_new'>().toExtend<MassPaymentParams['paymentType']>();
expectTypeOf<MassPaymentAvailableAmountParams['sum']>().toEqualTypeOf<string | number>();
expectTypeOf<'RUB'>().toExtend<MassPaymentAvailableAmountParams['recipientCurrency']>();

expectTypeOf<MassPaymentResult>().toEqualTypeOf<Payout>();
expectTypeOf<MassPaymentStatusResult>().toEqualTypeOf<Payout>();
declare const payout: Payout;
expectTypeOf(payout.payoutId).toEqualTypeOf<string | null | undefined>();
expectTypeOf(payout.sum).toEqualTypeOf<string | null | undefined>();
expectTypeOf(payout.createDateAt).toEqualTypeOf<Date | null>();
expectTypeOf<'success' | 'not_completed' | 'error' | 'other'>().toExtend<Payout['status']>();

declare const partner: GetPartnerResult;
expectTypeOf(partner.balance).toEqualTypeOf<string>();
expectTypeOf(partner.unitwallet?.rest_balance).toEqualTypeOf<string | null | undefined>();
expectTypeOf(partner.unitwallet?.rest_card_payouts_today).toEqualTypeOf<number | null | undefined>();
expectTypeOf<GetCommissionsResult>().toEqualTypeOf<Record<string, string>>();
declare const courses: GetCurrencyCoursesResult;
expectTypeOf(courses.in).toEqualTypeOf<Record<string, string>>();
expectTypeOf(courses.out).toEqualTypeOf<Record<string, string>>();
declare const amount: MassPaymentAvailableAmountResult;
expectTypeOf(amount.availableAmount).toEqualTypeOf<string>();
expectTypeOf(amount.currency).toEqualTypeOf<string>();
declare const banks: GetSbpBankListResult;
expectTypeOf(banks[0]?.member_id).toEqualTypeOf<string | undefined>();
declare const card: GetBinInfoResult;
expectTypeOf(card.bin).toEqualTypeOf<string>();
expectTypeOf(card.type).toEqualTypeOf<string | null | undefined>();

// What nobody documents stays unknown.
expectTypeOf<GetMethodsAvailableResult>().toEqualTypeOf<unknown>();
expectTypeOf<MassPaymentCommissionsResult>().toEqualTypeOf<unknown>();
expectTypeOf<OffsetAdvanceResult>().toEqualTypeOf<unknown>();
