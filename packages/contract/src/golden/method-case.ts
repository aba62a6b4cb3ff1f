/**
 * @module
 * The golden folder of an API method: which call makes which request, which request gets which reply.
 */
import { GOLDEN, goldenData, goldenNames, goldenText } from './text.js';
import { existsSync } from 'node:fs';

/** What the golden's merchant configured. */
export interface GoldenClient {
  readonly projectId: number;
  readonly publicKey: string;
  readonly secretKey: string;
  readonly partner?: { readonly login: string; readonly secretKey: string };
  readonly baseUrl?: string;
}

/** The call that must make a golden request. */
export interface GoldenCall {
  readonly client?: GoldenClient;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly options?: { readonly test?: boolean };
}

interface GoldenReply {
  /** The request it answers, by name without the layout. */
  readonly to: string;
  /** Parameters of the question where the sample answers another one: the client refuses an answer about something else. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** Whether the mock answers like this; a text says why it does not. */
  readonly mock: true | string;
  /** JSON types as the source shows them, where the mock's own reply does not watch them. */
  readonly types?: Readonly<Record<string, string>>;
  /** What the client must read out of a success. */
  readonly decoded?: unknown;
  /** What the client must read out of an error. */
  readonly error?: { readonly apiCode?: number; readonly apiMessage: string };
  /** Keys that the documents give only under conditions: the mock may leave them out or add them. */
  readonly optional?: readonly string[];
  /** `any`: the list may have any number of rows, all shaped like the sample's. */
  readonly rows?: 'any';
  /** Why the mock's message may differ. */
  readonly textDiffers?: string;
}

/** `case.json`. */
export interface MethodCase {
  /** What the documents say of the method as a whole. */
  readonly documented: {
    /** Obligatory parameters beside method and secretKey (unitpay/unitpay-php 2.1.0, table of required parameters). */
    readonly required: readonly string[];
    /** Whose key it takes: the project's, or the profile's with login (same table). */
    readonly key: 'project' | 'partner';
    /** Whether it has a test mode (unitpay/documentation, test-api). */
    readonly testMode: boolean;
  };
  readonly client: GoldenClient;
  readonly requests: Readonly<Record<string, GoldenCall>>;
  readonly replies: Readonly<Record<string, GoldenReply>>;
}

/** The two layouts of a query. */
export const LAYOUTS = ['flat', 'nested'] as const;

/** How the parameters of a query are laid out. */
export type Layout = (typeof LAYOUTS)[number];

/** API methods that have a golden folder. */
export const goldenMethods: readonly string[] = goldenNames().filter((name) => existsSync(`${GOLDEN}${name}/case.json`));

/** What `case.json` says of a method. */
export function methodCase(method: string): MethodCase {
  return goldenData(`${method}/case.json`);
}

export interface GoldenRequest {
  readonly method: string;
  readonly name: string;
  readonly layout: Layout;
  readonly query: string;
  readonly client: GoldenClient;
  readonly call: GoldenCall;
}

/** Every golden request of every method, in both layouts. */
export function goldenRequests(): GoldenRequest[] {
  return goldenMethods.flatMap((method) => {
    const { client, requests } = methodCase(method);
    return Object.entries(requests).flatMap(([name, call]) =>
      LAYOUTS.map((layout) => ({
        method,
        name,
        layout,
        call,
        client: call.client ?? client,
        query: goldenText(`${method}/${name}.${layout}.txt`),
      })),
    );
  });
}

/** A golden reply with the text of its body and the request it answers. */
export interface GoldenAnswer {
  readonly method: string;
  readonly file: string;
  readonly body: string;
  readonly reply: GoldenReply;
  readonly client: GoldenClient;
  readonly call: GoldenCall;
}

/** Every golden reply of every method. */
export function goldenAnswers(): GoldenAnswer[] {
  return goldenMethods.flatMap((method) => {
    const { client, requests, replies } = methodCase(method);
    return Object.entries(replies).map(([file, reply]) => {
      const asked = requests[reply.to];
      if (asked === undefined) throw new Error(`golden/${method}/case.json: ${file} answers ${reply.to}, which is not there`);
      const call = { ...asked, params: { ...asked.params, ...reply.about } };
      return { method, file, reply, call, client: call.client ?? client, body: goldenText(`${method}/${file}`) };
    });
  });
}
