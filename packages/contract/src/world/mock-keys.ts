/**
 * @module
 * The merchant of the mock worlds.
 */
import { ORDER } from '../scenarios/order.js';

/** Options that client and mock share. */
export const KEYS = {
  projectId: 135,
  publicKey: '135-abcde',
  secretKey: 'project-key-of-the-scenarios',
  partner: { login: 'partner@example.com', secretKey: 'profile-key-of-the-scenarios' },
} as const;

/** The same merchant, mistaken in both keys. */
export const WRONG_KEYS = {
  ...KEYS,
  secretKey: 'nobody-has-this-key',
  partner: { ...KEYS.partner, secretKey: 'nor-this-one' },
} as const;

/** How a payout of the scenarios fails. */
export const NOT_TRANSFERRED = { code: 201, message: 'по просьбе' } as const;

/** What every order of the scenarios costs. */
export const SUM: string = ORDER.sum;
