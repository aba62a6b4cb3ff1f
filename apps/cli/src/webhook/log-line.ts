/**
 * @module
 * Takes a webhook out of what people have at hand: a URL, a raw query, a line of an access log, a line that the kit itself logged.
 */
import type { ProcessReason } from '@unitpay-kit/core';
import { isReason } from '../texts/reasons-en.js';

/** A webhook as a line shows it. */
export interface WebhookLine {
  /** The raw query, without `?`. */
  readonly query: string;
  /** The HTTP method; GET where the line doesn't say. */
  readonly httpMethod: string;
  /** The address that called, where the line has one. */
  readonly ip?: string | undefined;
  /** `X-Forwarded-For` as logged; `undefined` where the format has no place for it. */
  readonly forwardedFor?: string | undefined;
  /** The HTTP status that was answered. */
  readonly status?: number | undefined;
  /** When, as the log writes it. */
  readonly time?: string | undefined;
}

/** A line of the kit's own log: the reason is known already. */
export interface ReasonLine {
  readonly reason: ProcessReason;
  readonly address?: string | undefined;
}

/** Common and combined format of nginx and Apache, with whatever quoted fields follow; a virtual host may stand before the address. */
const ACCESS =
  /^(?:\S+:\d+ )?(?<ip>[0-9A-Fa-f.:]+) \S+ (?:\S+|"[^"]*") \[(?<time>[^\]]+)\] "(?<method>[A-Z]+) (?<target>\S+)(?: HTTP\/[\d.]+)?" (?<status>\d{3})(?<rest>.*)$/;
const ADDRESSES = /^(?:[0-9A-Fa-f.:]+|unknown)(?:,\s*(?:[0-9A-Fa-f.:]+|unknown))*$/;
const REASON = /\b(?:refused|rejected|failed|busy): ([a-z][a-z-]+)|"?\breason"?\s*[:=]\s*['"]?([a-z][a-z-]+)/;
const ADDRESS = /"?\baddress"?\s*[:=]\s*['"]?([0-9A-Fa-f.:]+)/;

/** What the line holds, or `undefined` when it is about something else. */
export function readLine(text: string): WebhookLine | ReasonLine | undefined {
  const line = text.trim();
  const access = ACCESS.exec(line)?.groups;
  if (access) return accessLine(access);
  const reason = REASON.exec(line);
  const name = reason?.[1] ?? reason?.[2];
  if (name !== undefined && isReason(name)) return { reason: name, address: ADDRESS.exec(line)?.[1] };
  const query = queryOf(line);
  return query === undefined ? undefined : { query, httpMethod: 'GET' };
}

function accessLine(groups: Readonly<Record<string, string | undefined>>): WebhookLine | undefined {
  const { ip, time, method = 'GET', target = '', status, rest = '' } = groups;
  const at = unescaped(target).indexOf('?');
  if (at === -1 || !looksLikeWebhook(unescaped(target))) return undefined;
  const quoted = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, field = '']) => field);
  // Referer and user agent are the first two; a third that is a list of addresses, or a dash, is X-Forwarded-For.
  const further = quoted.slice(2).find((field) => field === '-' || ADDRESSES.test(field));
  return {
    query: unescaped(target).slice(at + 1),
    httpMethod: method,
    ip,
    time,
    status: Number(status),
    forwardedFor: further === '-' ? '' : further,
  };
}

/** nginx and Apache write what is not printable, and quotes, as `\xHH`. */
const unescaped = (text: string) =>
  text.replace(/\\x([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function queryOf(line: string): string | undefined {
  const quotes = /^(['"])(.*)\1$/.exec(line);
  const bare = quotes?.[2] ?? line;
  if (/^https?:\/\/|^\//.test(bare)) {
    const at = bare.indexOf('?');
    return at === -1 ? '' : bare.slice(at + 1).replace(/#.*$/, '');
  }
  const anywhere = /(?:^|[?\s"'])((?:method|params(?:\[|%5B))[^\s"']*=[^\s"']*)/i.exec(bare);
  return anywhere?.[1];
}

const looksLikeWebhook = (target: string) => /[?&](?:method=|params(?:\[|%5B))/i.test(target);

/** Whether a line has a webhook, and not only a reason. */
export const isWebhookLine = (line: WebhookLine | ReasonLine | undefined): line is WebhookLine =>
  line !== undefined && 'query' in line;
