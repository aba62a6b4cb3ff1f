/**
 * @module
 * Makes a broken reply out of an honest one.
 */
import type { ApiFault } from '../state/fault-rule.js';
import { textOfCode } from '../texts/text-of-code.js';
import { changedBy } from '../wire/changed-by.js';

/** What goes on the wire. */
export interface BrokenReply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };
const HTML_TYPE = { 'content-type': 'text/html; charset=UTF-8' };
const MEBIBYTE = 1_048_576;

/** Breaks a reply; `honest` is empty when the call was not carried out. */
export function breakReply(fault: ApiFault, honest: string, origin: string): BrokenReply {
  switch (fault.kind) {
    case 'empty':
      return json('');
    case 'broken-json':
      return json('{"result":{"message":');
    case 'truncated-json':
      return json(honest.slice(0, Math.ceil(honest.length / 2)));
    case 'html':
      return { status: fault.status ?? 502, headers: HTML_TYPE, body: gatewayPage(fault.status ?? 502) };
    case 'status':
      return {
        ...json(fault.envelope === undefined ? honest : JSON.stringify({ error: fault.envelope })),
        status: fault.status,
      };
    case 'rate-limit':
      return {
        status: 429,
        headers: { ...JSON_TYPE, 'retry-after': String(fault.retryAfter ?? 1) },
        body: honest,
      };
    case 'redirect':
      return { status: fault.status ?? 302, headers: { location: fault.location ?? `${origin}/api/moved` }, body: '' };
    case 'wrong-types':
      return json(JSON.stringify(swapTypes(parse(honest))));
    case 'fields':
      return json(JSON.stringify(withFields(parse(honest), fault.fields)));
    case 'huge':
      return json(padded(honest, fault.bytes ?? 2 * MEBIBYTE));
    case 'error':
      return json(
        JSON.stringify({
          error: {
            message: fault.message ?? textOfCode(fault.code ?? 0),
            ...(fault.code === undefined ? {} : { code: fault.code }),
          },
        }),
      );
    case 'delay':
    case 'drip':
    case 'reset':
      return json(honest);
  }
}

function json(body: string): BrokenReply {
  return { status: 200, headers: JSON_TYPE, body };
}

function gatewayPage(status: number): string {
  return `<html>\r\n<head><title>${status} Bad Gateway</title></head>\r\n<body>\r\n<center><h1>${status} Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
}

function parse(text: string): unknown {
  return text === '' ? {} : JSON.parse(text);
}

/** Numbers become texts, texts lists, lists objects. */
function swapTypes(value: unknown, depth = 0): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return depth === 0 ? value : { list: value };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, swapTypes(inner, depth + 1)]));
}

/** The result with other members; a reply without one (confirmPayment) is changed itself, an error never. */
function withFields(body: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  if (!isObject(body) || 'error' in body) return body;
  if (!('result' in body)) return changed(body, fields);
  const { result } = body;
  return {
    ...body,
    result: Array.isArray(result) ? result.map((one) => changed(one, fields)) : changed(result, fields),
  };
}

function changed(value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  return isObject(value) ? changedBy(value, fields) : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON stays JSON when white space follows. */
function padded(text: string, bytes: number): string {
  return text + ' '.repeat(Math.max(0, bytes - Buffer.byteLength(text)));
}
