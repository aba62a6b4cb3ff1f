/**
 * @module
 * Golden webhooks: decoded pairs as the sources show them, and two encodings of the same on the wire.
 */
import { goldenData, goldenText } from './text.js';

/** `cases.json` of the webhooks, one entry a name. */
interface WebhookCase {
  readonly method: 'check' | 'pay' | 'preauth' | 'error';
  readonly projectId: string;
  readonly secretKey: string;
  readonly test: boolean;
  /** What the client must read out of it; more may be there. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** Encodings: brackets as they are, and as PHP writes them. */
const ENCODINGS = ['literal', 'php'] as const;

/** A golden webhook in one encoding. */
export interface GoldenWebhook extends WebhookCase {
  readonly name: string;
  readonly file: string;
  readonly query: string;
  /** Decoded pairs without the signature, as transcribed. */
  readonly pairs: Readonly<Record<string, string>>;
}

/** Every golden webhook in every encoding. */
export function goldenWebhooks(): GoldenWebhook[] {
  return Object.entries(goldenData<Record<string, WebhookCase>>('webhooks/cases.json')).flatMap(([name, given]) =>
    ENCODINGS.map((encoding) => ({
      ...given,
      name,
      file: `${name}.${encoding}.txt`,
      query: goldenText(`webhooks/${name}.${encoding}.txt`),
      pairs: goldenPairs(name),
    })),
  );
}

/** Decoded pairs of a golden webhook without the signature, in their order. */
export function goldenPairs(name: string): Record<string, string> {
  return Object.fromEntries(
    goldenText(`webhooks/${name}.pairs.txt`).split('\n').map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
