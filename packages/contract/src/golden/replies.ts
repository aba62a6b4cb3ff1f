/**
 * @module
 * Golden answers of a merchant to a webhook.
 */
import { goldenData, goldenText } from './text.js';

/** A golden answer. */
export interface GoldenReplyToWebhook {
  readonly file: string;
  readonly body: string;
  /** Whether the provider takes it for consent. */
  readonly accepts: boolean;
  /** What a handler says for the client to answer so. */
  readonly answer?: { readonly message: string; readonly locale?: 'ru' | 'en' };
  /** Why the client answers otherwise. */
  readonly client?: string;
}

/** Every golden answer. */
export function goldenReplies(): GoldenReplyToWebhook[] {
  const cases = goldenData<Record<string, Omit<GoldenReplyToWebhook, 'file' | 'body'>>>('replies/cases.json');
  return Object.entries(cases).map(([file, given]) => ({ file, ...given, body: goldenText(`replies/${file}`) }));
}
