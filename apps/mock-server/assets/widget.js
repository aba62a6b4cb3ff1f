// The widget script of the mock, at /unitpay.js: opens the payment page in a pop-up frame and reports how it ended.
// Only the names `UnitPay`, `createWidget`, `success` and `error` are the provider's; the rest is the mock's own.
// @ts-check

(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script) throw new Error('unitpay.js: load it with a plain <script src="…/unitpay.js">, not as a module');
  const mockOrigin = new URL(script.src).origin;

  /** What becomes part of the path, or means nothing to the mock (its own address stands in for the domain). */
  const NOT_IN_QUERY = new Set(['publicKey', 'paymentType', 'domainName']);

  /** @param {Record<string, unknown>} options */
  function pageUrl(options) {
    if (!options.publicKey) throw new Error('createWidget: publicKey is required, e.g. "135-mock"');
    const path = ['pay', options.publicKey, options.paymentType]
      .filter(Boolean)
      .map((part) => encodeURIComponent(String(part)));
    const url = new URL(`/${path.join('/')}`, mockOrigin);
    for (const [name, value] of Object.entries(options)) {
      if (!NOT_IN_QUERY.has(name) && value !== undefined && value !== null) url.searchParams.set(name, String(value));
    }
    url.searchParams.set('widget', '1');
    return url.href;
  }

  /** Styles are set through the CSSOM, which a merchant's Content-Security-Policy does not forbid. */
  function openFrame(/** @type {string} */ src, /** @type {boolean} */ russian) {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', russian ? 'Оплата' : 'Payment');
    Object.assign(dialog.style, {
      border: '0',
      borderRadius: '12px',
      height: 'min(46rem, 94vh)',
      maxHeight: 'none',
      maxWidth: 'none',
      overflow: 'hidden',
      padding: '0',
      width: 'min(32rem, 96vw)',
    });

    const frame = document.createElement('iframe');
    frame.src = src;
    frame.title = russian ? 'Страница оплаты' : 'Payment page';
    Object.assign(frame.style, { border: '0', display: 'block', height: '100%', width: '100%' });

    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', russian ? 'Закрыть' : 'Close');
    Object.assign(close.style, {
      background: '#ffffff',
      border: '1px solid #7a8494',
      borderRadius: '50%',
      color: '#1b2330',
      cursor: 'pointer',
      font: '24px/1 sans-serif',
      height: '44px',
      position: 'absolute',
      right: '8px',
      top: '8px',
      width: '44px',
    });
    close.addEventListener('click', () => dialog.close());
    // First, so that it has the focus: Escape pressed in a frame that is still loading would go nowhere.
    dialog.append(close, frame);
    document.body.append(dialog);
    dialog.showModal();
    return { dialog, frame };
  }

  class UnitPay {
    #success = (/** @type {unknown} */ _params) => {};
    #error = (/** @type {string} */ _message, /** @type {unknown} */ _params) => {};

    /**
     * Opens the payment page in a pop-up frame.
     * @param {Record<string, unknown>} options publicKey, sum, account, desc, signature, and optionally what the form takes
     */
    createWidget(options) {
      const { dialog, frame } = openFrame(pageUrl(options), options.locale !== 'en');
      const listen = (/** @type {MessageEvent} */ event) => {
        if (event.origin !== mockOrigin || event.source !== frame.contentWindow) return;
        if (event.data?.source !== 'unitpay-mock') return;
        if (event.data.type === 'close') dialog.close();
        if (event.data.type === 'success') this.#success(event.data.params);
        if (event.data.type === 'error') this.#error(event.data.message, event.data.params);
      };
      window.addEventListener('message', listen);
      dialog.addEventListener('close', () => {
        window.removeEventListener('message', listen);
        dialog.remove();
      });
      return this;
    }

    /** @param {(params: unknown) => void} callback called once the payment has succeeded */
    success(callback) {
      this.#success = callback;
      return this;
    }

    /** @param {(message: string, params: unknown) => void} callback called once the payment has failed */
    error(callback) {
      this.#error = callback;
      return this;
    }
  }

  Object.assign(window, { UnitPay });
})();
