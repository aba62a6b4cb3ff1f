import type { LedgerEntry } from '../../ledger/ledger.js';
import { LedgerWorker } from '../../ledger/worker.js';
import type { Parts } from '../process.js';
import { type Recovered, recoverPayment } from './recover.js';
import { WATCHED, type WatchList } from './watch-list.js';
import { nextWatch, pauseAfter, type WatchData, type WatchSeen } from './watch-machine.js';

const POLL = 5_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CONCURRENCY = 4;

/** What looks after watched payments. */
export function createSweep<Tx>(parts: Parts<Tx>, list: WatchList): LedgerWorker {
  const { settings } = parts;
  const { logger, redact, client, timeScale } = settings;
  const said = (error: unknown) => redact(error instanceof Error ? error.message : String(error));
  return new LedgerWorker({
    ledger: list.ledger,
    topic: list.topic,
    concurrency: CONCURRENCY,
    // A look is a read and a run of the handler.
    lease: Math.max(MINUTE * timeScale, 4 * (client?.timeout ?? 0), settings.maxRun + 2 * (client?.timeout ?? 0)),
    poll: POLL * timeScale,
    async work(entry) {
      try {
        await look(entry, parts, list);
      } catch (error) {
        logger.warn('UnitPay webhook: the ledger failed while a payment was recovered; it goes on later', {
          unitpayId: list.paymentOf(entry),
          error: said(error),
        });
      }
    },
    onOutage: (error) =>
      logger.warn('UnitPay webhook: recovery waits, the ledger does not answer; it is asked again', {
        error: said(error),
      }),
  });
}

async function look<Tx>(entry: LedgerEntry, parts: Parts<Tx>, list: WatchList): Promise<void> {
  const { logger } = parts.settings;
  const now = readWatch(entry);
  const unitpayId = list.paymentOf(entry);
  if (now === undefined) {
    logger.error('UnitPay webhook: the ledger holds an entry that this version can not read; it is left alone', {
      entry: entry.key,
    });
    await list.ledger.replace(entry, { state: entry.state, data: entry.data, dueIn: HOUR });
    return;
  }
  const recovered = await recoverPayment(unitpayId, parts, now.fingerprint);
  const { result, status, reason } = recovered;
  if (result === 'accepted') {
    logger.info('UnitPay webhook: "pay" never came, the payment was found and delivered', { unitpayId, status });
  } else if (result === 'failed') recovered.log();
  const seen = seenIn(recovered);
  const move = nextWatch(now, entry.age, seen, list.limits);
  if (!('remove' in move)) {
    await list.ledger.replace(entry, { state: entry.state, data: JSON.stringify(move.data), dueIn: move.dueIn });
    return;
  }
  // What is delivered or refunded stays so, no matter which process has it by now. All else was concluded from this entry as it was taken: somebody who
  // has it since may know better, and two must not say the same. Said first, removed then: a process that dies in between says it again.
  const isFact = seen.kind === 'delivered' || seen.kind === 'refunded';
  if (!isFact && !(await isStillOurs(entry, list))) return;
  if (move.say === 'charged') {
    logger.error(`UnitPay webhook ${result}: ${reason}; payer charged, not delivered`, { unitpayId, status, reason });
  } else if (move.say === 'unsettled') {
    logger.warn('UnitPay webhook: a paid payment was not delivered for six days; nobody looks for it any more', {
      unitpayId,
      status,
      reason,
    });
  }
  await list.ledger.remove(entry.topic, entry.key);
}

/** Whether nobody has changed the entry since it was taken; then nobody takes it for another while. */
async function isStillOurs(entry: LedgerEntry, { ledger, limits }: WatchList): Promise<boolean> {
  const { state, data } = entry;
  return (await ledger.replace(entry, { state, data, dueIn: pauseAfter(0, limits) })) !== undefined;
}

/** What a recovery means to who watches. */
export function seenIn({ result, status, reason }: Omit<Recovered, 'log'>): WatchSeen {
  const paid = status === 'success' || status === 'error_pay';
  if (result === 'accepted' || result === 'replayed') return { kind: 'delivered', paid };
  if (status === 'refund') return { kind: 'refunded', paid };
  if (reason === 'mismatch' || reason === 'project-mismatch') return { kind: 'mismatch', paid };
  return { kind: result === 'rejected' ? 'rejected' : 'open', paid };
}

/** Reads an entry; `undefined` for one that another version wrote: a state or a shape that this one doesn't know. */
function readWatch({ state, data }: LedgerEntry): WatchData | undefined {
  try {
    if (state !== WATCHED) return undefined;
    const { fingerprint, looks, rejections, paid } = JSON.parse(data) as Record<string, unknown>;
    const isKnown = typeof looks === 'number' && typeof rejections === 'number' && typeof paid === 'boolean';
    const isPrint = fingerprint === undefined || typeof fingerprint === 'string';
    return isKnown && isPrint ? { fingerprint, looks, rejections, paid } : undefined;
  } catch {
    return undefined;
  }
}
