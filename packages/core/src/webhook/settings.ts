import type { Runtime } from '../async/runtime.js';
import type { ClientInternals, ReadPayment } from '../client/internals.js';
import type { AllowedAddresses } from './ip/allowed-ips.js';
import type { TrustedProxies } from './ip/client-ip.js';
import type { IpFeed } from './ip/ip-feed.js';
import type { FloodLimit } from './log/flood-limit.js';
import type { WebhookLogger } from './log/logger.js';
import type { ProcessedEvent } from './options/webhook-hooks.js';
import type { WebhookMethod } from './verify/event.js';
import type { VerifySettings } from './verify/verify.js';

/** The checked options of a webhook, in the form its parts use: everything but the store and the handlers. */
export interface Settings extends VerifySettings {
  readonly allowed: AllowedAddresses;
  readonly feed: IpFeed | undefined;
  readonly trustedProxies: TrustedProxies;
  readonly acceptPost: boolean;
  readonly deadline: number;
  readonly maxRun: number;
  readonly retention: Readonly<Partial<Record<WebhookMethod, number>>>;
  readonly getPayment: ReadPayment | undefined;
  readonly forgedStatus: number;
  readonly logger: WebhookLogger;
  /** Limits the lines that strangers can cause. */
  readonly flood: FloodLimit;
  /** Masks every key in a text. */
  readonly redact: (text: string) => string;
  /** The client, for recovery. */
  readonly client: ClientInternals | undefined;
  /** What every pause of the recovery is multiplied by. */
  readonly timeScale: number;
  /** Hears of every request. */
  readonly processed: ((event: ProcessedEvent) => void) | undefined;
  /** The clock of deadlines and their timers. */
  readonly runtime: Runtime;
}
