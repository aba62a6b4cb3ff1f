/**
 * @module
 * The checks of `unitpay doctor`. Each reads only.
 */
import { createWebhook, isUnitPayError, memoryStore, UNITPAY_IPS, UnitPayApiError } from '@unitpay-kit/core';
import type { Io } from '../io.js';
import { makeClient } from '../settings/client.js';
import type { Settings } from '../settings/environment.js';
import type { Texts } from '../texts/texts.js';
import { fetchAddressList } from '../webhook/address-list.js';
import { targetUrl } from '../webhook/deliver.js';

/** What a check found. */
export interface Finding {
  readonly name: string;
  readonly state: 'good' | 'bad' | 'skipped';
  readonly text: string;
}

/** Everything that one run of the doctor knows. */
export interface Patient {
  readonly settings: Settings;
  readonly io: Io;
  readonly texts: Texts;
  readonly handler: string | undefined;
}

const BASE = 'https://unitpay.ru';
/** A clock further off than this makes `maxAge` refuse, and signatures of other systems. */
const CLOCK_LIMIT = 30_000;
/** No project has a payment of this number. */
const NO_PAYMENT = '1';
/** Milliseconds that a check waits for an answer. */
const LONGEST_READ = 10_000;

/** The project's key, by reading a payment that doesn't exist: a wrong key is refused with another code than an unknown payment. */
export async function projectKey({ settings, io, texts }: Patient): Promise<Finding> {
  const name = texts.doctor.projectKey;
  const client = makeClient(settings, io, texts);
  try {
    await client.getMethodsAvailable({});
    return { name, state: 'good', text: texts.doctor.accepted };
  } catch (error) {
    if (error instanceof UnitPayApiError && error.reason === 'unauthorized') return refused(name, error, texts);
    if (!(error instanceof UnitPayApiError)) return broken(name, error, texts);
  }
  try {
    await client.getPayment({ paymentId: NO_PAYMENT });
  } catch (error) {
    if (!(error instanceof UnitPayApiError)) return broken(name, error, texts);
    if (error.reason === 'unauthorized') return refused(name, error, texts);
  }
  return { name, state: 'good', text: texts.doctor.accepted };
}

/** The account's key and login, by reading the balance. */
export async function accountKey({ settings, io, texts }: Patient): Promise<Finding> {
  const name = texts.doctor.accountKey;
  if (settings.login === undefined || settings.accountKey === undefined)
    return { name, state: 'skipped', text: texts.doctor.noAccount };
  try {
    await makeClient(settings, io, texts).getPartner({});
    return { name, state: 'good', text: texts.doctor.accepted };
  } catch (error) {
    return error instanceof UnitPayApiError ? refused(name, error, texts) : broken(name, error, texts);
  }
}

/** The clock, by the `Date` of a reply. */
export async function clock({ settings: { baseUrl = BASE }, io, texts }: Patient): Promise<Finding> {
  const name = texts.doctor.clock;
  try {
    const reply = await read(io, `${baseUrl}/`);
    const theirs = Date.parse(reply.headers.get('date') ?? '');
    if (Number.isNaN(theirs)) return { name, state: 'skipped', text: texts.doctor.noDate };
    const off = (io.now ?? Date.now)() - theirs;
    return Math.abs(off) > CLOCK_LIMIT
      ? { name, state: 'bad', text: texts.doctor.clockOff(Math.round(off / 1000)) }
      : { name, state: 'good', text: texts.doctor.clockRight };
  } catch (error) {
    return broken(name, error, texts);
  }
}

/** UnitPay's published address list beside the built-in one. */
export async function addresses({ settings, io, texts }: Patient): Promise<Finding> {
  const name = texts.doctor.addresses;
  try {
    const reply = await fetchAddressList(settings, io, AbortSignal.timeout(LONGEST_READ));
    if (!reply.ok) return { name, state: 'bad', text: texts.doctor.listStatus(reply.status) };
    const listed = JSON.stringify(await reply.json()).match(/\d+\.\d+\.\d+\.\d+(?:\/\d+)?/g) ?? [];
    if (listed.length === 0) return { name, state: 'bad', text: texts.doctor.listEmpty };
    const fresh = listed.filter((address) => !UNITPAY_IPS.includes(address));
    return {
      name,
      state: 'good',
      text: fresh.length === 0 ? texts.doctor.listKnown(listed.length) : texts.doctor.listNew(fresh),
    };
  } catch (error) {
    return broken(name, error, texts);
  }
}

/** The public handler: a request without a signature has to get the reply that a forged one gets, and nothing else. */
export async function handler({ handler: address, io, texts }: Patient): Promise<Finding> {
  const name = texts.doctor.handler;
  if (address === undefined) return { name, state: 'skipped', text: texts.doctor.noHandler };
  const url = targetUrl(address, texts);
  const query = 'method=check&params%5Baccount%5D=unitpay-doctor';
  try {
    const reply = await read(io, `${url.href}?${query}`);
    const body = await reply.text();
    const { body: expected } = await forgedReply(query);
    if (body === expected) return { name, state: 'good', text: texts.doctor.handlerRight };
    if (isResult(body)) return { name, state: 'bad', text: texts.doctor.handlerBelieves };
    return {
      name,
      state: 'bad',
      text: texts.doctor.handlerOther(reply.status, body.replace(/\s+/g, ' ').slice(0, 200)),
    };
  } catch (error) {
    return broken(name, error, texts);
  }
}

/** What the kit answers to a forged request. */
function forgedReply(query: string): Promise<{ readonly body: string }> {
  const webhook = createWebhook({
    secretKey: 'a key that signs nothing',
    projectId: 1,
    store: memoryStore(),
    order: 'unchecked',
    onPay: () => undefined,
    logger: false,
    ipFeed: false,
  });
  return webhook.process({ method: 'GET', query, ip: '192.0.2.1' });
}

function isResult(body: string): boolean {
  try {
    return 'result' in (JSON.parse(body) as object);
  } catch {
    return false;
  }
}

const read = (io: Io, url: string) =>
  (io.fetch ?? fetch)(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_READ) });

const refused = (name: string, error: UnitPayApiError, texts: Texts): Finding => ({
  name,
  state: 'bad',
  text: texts.doctor.refused(error.apiCode, error.apiMessage),
});

function broken(name: string, error: unknown, texts: Texts): Finding {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  // What fetch throws says "fetch failed" only; the reason is its cause.
  const text = isUnitPayError(error)
    ? error.message
    : texts.doctor.unreachable(cause?.code ?? cause?.message ?? message);
  return { name, state: 'bad', text };
}
