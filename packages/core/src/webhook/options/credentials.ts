import type { ClientInternals, ReadPayment } from '../../client/internals.js';
import type { IpFeedReader } from '../ip/ip-feed.js';
import { publishedFeed } from '../ip/published-feed.js';
import { redactor } from '../log/redactor.js';
import type { WebhookKeys } from '../verify/signature.js';

/** The options that say who we are, checked. */
export interface OwnCredentials {
  readonly projectId?: string | undefined;
  readonly secretKey?: readonly string[] | undefined;
  readonly testSecretKey?: readonly string[] | undefined;
}

/** Where keys and facts come from. */
export interface Credentials {
  readonly keys: WebhookKeys;
  readonly projectId: string;
  readonly readFeed: IpFeedReader;
  readonly getPayment: ReadPayment | undefined;
  readonly redact: (text: string) => string;
}

/** Takes each from the webhook's own options, else from the client. */
export function resolveCredentials(own: OwnCredentials, client: ClientInternals | undefined): Credentials {
  const live = own.secretKey ?? listOf(client?.secretKey);
  const test = own.testSecretKey ?? listOf(client?.testSecretKey);
  const mask = redactor([...live, ...test]);
  return {
    keys: { live, test },
    projectId: own.projectId ?? client?.projectId ?? '',
    readFeed: publishedFeed(client),
    getPayment: client && ((id, { signal, test: isTest }) => client.getPayment(id, { signal, test: isTest })),
    redact: (text) => mask(client ? client.redact(text) : text),
  };
}

function listOf(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [key];
}
