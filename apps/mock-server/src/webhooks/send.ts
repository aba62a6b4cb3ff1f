/**
 * @module
 * Sends one webhook, over HTTP or into a function, and waits for the answer.
 */
import type { Life } from '../engine/life.js';
import { TEXT_LIMIT, truncate } from '../journal/truncate.js';
import type { DeliveryOutcome, DeliveryReply } from '../state/delivery.js';
import type { Project } from '../state/project.js';
import type { World } from '../world.js';
import { judgeReply } from './judge-reply.js';
import type { WebhookFunction } from './webhook-function.js';

/** The address a function's Request shows; nothing is ever looked up under it. */
const FUNCTION_URL = 'http://merchant.mock/webhook';

/** How it went. */
export interface Sent {
  readonly outcome: Exclude<DeliveryOutcome, 'pending' | 'dropped' | 'deferred'>;
  readonly message: string | null;
  readonly reply: DeliveryReply | null;
}

/** Where a project's webhooks go; `null` when nowhere. */
export function webhookTarget(world: World, project: Project): string | WebhookFunction | null {
  return world.functions.get(project.id) ?? project.webhookUrl;
}

/** Sends a raw query to a target. Rejects only when the mock is reset or disposed meanwhile. */
export async function sendWebhook(
  world: World,
  life: Life,
  target: string | WebhookFunction,
  query: string,
): Promise<Sent> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), world.settings.webhookTimeout);
  const forget = life.onEnd(() => timeout.abort());
  try {
    const response = await untilAborted(call(world, target, query, timeout.signal), timeout.signal);
    const body = await untilAborted(readBody(response), timeout.signal);
    const reply = { status: response.status, contentType: response.headers.get('content-type'), body };
    return { ...judgeReply(reply), reply };
  } catch (error) {
    life.assertGoesOn();
    if (timeout.signal.aborted) return { outcome: 'timeout', message: null, reply: null };
    return { outcome: 'unreachable', message: reasonOf(error), reply: null };
  } finally {
    forget();
    clearTimeout(timer);
  }
}

async function call(
  world: World,
  target: string | WebhookFunction,
  query: string,
  signal: AbortSignal,
): Promise<Response> {
  if (typeof target === 'function') {
    const request = new Request(`${FUNCTION_URL}?${query}`, { signal });
    return target(request, { ip: world.settings.webhookIp });
  }
  const [address = '', own] = target.split('#')[0]?.split('?') ?? [];
  // The raw text must reach the merchant as it is signed; a URL's own query comes first.
  const url = own === undefined || own === '' ? `${address}?${query}` : `${address}?${own}&${query}`;
  return fetch(url, { signal, redirect: 'manual', headers: { 'user-agent': 'UnitPay-mock' } });
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timed out')), { once: true });
    work.then(resolve, reject);
  });
}

async function readBody(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < TEXT_LIMIT) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return truncate(text);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' && cause.code !== '' ? cause.code : cause.message;
}
