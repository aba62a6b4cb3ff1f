/**
 * @module
 * UnitPay's published list of the addresses that webhooks come from.
 */
import type { Io } from '../io.js';
import type { Settings } from '../settings/environment.js';

/** Asks for the list; the reply as it came. */
export function fetchAddressList(
  { baseUrl = 'https://unitpay.ru' }: Settings,
  io: Io,
  signal: AbortSignal,
): Promise<Response> {
  return (io.fetch ?? fetch)(`${baseUrl}/ips/ips_webhooks.json`, { signal, redirect: 'manual' });
}
