/**
 * @module
 * Builds the refunds of one project on a ledger.
 */
import { internalsOf } from '../client/internals.js';
import { LedgerWorker } from '../ledger/worker.js';
import { consoleLogger, silentLogger, unfailing } from '../webhook/log/logger.js';
import { writeNotice } from '../webhook/log/notice.js';
import { callHook } from '../wire/hooks.js';
import { refundLimits } from './limits.js';
import { RefundDesk } from './refund-desk.js';
import { RefundLog } from './refund-log.js';
import { checkRefundsOptions } from './refund-options.js';
import { RefundSteps } from './refund-steps.js';
import type { RefundStepEvent, Refunds, RefundsOptions } from './refunds.js';

const MINUTE = 60_000;
const POLL = 5_000;
/** The longest that one request may take, in milliseconds. */
const LONGEST_REQUEST = 20_000;

/**
 * Creates the refunds of one project: each is kept in a ledger before anything is sent, survives crashes, deploys and several processes, and
 * ends as `refunded`, `refused` or, where only a person can tell, `unproven`. No refund is sent twice where that could pay twice.
 *
 * Nothing happens by itself until `start()`, or `run()` from a scheduler. All clients and processes of a project may share one ledger;
 * projects, and test mode, never see each other's refunds. Don't mix it with `ensureRefunded` for the same payment.
 *
 * @throws {UnitPayValidationError} naming every wrong option.
 * @see {@link https://help.unitpay.ru/payments/payment-refund}
 * @example
 * const refunds = createRefunds({
 *   client: unitpay,
 *   ledger: postgresLedger({ pool }),
 *   onRefunded: async ({ paymentId }, { transaction }) => orders.markRefunded(paymentId, transaction),
 *   onFailed: async ({ paymentId, state, reason }) => alertStaff(paymentId, state, reason),
 * });
 * refunds.start();
 * await refunds.request({ paymentId: '2154490981', sum: '100.00' });
 */
export function createRefunds<Tx = undefined>(options: RefundsOptions<Tx>): Refunds<Tx> {
  const { client, ledger, onRefunded, onFailed, concurrency, timeScale, on, logger } = checkRefundsOptions(options);
  const internals = internalsOf(client, 'createRefunds');
  const timeout = Math.min(internals.timeout, LONGEST_REQUEST);
  const lease = Math.max(MINUTE * timeScale, 4 * timeout);
  const log = new RefundLog(unfailing(logger === false ? silentLogger : (logger ?? consoleLogger)), internals.redact);
  const topic = `refund:${internals.projectId}:${internals.test ? 'test' : 'live'}`;
  const { step: hook } = on;
  const limits = refundLimits(timeScale, lease, internals.test);
  const report = (event: RefundStepEvent) => callHook(hook, event);
  const steps = new RefundSteps({ ledger, topic, internals, limits, timeout, log, onRefunded, onFailed, report });
  const worker = new LedgerWorker({
    ledger,
    topic,
    concurrency,
    lease,
    poll: POLL * timeScale,
    work: (entry) => steps.taken(entry),
    onOutage: (error) => log.outage(error),
  });
  writeNotice(ledger.notice, log.logger);
  const desk = new RefundDesk({ ledger, topic, internals, log, worker, steps, limits });
  return Object.freeze<Refunds<Tx>>({
    request: (params, given) => desk.request(params, given),
    settle: (paymentId) => desk.settle(paymentId),
    get: (paymentId) => desk.get(paymentId),
    list: (state, given) => desk.list(state, given),
    retry: (paymentId) => desk.decide('refunds.retry', paymentId, { kind: 'retry' }),
    resolve: (paymentId, found) => desk.resolve(paymentId, found),
    run: () => worker.pass(),
    start: () => worker.start(),
    stop: () => worker.stop(),
  });
}
