/**
 * @module
 * The optional signature of an initPayment request: the scheme of the form.
 */
import type { WireParams } from '../define-method.js';
import { got } from '../schema/describe.js';
import { Problem, type WireText, wireText } from '../schema/wire-text.js';
import { formSignature } from './form-signature.js';

const HEX = /^[\da-f]{64}$/;

/** `true` computes the signature, a ready one is passed on, `false` is the default. */
export function requestSignature(): WireText<boolean | string> {
  return wireText((value) =>
    typeof value === 'boolean' || (typeof value === 'string' && HEX.test(value))
      ? String(value)
      : new Problem(`expected true, or a SHA-256 in 64 lower-case hex digits, ${got(value)}`),
  );
}

/** Replaces `signature: true` by the computed signature. */
export function signRequest(params: WireParams, secretKey: string): WireParams {
  const { signature, ...rest } = params;
  if (signature === undefined || signature === 'false') return rest;
  if (signature !== 'true') return params;
  const { account = '', currency, desc = '', sum = '' } = rest;
  return { ...rest, signature: formSignature({ account, currency, desc, sum }, secretKey) };
}
