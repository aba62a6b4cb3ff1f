/**
 * @module
 * What a merchant orders, by API or by the form, before it is a payment.
 */
import { apiError } from '../errors/api-error.js';
import { formatShortSum, type Kopecks, parseSum } from '../money/kopecks.js';
import { readCashItems } from '../receipts/read-cash-items.js';
import { RUBLE_RATES } from '../reference/currencies.js';
import { type FormFlag, readFlags } from '../reference/form-flags.js';
import type { CashItem } from '../state/payment.js';
import type { Project } from '../state/project.js';
import { flag, given, isTest, type Params } from '../wire/params.js';
import { assertDocumentedOrder } from './strict.js';

/** An order, read and checked. */
export interface Order {
  readonly project: Project;
  readonly account: string;
  readonly desc: string;
  readonly sum: Kopecks;
  readonly currency: string;
  readonly test: boolean;
  readonly preauth: boolean;
  readonly preauthExpireLogic: 0 | 1;
  readonly subscription: boolean;
  readonly ip: string;
  readonly locale: 'ru' | 'en' | null;
  readonly hide: readonly FormFlag[];
  readonly resultUrl: string | null;
  readonly backUrl: string | null;
  readonly customerEmail: string | null;
  readonly customerPhone: string | null;
  /** Phone and operator of mobile commerce. */
  readonly phone: string | null;
  readonly operator: string | null;
  readonly cashItems: readonly CashItem[] | null;
}

/** Reads an order; throws the API's error when something is wrong. */
export function readOrder(project: Project, params: Params, defaultIp: string): Order {
  assertDocumentedOrder(project, params);
  const sum = parseSum(params.get('sum') ?? '');
  if (sum === null || sum === 0n) throw apiError('wrongParam', 'sum');
  const currency = (given(params, 'currency') ?? 'RUB').toUpperCase();
  if (RUBLE_RATES[currency] === undefined) throw apiError('wrongParam', 'currency');
  const preauth = flag(params, 'preauth');
  const subscription = flag(params, 'subscription');
  if (preauth && (subscription || given(params, 'subscriptionId') !== null)) throw apiError('subscriptionWithPreauth');
  const test = isTest(params);
  return {
    project,
    account: params.get('account') ?? '',
    desc: params.get('desc') ?? '',
    sum,
    currency,
    test,
    preauth,
    // Absent means released.
    preauthExpireLogic: params.get('preauthExpireLogic') === '0' ? 0 : 1,
    subscription,
    ip: given(params, 'ip') ?? defaultIp,
    locale: localeOf(params.get('locale')),
    hide: readFlags(params),
    resultUrl: webAddress(params, 'resultUrl'),
    backUrl: webAddress(params, 'backUrl') ?? webAddress(params, 'backurl'),
    customerEmail: given(params, 'customerEmail'),
    customerPhone: given(params, 'customerPhone'),
    phone: given(params, 'phone'),
    operator: given(params, 'operator'),
    cashItems: readReceipt(project, params, sum),
  };
}

function localeOf(value: string | undefined): 'ru' | 'en' | null {
  return value === 'ru' || value === 'en' ? value : null;
}

/** Only http and https: the page turns these into links. */
function webAddress(params: Params, name: string): string | null {
  const value = given(params, name);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw apiError('wrongParam', name);
  return value;
}

function readReceipt(project: Project, params: Params, sum: Kopecks): readonly CashItem[] | null {
  const lines = given(params, 'cashItems');
  if (project.cashRegister) {
    if (lines === null) throw apiError('missingReceipt', 'cashItems');
    const reachable = given(params, 'customerEmail') ?? given(params, 'customerPhone');
    if (reachable === null) throw apiError('missingReceipt', 'customerEmail, customerPhone');
  }
  if (lines === null) return null;
  const receipt = readCashItems(lines, project.strict);
  if (receipt.total > sum) throw apiError(params.get('locale') === 'en' ? 'itemsExceedSumEn' : 'itemsExceedSum');
  return receipt.total === sum ? receipt.items : [...receipt.items, adjustment(sum - receipt.total)];
}

/** The line UnitPay adds to a receipt whose lines come to less than the order. */
function adjustment(rest: Kopecks): CashItem {
  return { name: 'Adjustment of total', count: 1, price: Number(formatShortSum(rest)) };
}
