/**
 * @module
 * Sends a webhook to an application and reads what it answered.
 */
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import type { Io } from '../io.js';
import type { Texts } from '../texts/texts.js';

/** What the application answered. */
export interface Delivered {
  readonly status: number;
  readonly body: string;
  /** Whether UnitPay would take it for a success. */
  readonly accepted: boolean;
  readonly milliseconds: number;
}

/** The address of the application, checked. */
export function targetUrl(text: string, texts: Texts): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new CliError(EXIT.usage, texts.notAUrl(text));
  }
  if (!/^https?:$/.test(url.protocol)) throw new CliError(EXIT.usage, texts.notAUrl(text));
  if (url.search !== '' || url.hash !== '') throw new CliError(EXIT.usage, texts.urlWithQuery);
  if (url.username !== '' || url.password !== '') throw new CliError(EXIT.usage, texts.urlWithPassword);
  return url;
}

/** Whether it is this machine's own application. */
export const isLocal = ({ hostname }: URL) => /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Sends it as UnitPay does: GET, ten seconds. */
export async function deliver(url: URL, query: string, io: Io, texts: Texts): Promise<Delivered> {
  const begun = performance.now();
  try {
    const reply = await (io.fetch ?? fetch)(`${url.href}?${query}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    const body = (await reply.text()).slice(0, 2000);
    return {
      status: reply.status,
      body,
      accepted: isAccepting(body),
      milliseconds: Math.round(performance.now() - begun),
    };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string; message?: string } };
    throw new CliError(EXIT.notSent, texts.noReply(url.origin, cause?.code ?? cause?.message ?? name));
  }
}

function isAccepting(body: string): boolean {
  try {
    const reply: unknown = JSON.parse(body);
    return typeof reply === 'object' && reply !== null && 'result' in reply;
  } catch {
    return false;
  }
}
