/**
 * @module
 * The store itself: claim, work, record.
 */
import { randomUUID } from 'node:crypto';
import type { StoredReply, StoreResult, WebhookStore } from '@unitpay-kit/core';
import { isOver } from '@unitpay-kit/core/internal';
import { type RedisClient, scriptRunner } from '../client.js';
import { claimOrWait } from './claim.js';
import { commandsOf } from './commands.js';
import { decodeEntry, encodeLease, encodeRecord, type RecordEntry } from './entry.js';
import { evictionWarning } from './eviction.js';
import { type HeldClaim, recordUntilDone, workUnderLease } from './held-run.js';
import { LostClaimError } from './lost-claim-error.js';
import { type RedisStoreOptions, resolveOptions } from './options.js';

/**
 * Idempotency store for `createWebhook` on Redis, for applications that run several instances: each payment is handled once
 * between them.
 *
 * It guarantees that no two handlers of one payment run at the same time, and that none runs after one has been accepted. It can't
 * cover a process that is killed after its handler took effect and before the record was written: the next copy of the webhook runs
 * the handler again. Where that matters use `@unitpay-kit/postgres`, which commits both together.
 *
 * @param client A connected client of `redis` (node-redis) or `ioredis`, single or cluster. The store never closes it.
 * @param options Prefix, lease, retention.
 * @returns The store. Handlers get no `context.transaction`.
 * @throws UnitPayValidationError that names every option that is wrong, the client included.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * const client = await createClient({ url: 'redis://127.0.0.1:6379' }).on('error', console.error).connect();
 * const webhook = createWebhook({ client: unitpay, store: redisStore(client), order, onPay });
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): WebhookStore<undefined> {
  const settings = resolveOptions(client, options);
  const commands = commandsOf(scriptRunner(settings.client), settings.lease, settings.commandTimeout);
  const warnOnce = evictionWarning(commands, settings.logger);

  return {
    async run(payment, fingerprint, work, options) {
      const { deadline, retention, maxRun } = options;
      // Redis counts whole milliseconds; the processor takes any number of them.
      const life = retention === undefined ? settings.retention : Math.max(1, Math.ceil(retention));
      if (isOver(options)) throw options.signal.reason;
      warnOnce();
      const key = settings.keyPrefix + payment;
      const token = randomUUID();
      const lease = encodeLease(token);

      const found = await claimOrWait(commands, key, lease, deadline, options);
      if (found === 'busy') return { busy: true };
      if (found !== 'claimed') return replay(found, fingerprint);

      const claim: HeldClaim = { key, lease, leaseLength: settings.lease, options, end: performance.now() + maxRun };
      const reply: StoredReply = await workUnderLease(commands, claim, () => work(undefined));
      const held = await recordUntilDone(commands, claim, encodeRecord({ token, fingerprint, reply }), life);
      if (held === '') return { reply, replayed: false };

      const other = decodeEntry(key, held);
      if (other === undefined) throw new LostClaimError(key);
      return replay(other, fingerprint);
    },
  };
}

function replay(entry: RecordEntry, fingerprint: string): StoreResult {
  return entry.fingerprint === fingerprint ? { reply: entry.reply, replayed: true } : { mismatch: true };
}
