import { Refusal } from '../parse/refusal.js';
import type { AllowedAddresses } from './allowed-ips.js';
import type { Peer } from './client-ip.js';

const LOOPBACK =
  'this machine called. If a reverse proxy runs here: let it send X-Forwarded-For and set trustedProxies: 1. If it is a mock: allowLoopback: true, in development only';

/** The refusal of a peer that may not call; `undefined` for one that may. */
export function checkAddress(peer: Peer, allowed: AllowedAddresses): Refusal | undefined {
  const reason = allowed.refusal(peer.address, peer.forwarded);
  if (reason === undefined) return undefined;
  const forLoopback = reason === 'ip-loopback' ? LOOPBACK : undefined;
  const message = 'Not accepted as a webhook of UnitPay: it comes from an address that is not allowed.';
  return new Refusal(reason, message, { hint: peer.hint ?? forLoopback, signed: true });
}
