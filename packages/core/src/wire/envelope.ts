/**
 * @module
 * What a parsed body says: a result, an error, or nothing we know.
 */
import { NumberText } from './number-text.js';
import { unwrapNumbers } from './unwrap-numbers.js';

/** A body, understood. */
export type Envelope =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly message: string; readonly code: number | undefined }
  | { readonly kind: 'none'; readonly problem: string };

/**
 * Reads `{"result": ...}`, `{"error": {"message", "code"?}}`, and, where `bare` allows it, the `{"message": ...}` that confirmPayment and
 * cancelPayment answer with. From any other method it may be a gateway's word as well as UnitPay's.
 */
export function readEnvelope(body: unknown, bare = false): Envelope {
  if (!isRecord(body)) return { kind: 'none', problem: 'expected a JSON object' };
  const { result, error, message } = body;
  const failed = error !== undefined && error !== null;
  if (failed && result !== undefined && result !== null) {
    return { kind: 'none', problem: 'expected "result" or "error", the answer has both' };
  }
  if (failed) return readError(error);
  if (result === undefined) {
    return bare && typeof message === 'string'
      ? { kind: 'result', result: body }
      : { kind: 'none', problem: 'expected "result" or "error", the answer has neither' };
  }
  const withMessage = typeof message === 'string' && isRecord(result) && result['message'] === undefined;
  return { kind: 'result', result: withMessage ? { ...result, message } : result };
}

/** An "error" that may as well mean that there is none: no proof of a refusal. */
const EMPTY = /^(?:|false|0|\[\])$/;

function readError(error: unknown): Envelope {
  const said = isRecord(error) ? error : { message: error, code: error };
  const message = textOf(said['message']);
  const code = codeOf(said['code']);
  return EMPTY.test(message) && !code
    ? { kind: 'none', problem: '"error" does not say what is wrong' }
    : { kind: 'error', message, code };
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message === undefined || message === null ? '' : JSON.stringify(unwrapNumbers(message));
}

function codeOf(code: unknown): number | undefined {
  const text = code instanceof NumberText || typeof code === 'number' ? String(code) : code;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText);
}
