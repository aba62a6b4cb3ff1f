// A framework may load one copy of core while the shop loads the other: a client of either is taken. Compiled, never run.
import { createWebhook, memoryStore } from '@unitpay-kit/core';

type OfImport = import('@unitpay-kit/core', { with: { 'resolution-mode': 'import' }}).UnitPay;
type OfRequire = import('@unitpay-kit/core', { with: { 'resolution-mode': 'require' }}).UnitPay;

export const ofEitherCopy = (client: OfImport | OfRequire) =>
  createWebhook({ client, store: memoryStore(), order: () => null, onPay: () => undefined });

// Both copies share one set of declarations, so that a client of one may also be handed on as a client of the other.
export const alike = (client: OfImport): OfRequire => client;
