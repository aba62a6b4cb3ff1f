/**
 * @module
 * What a merchant orders, by API or by the form, before it is a payment.
 */
import { apiError } from '../methods/api-error.js';
import { type Kopecks, parseSum } from '../money/kopecks.js';
import { readCashItems } from '../receipts/read-cash-items.js';
import { RUBLE_RATES } from '../reference/currencies.js';
import type { CashItem } from '../state/payment.js';
import type { Project } from '../state/project.js';

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
  readonly resultUrl: string | null;
  readonly backUrl: string | null;
  readonly customerEmail: string | null;
  readonly customerPhone: string | null;
  readonly cashItems: readonly CashItem[] | null;
}

type Params = ReadonlyMap<string, string>;

/** Reads an order; throws the API's error when something is wrong. */
export function readOrder(project: Project, params: Params, defaultIp: string): Order {
  const sum = parseSum(params.get('sum') ?? '');
  if (sum === null || sum === 0n) throw apiError('wrongParam', 'sum');
  const currency = (params.get('currency') ?? 'RUB').toUpperCase();
  if (RUBLE_RATES[currency] === undefined) throw apiError('wrongParam', 'currency');
  const preauth = flag(params, 'preauth');
  const subscription = flag(params, 'subscription');
  if (preauth && (subscription || params.has('subscriptionId'))) throw apiError('subscriptionWithPreauth');
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
    ip: text(params, 'ip') ?? defaultIp,
    locale: localeOf(params.get('locale')),
    resultUrl: webAddress(params, 'resultUrl'),
    backUrl: webAddress(params, 'backUrl') ?? webAddress(params, 'backurl'),
    customerEmail: text(params, 'customerEmail'),
    customerPhone: text(params, 'customerPhone'),
    cashItems: readReceipt(project, params, sum),
  };
}

/** Whether the call asks for test mode. */
export function isTest(params: Params): boolean {
  return flag(params, 'test');
}

/** Reads a switch: `1` and `true` are on. */
export function flag(params: Params, name: string): boolean {
  const value = params.get(name);
  return value !== undefined && ['1', 'true'].includes(value.toLowerCase());
}

function text(params: Params, name: string): string | null {
  const value = params.get(name);
  return value === undefined || value === '' ? null : value;
}

function localeOf(value: string | undefined): 'ru' | 'en' | null {
  return value === 'ru' || value === 'en' ? value : null;
}

/** Only http and https: the page turns these into links. */
function webAddress(params: Params, name: string): string | null {
  const value = text(params, name);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw apiError('wrongParam', name);
  return value;
}

function readReceipt(project: Project, params: Params, sum: Kopecks): readonly CashItem[] | null {
  const given = text(params, 'cashItems');
  if (project.cashRegister) {
    if (given === null) throw apiError('missingReceipt', 'cashItems');
    const reachable = text(params, 'customerEmail') ?? text(params, 'customerPhone');
    if (reachable === null) throw apiError('missingReceipt', 'customerEmail, customerPhone');
  }
  if (given === null) return null;
  const receipt = readCashItems(given);
  if (receipt.total > sum) throw apiError('itemsExceedSum');
  return receipt.items;
}
