/**
 * @module
 * What OpenTelemetry has to be told so that it exports no key: UnitPay takes its keys in the query, and instrumentations record whole URLs.
 */

/** What undici tells of a request. */
interface TracedRequest {
  readonly origin: string;
  readonly path: string;
}

/** Options for two instrumentations of OpenTelemetry; further options of your own go beside them. */
export interface TracingOptions {
  /** For `UndiciInstrumentation`, which sees the global `fetch`. */
  readonly undici: {
    /** Gives a request's span its address, with what is secret in it masked. */
    readonly startSpanHook: (request: TracedRequest) => { 'url.full': string; 'url.query': string };
  };
  /** For `HttpInstrumentation`, which sees `node:http`: the webhooks that come in, and calls through `nodeTransport`. */
  readonly http: {
    /** Parameters that are masked in addresses that are called. */
    readonly redactedQueryParams: string[];
    /** Parameters that are masked in addresses that are received. */
    readonly redactedQueryParamsServer: string[];
  };
}

/** As UnitPay spells them, in calls and in webhooks. */
const SECRET = ['secretKey', 'signature', 'sign'];
const PERSONAL = ['purse', 'phone', 'customerEmail', 'customerPhone', 'token'];
const NAMES = [...SECRET, ...PERSONAL].flatMap((name) => [name, `params[${name}]`]);
const LISTED: ReadonlySet<string> = new Set(NAMES);

const MASK = 'REDACTED';

/**
 * Options with which OpenTelemetry's instrumentations of undici (the global `fetch`) and of `node:http` export neither keys nor signatures, nor
 * the payer's phone, e-mail, card and token. Without them every span of a call to UnitPay holds the secret key, and every span of a
 * webhook its signature. Other requests of your application are traced as before; only parameters of these names are masked in them too.
 *
 * @returns New objects, to be spread into your own options.
 * @see {@link https://opentelemetry.io/docs/languages/js/instrumentation/}
 * @example
 * const { undici, http } = tracingOptions();
 * registerInstrumentations({ instrumentations: [new UndiciInstrumentation(undici), new HttpInstrumentation(http)] });
 */
export function tracingOptions(): TracingOptions {
  return {
    undici: {
      startSpanHook: ({ origin, path }) => {
        const [place = '', query = ''] = split(path, '?');
        const shown = query.split('&').map(masked).join('&');
        return { 'url.full': `${origin}${place}${shown === '' ? '' : `?${shown}`}`, 'url.query': shown };
      },
    },
    http: { redactedQueryParams: [...NAMES], redactedQueryParamsServer: [...NAMES] },
  };
}

function masked(pair: string): string {
  const [name = ''] = split(pair, '=');
  return LISTED.has(decoded(name)) ? `${name}=${MASK}` : pair;
}

/** At the first place only. */
function split(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
