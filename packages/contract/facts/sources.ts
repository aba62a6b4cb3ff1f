/**
 * @module
 * The sources that facts name.
 */
import type { Source } from './fact.js';

const of = (source: string, date: string): Source => ({ source, date });

export const REFUND = of('help.unitpay.ru/payments/payment-refund', '2026');
export const SDK4 = of('unitpay/unitpay-php 4.0.0', '2026-07-30');
export const SDK21 = of('unitpay/unitpay-php 2.1.0', '2026-07-24');
export const RU21 = of('unitpay/documentation (help.unitpay.money)', '2021-12-13');
export const EN21 = of('unitpay/doc (help.unitpay.ru), images included', '2021-12-14');
export const CREATE = of('help.unitpay.ru/payments/create-payment, public copy', '2023-2025');
export const PREAUTH = of('help.unitpay.ru/en/payments/pre-authorization-payments, public copy', '2025');
export const INFO = of('help.unitpay.ru/en/payments/payment-info, public copy', '2025');
export const SUBS = of('help.unitpay.ru/payments/recurring-payments, public copies', '2025');
export const COMMISSIONS = of('help.unitpay.ru/unitpay-management/commissions', '2026');
export const COURSES = of('help.unitpay.ru/en/unitpay-management/conversion-rates, public copy', '2024-2025');
export const BALANCE = of('help.unitpay.ru/unitpay-management/balance, public copy', '2021-2026');
export const BANKS = of('help.unitpay.ru/payouts/poluchenie-spravochnika-bankov-uchastnikov-sbp-api', '2026');
export const BIN = of('help.unitpay.ru/payouts/bin_info', '2026');
export const PAYOUT = of('help.unitpay.ru/en/mass-payouts/creating-a-payout, public copy', '2025');
export const PAYOUT_INFO = of('help.unitpay.ru/en/mass-payouts/information-about-payout, public copy', '2025');
export const AVAILABLE = of('help.unitpay.ru/payouts/balans-dostupnyi-k-vyplate-api', '2026');
export const RECEIPTS = of('help.unitpay.ru/online-cash-register/receipt_parameters, public copies', '2024-2026');
export const ADVANCE = of('help.unitpay.ru/master/online-cash-desk/advance-credit-receipts, public copy', '2025');
export const TEST23 = of('help.unitpay.ru/other/test-api', '2023-08');
export const HANDLER26 = of('help.unitpay.ru/en/payments/payment-handler', '2026');
export const UGS = of('unitglobalsystem.com/docs/payment-handler', '2026-05-07');
export const QUIZ = of('sonnneiko/unitpay-support-miniapp, questions for support staff', '2026-03');
export const LOG17 = of('pastebin.com/mpFeL1Fk, a merchant log', '2017-10-23');
export const GO20 = of('11golubin/unitpay-go, unitpay_test.go', '2020-11-08');
export const GO23 = of('a public Go test with a pay webhook of real shape', '2023-03-20');
export const ISSUE22 = of('unitpay/unitpay-php issue 22', '2022');
export const TS74 = of('0x74c/unitpay-api', '2022-05');
export const ZK = of('zkelo/unitpay-sdk', '2022-01');
export const SUBSCRIPTIONS21 = of('unitpay/documentation, close-subscription and subscription-list', '2021-12-13');
export const STATUSES21 = of('unitpay/documentation, statuses', '2021-12-13');
export const TEST_API23 = of('help.unitpay.ru/other/test-api, "last updated August 2023", public copies', '2023-08');
export const LITLIFE19 = of('litlife/litlife, tests: recorded replies', '2019-08-26');
export const FIXTURES = of('public test fixtures with real replies', '2019-2021');
export const UNIBEE = of('UniBee-Billing, the UnitPay gateway', '2024-2025');
export const SHOP26 = of('remnashop, the UnitPay gateway', '2026');
export const SURVEY = of('about 60 searches of public code and pages', '2026-11-27');
export const OURS = of('our conclusion; no source states it', '2026-11-23');
