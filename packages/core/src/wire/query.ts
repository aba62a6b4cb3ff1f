/**
 * @module
 * Writes the query of an API call.
 */

/** `flat` is what UnitPay documents since May 2026; `nested` is `params[name]=`, as it was before and still is accepted. */
export type ParamStyle = 'flat' | 'nested';

/** The query of a call, RFC 3986 encoded: `method` first, then the parameters in their order. */
export function encodeQuery(method: string, params: Readonly<Record<string, string>>, style: ParamStyle): string {
  let query = `method=${encode(method)}`;
  for (const name in params) {
    query += `&${encode(style === 'flat' ? name : `params[${name}]`)}=${encode(params[name] ?? '')}`;
  }
  return query;
}

/** What percent-encoding leaves as it is. */
const UNRESERVED = /^[\w.~-]*$/;

/** A lone surrogate makes encodeURIComponent throw; sent as U+FFFD it does what every other UTF-8 encoder does. */
function encode(text: string): string {
  if (UNRESERVED.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
