// What a merchant writes without a library. It checks the signature and nothing else: no address, no project, no form of any field.
import { createHash, timingSafeEqual } from 'node:crypto';
import { KEY } from './webhooks.mjs';

/**
 * The least that any verification has to do once the fields are there: their values in the order of the names, the method and the key
 * around them, the hash, a comparison in constant time.
 */
export function hashAndCompare(method, fields) {
  const values = Object.keys(fields)
    .filter((name) => name !== 'sign' && name !== 'signature')
    .sort()
    .map((name) => fields[name]);
  const text = [method, ...values, KEY].join('{up}');
  const digest = Buffer.from(createHash('sha256').update(text, 'utf8').digest('hex'));
  const given = Buffer.from(fields.signature);
  return given.length === digest.length && timingSafeEqual(digest, given);
}

/** The fields of a raw query. */
export function fieldsOf(query) {
  const fields = {};
  for (const [name, value] of new URLSearchParams(query))
    if (name.startsWith('params[')) fields[name.slice(7, -1)] = value;
  return fields;
}

/** A raw query to the fields of a genuine webhook. */
export function verifyByHand(query) {
  const fields = fieldsOf(query);
  if (!hashAndCompare('pay', fields)) throw new Error('forged');
  return fields;
}

/** The address of the payment form. */
export function formByHand({ account, currency, desc, sum }, { publicKey, secretKey }) {
  const signature = createHash('sha256').update([account, currency, desc, sum, secretKey].join('{up}')).digest('hex');
  return `https://unitpay.ru/pay/${publicKey}?account=${encodeURIComponent(account)}&currency=${currency}&desc=${encodeURIComponent(desc)}&sum=${sum}&signature=${signature}`;
}
