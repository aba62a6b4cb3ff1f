/**
 * @module
 * What the address of a log line says about the way to the application.
 */
import type { ProcessReason } from '@unitpay-kit/core';
import type { Texts } from '../texts/texts.js';
import type { WebhookLine } from './log-line.js';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/i;
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|::ffff:(?:10\.|192\.168\.))/i;

/** A sentence or two about the caller's address. */
export function addressAdvice(
  { ip = '', forwardedFor }: WebhookLine,
  reason: ProcessReason | undefined,
  trustedProxies: number,
  texts: Texts,
): string {
  const about = reason?.startsWith('ip-') ?? false;
  if (!about) return `${texts.addressFine(ip, reason === undefined)}\n`;
  const here = LOOPBACK.test(ip) || PRIVATE.test(ip);
  if (here && forwardedFor) return `${texts.proxyPassesOn(ip, forwardedFor, trustedProxies)}\n`;
  if (here) return `${texts.proxyWithoutForwardedFor(ip)}\n`;
  if (trustedProxies > 0 && !forwardedFor) return `${texts.noForwardedFor(trustedProxies)}\n`;
  return `${texts.foreignAddress(ip)}\n`;
}
