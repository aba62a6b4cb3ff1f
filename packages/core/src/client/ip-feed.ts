/**
 * @module
 * UnitPay's published list of the addresses its webhooks come from.
 */
import * as v from 'valibot';
import { UnitPayResponseError } from '../errors/unitpay-response-error.js';
import type { Caller } from './caller.js';
import type { InternalCallOptions } from './internals.js';

/** Source: unitpay/unitpay-php 4.0.0. */
const PATH = '/ips/ips_webhooks.json';

const feed = v.looseObject({ webhooks: v.array(v.string()) });

/** Reads the list, each entry exactly as published: an address or a CIDR range. */
export async function readIpFeed(caller: Caller, options: InternalCallOptions): Promise<readonly string[]> {
  const document = await caller.document(PATH, options);
  const read = v.safeParse(feed, document);
  if (read.success) return read.output.webhooks;
  const issues = [{ path: 'webhooks', message: 'expected a list of addresses' }];
  throw new UnitPayResponseError({ method: PATH, safe: true, status: 200, issues, body: '' });
}
