/**
 * @module
 * Asks the merchant before charging; a refusal ends the payment in `error_check`.
 */
import type { Payment } from '../state/payment.js';
import { merchantRefused } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { setStatus } from './change.js';
import { projectOf } from './find.js';
import { type Notified, notify } from './notify.js';

/** Sends `check`, unless the project has it switched off. */
export async function checkWithMerchant(world: World, payment: Payment): Promise<Notified> {
  if (!projectOf(world, payment).check) return { deliveries: [], accepted: true, message: null };
  const checked = await notify(world, payment, 'check');
  if (checked.accepted) return checked;
  const [first] = checked.deliveries;
  const locale = localeOf(first?.reply?.body ?? '');
  // No `error` follows: the merchant caused this failure itself.
  setStatus(world, payment, 'error_check', merchantRefused(locale, first));
  return checked;
}

function localeOf(body: string): 'ru' | 'en' {
  return /"locale"\s*:\s*"en"/.test(body) ? 'en' : 'ru';
}
