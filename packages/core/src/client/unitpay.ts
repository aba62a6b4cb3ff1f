/**
 * @module
 * The client.
 */

import { RUNTIME, type Runtime, realRuntime } from '../async/runtime.js';
import type { MethodSpec, WireParams } from '../define-method.js';
import type { PaymentUrlParams, WidgetParams } from '../form/form-params.js';
import { paymentUrl } from '../form/payment-url.js';
import { type WidgetHtmlOptions, widgetHtml } from '../form/widget-html.js';
import { type WidgetOptions, widgetOptions } from '../form/widget-options.js';
import * as methods from '../methods/index.js';
import type { ApiMethods } from './api-methods.js';
import { type CallOptions, checkCallOptions } from './call-options.js';
import { Caller } from './caller.js';
import { type EnsureRefundedParams, ensureRefunded } from './ensure-refunded.js';
import { type ClientInternals, INTERNALS } from './internals.js';
import type { UnitPayOptions } from './options.js';
import type { EnsureRefundedResult } from './refund-run.js';
import { resolveFormContext } from './resolve-form-context.js';
import { type ResolvedOptions, resolveOptions } from './resolve-options.js';
import {
  keyAsName,
  type UndocumentedCallOptions,
  type UndocumentedParams,
  undocumentedName,
  undocumentedOptions,
  undocumentedParams,
  undocumentedSpec,
} from './undocumented-call.js';
import { type WaitForPaymentParams, type WaitOptions, waitForPayment } from './wait-for-payment.js';

// Merges the registry's methods into the class: the static block below defines them.
export interface UnitPay extends ApiMethods {}

