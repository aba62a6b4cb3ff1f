/**
 * @module
 * The signatures a merchant may put on initPayment. One page shows two schemes (the form's in PHP; method and all parameters in Perl),
 * working clients use a third, and whether UnitPay checks any of them is unknown: all three are taken.
 */
import { signForm } from './form-signature.js';
import type { Params } from './params.js';
import { sameText, sha256 } from './sha256.js';
import { byName } from './webhook-signature.js';

/** Whether a signature is right by any of the schemes. */
export function isCallSignature(method: string, params: Params, secretKey: string, signature: string): boolean {
  return possibleSignatures(method, params, secretKey).some((one) => sameText(one, signature.toLowerCase()));
}

function possibleSignatures(method: string, params: Params, secretKey: string): string[] {
  const [account = '', desc = '', sum = ''] = ['account', 'desc', 'sum'].map((name) => params.get(name));
  const sorted = [...params].filter(([name]) => name !== 'signature' && name !== 'sign').sort(byName);
  // The Perl sample signs what it is given; whether its author had put the key among the parameters yet, it does not show.
  const withoutKey = sorted.filter(([name]) => name !== 'secretKey');
  const joined = (...texts: readonly string[]) => sha256([...texts, secretKey].join('{up}'));
  return [
    signForm({ account, currency: params.get('currency'), desc, sum }, secretKey),
    ...[sorted, withoutKey].flatMap((pairs) => {
      const values = pairs.map(([, value]) => value);
      return [joined(method, ...values), joined(...values)];
    }),
  ];
}
