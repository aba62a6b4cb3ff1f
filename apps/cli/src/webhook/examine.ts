/**
 * @module
 * Runs a webhook through the kit's own checks, with handlers that do nothing.
 */
import { createWebhook, memoryStore, type ProcessReason, WebhookVerificationError } from '@unitpay-kit/core';
import type { Io } from '../io.js';
import type { Settings } from '../settings/environment.js';
import { fetchAddressList } from './address-list.js';
import type { WebhookLine } from './log-line.js';

/** How the application that received it is configured. */
export interface ExamineOptions {
  readonly trustedProxies: number;
  readonly acceptTest: boolean;
}

/** What was found out. */
export interface Finding {
  /** Absent when every check passed. */
  readonly reason: ProcessReason | undefined;
  /** The library's own sentence about it, in English. */
  readonly message: string | undefined;
  /** What it noticed besides, in English. */
  readonly hint: string | undefined;
  /** Whether the address was checked: a URL alone has none. */
  readonly addressChecked: boolean;
}

/** Checks a webhook: everything about its text first, then the address, as an application would. */
export async function examine(
  line: WebhookLine,
  settings: Required<Pick<Settings, 'projectId' | 'secretKey'>> & Settings,
  { trustedProxies, acceptTest }: ExamineOptions,
  io: Io,
): Promise<Finding> {
  const { query, httpMethod, ip, forwardedFor } = line;
  let hint: string | undefined;
  const note = (_: string, fields?: Readonly<Record<string, unknown>>) => {
    if (typeof fields?.['hint'] === 'string') hint = fields['hint'];
  };
  const addressChecked = ip !== undefined;
  const webhook = createWebhook({
    secretKey: settings.secretKey as string,
    projectId: settings.projectId as string,
    testSecretKey: settings.testSecretKey,
    store: memoryStore(),
    order: 'unchecked',
    onPay: () => undefined,
    acceptTest,
    trustedProxies: addressChecked ? trustedProxies : 0,
    logger: { debug: () => undefined, info: () => undefined, warn: note, error: note },
    now: io.now,
    ...(addressChecked
      ? { ipFeed: async (options) => readFeed(settings, io, options.signal) }
      : { allowedIps: 'any', allowLoopback: true }),
  });
  const input = { query, ip: ip ?? '127.0.0.1', forwardedFor: forwardedFor || undefined };
  const { reason } = await webhook.process({ method: httpMethod, ...input });
  let message: string | undefined;
  if (reason !== undefined)
    try {
      webhook.verify(input);
    } catch (error) {
      if (error instanceof WebhookVerificationError && error.reason === reason) message = error.message;
    }
  return { reason, message, hint, addressChecked };
}

/** What the application would read for an unknown address. */
async function readFeed(settings: Settings, io: Io, signal: AbortSignal): Promise<unknown> {
  const reply = await fetchAddressList(settings, io, signal);
  if (!reply.ok) throw new Error(`the address list answered ${reply.status}`);
  return reply.json();
}