/**
 * UnitPay API client: every method under UnitPay's own name, the payment form and the widget, and safe ways to refund and to wait.
 *
 * Create one client per project and share it in the whole application; it keeps no connection of its own. No key appears in an error, a hook,
 * an inspection or JSON of it; the other parts of this package can read them, for webhooks.
 *
 * @throws UnitPayValidationError from the constructor, naming every wrong option.
 * @see https://help.unitpay.ru/payments/create-payment
 * @example
 * const unitpay = new UnitPay({ projectId: 123456, publicKey: '123456-abcde', secretKey });
 * const payment = await unitpay.initPayment({ account: 'order-7', sum: '900.00', paymentType: 'card' });
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the static block in it defines exactly the methods of the registry.
export class UnitPay {
  readonly #options: ResolvedOptions;
  readonly #caller: Caller;

  constructor(options: UnitPayOptions) {
    this.#options = resolveOptions(options);
    const { [RUNTIME]: runtime = realRuntime } = options as { readonly [RUNTIME]?: Runtime };
    this.#caller = new Caller(this.#options, runtime);
  }

  static {
    for (const spec of Object.values<MethodSpec>(methods)) {
      const { [spec.name]: value } = {
        [spec.name](this: UnitPay, params: unknown, options?: unknown) {
          return this.#invoke(spec, params, options);
        },
      };
      Object.defineProperty(UnitPay.prototype, spec.name, { value, writable: true, configurable: true });
    }
  }

  /**
   * Calls a method, or passes parameters, that this library doesn't know. Masking and errors are the same as everywhere. It is never retried
   * once the request may have arrived, since nothing is known about the method. The result is not checked.
   *
   * @param name UnitPay's name of the method.
   * @param params Sent as they are; `projectId` is not filled in, `login` is with `auth: 'partner'`.
   * @param options `auth` chooses the key; the rest as for every call.
   * @see https://help.unitpay.ru
   * @example
   * const answer = await unitpay.call('someNewMethod', { paymentId: '2154490981' }, { auth: 'project' });
   */
  async call(name: string, params: UndocumentedParams, options: UndocumentedCallOptions): Promise<unknown> {
    const method = this.#caller.check('call', undocumentedName, name);
    if (this.#caller.redactor.text(method) !== method) throw keyAsName();
    const { auth, ...call } = this.#caller.check(`${method} options`, undocumentedOptions, options);
    const wire = this.#caller.check(method, undocumentedParams, params);
    return this.#caller.perform(undocumentedSpec(method, auth), wire, call);
  }

  /**
   * Makes sure that a payment is refunded, and sends `refundPayment` at most once per call (but `fetch` by itself sends again what a server
   * turned away unread with status 421). Settles an unknown outcome (a broken connection, a
   * timeout, a 5xx) by reading the payment a few times.
   *
   * Concurrent calls of one process for one payment share one run, also through several clients. With an `http:` address, as a mock has, only
   * clients with the same `fetch` share it. Across processes it relies on UnitPay's own rule of one refund per payment. Each request has its own
   * `timeout`, so a run can take several times as long.
   *
   * @param params The payment; `sum` and `cashItems` for a part of it, as for `refundPayment`.
   * @returns `refunded` when this run refunded it, `already-refunded` when it was refunded before.
   * @throws UnitPayRefundError when it can't be refunded or nothing proves that it was; any other error of this library from the calls.
   * @see https://help.unitpay.ru/payments/payment-refund
   * @example
   * const { state } = await unitpay.ensureRefunded({ paymentId: '2154490981' });
   */
  async ensureRefunded(params: EnsureRefundedParams, options?: CallOptions): Promise<EnsureRefundedResult> {
    const call = this.#callOptions('ensureRefunded', options);
    const { baseUrl, projectId, fetch, test } = this.#options;
    // A dot at the end of a host's name is the same host; case and default ports are the same already.
    const scope = `${baseUrl.replace(/\.(?=:|$)/, '')} ${projectId} ${call.test ?? test}`;
    const sharingKey = (baseUrl.startsWith('http:') && fetch) || globalThis;
    return ensureRefunded(this.#caller, sharingKey, scope, params, call);
  }

  /**
   * Reads a payment with growing pauses (1 to 15 seconds) until its status is final (`success`, `refund`, `error`, `error_check` or
   * `error_pay`), or until `until` says so. A webhook arrives sooner; use this in scripts and on pages that wait.
   *
   * @param params The payment, and `until`: statuses, or a function that gets the payment.
   * @param options `timeout` limits the whole wait, 10 minutes by default; reads that fail temporarily are retried until then.
   * @returns The payment as last read.
   * @throws UnitPayTimeoutError if no final status was reached before the timeout.
   * @see https://help.unitpay.ru/payments/payment-info
   * @example
   * const { status } = await unitpay.waitForPayment({ paymentId: '2154490981' }, { timeout: 60_000 });
   */
  async waitForPayment(params: WaitForPaymentParams, options?: WaitOptions): Promise<methods.GetPaymentResult> {
    return waitForPayment(this.#caller, params, options);
  }

  /**
   * The signed address of the payment form. Nothing is sent, and no key is in it.
   *
   * @param options `test` overrides the client's.
   * @throws UnitPayValidationError naming every wrong parameter, or the missing option `publicKey`.
   * @see https://help.unitpay.ru/payments/create-payment-easy
   * @example
   * response.redirect(unitpay.paymentUrl({ sum: '900.00', account: 'order-7', desc: 'Чехол' }));
   */
  paymentUrl(params: PaymentUrlParams, options?: Pick<CallOptions, 'test'>): string {
    return this.#caller.masking('paymentUrl', 'options', () =>
      paymentUrl(params, resolveFormContext('paymentUrl', this.#options, options)),
    );
  }

  /**
   * The options of UnitPay's payment widget, signed, as a plain object for `createWidget`.
   *
   * @param options `test` overrides the client's.
   * @throws UnitPayValidationError naming every wrong parameter, or the missing option `publicKey`.
   * @see https://help.unitpay.ru/payments/create-payment-widget
   * @example
   * const options = unitpay.widgetOptions({ sum: '900.00', account: 'order-7', desc: 'Чехол' });
   */
  widgetOptions(params: WidgetParams, options?: Pick<CallOptions, 'test'>): WidgetOptions {
    return this.#caller.masking('widgetOptions', 'options', () =>
      widgetOptions(params, resolveFormContext('widgetOptions', this.#options, options)),
    );
  }

  /**
   * The payment widget as HTML for the body of a page; everything in it is escaped.
   *
   * @param options A button, a nonce for the page's Content-Security-Policy, another address of the script; `test` overrides the client's.
   * @throws UnitPayValidationError naming every wrong parameter, or the missing option `publicKey`.
   * @see https://help.unitpay.ru/payments/create-payment-widget
   * @example
   * const html = unitpay.widgetHtml({ sum: '900.00', account: 'order-7', desc: 'Чехол' }, { button: 'Оплатить' });
   */
  widgetHtml(params: WidgetParams, options: WidgetHtmlOptions & Pick<CallOptions, 'test'> = {}): string {
    const { test, ...html } = Object(options) as typeof options;
    return this.#caller.masking('widgetHtml', 'options', () =>
      widgetHtml(params, resolveFormContext('widgetHtml', this.#options, { test }), html),
    );
  }

  /** Tells a client from other objects in types, where the class of the package's other copy is another one. */
  get [Symbol.toStringTag](): 'UnitPay' {
    return 'UnitPay';
  }

  /**
   * For the other parts of this package only.
   *
   * @internal
   */
  [INTERNALS](): ClientInternals {
    const { projectId, secretKey, testSecretKey, test, timeout, baseUrl, fetch } = this.#options;
    const caller = this.#caller;
    return {
      projectId,
      secretKey,
      testSecretKey,
      test,
      timeout,
      getPayment: async (paymentId, options) => this.getPayment({ paymentId }, options),
      checkPaymentId: (where, paymentId) => caller.check(where, methods.getPayment.params, { paymentId }).paymentId,
      checkRefund: (where, params) => caller.check(where, methods.refundPayment.params, params),
      async refund(params, { timeout: limit }) {
        const answer = await caller.perform(methods.refundPayment, params, { timeout: limit, maxRetries: 0 });
        return (answer as methods.RefundPaymentResult).message;
      },
      baseUrl,
      fetch,
      redact: (text) => this.#caller.redactor.text(text),
    };
  }

  async #invoke(spec: MethodSpec, params: unknown, options: unknown): Promise<unknown> {
    const call = this.#callOptions(spec.name, options);
    const wire = this.#caller.check(spec.name, spec.params, params === undefined ? {} : params) as WireParams;
    return this.#caller.perform(spec, wire, call);
  }

  #callOptions(where: string, options: unknown): CallOptions {
    return this.#caller.masking(`${where} options`, 'call', () => checkCallOptions(where, options));
  }
}
