import { UnitPayValidationError } from '../../errors/unitpay-validation-error.js';
import type { LedgerWorker } from '../../ledger/worker.js';
import type { IdInput } from '../../schema/ids.js';
import type { Parts } from '../process.js';
import type { RecoverResult, WebhookRecovery } from '../webhook.js';
import type { WatchList } from './watch-list.js';

/** `recover` of a webhook. Its code is loaded when it is first called: most shops never do. */
export async function recover<Tx>(params: { readonly paymentId: IdInput }, parts: Parts<Tx>): Promise<RecoverResult> {
  const { client } = parts.settings;
  if (client === undefined) throw missing('webhook.recover', 'client');
  const paymentId = client.checkPaymentId('webhook.recover', Object(params).paymentId);
  const { recoverPayment } = await import('./recover.js');
  const { log, ...result } = await recoverPayment(paymentId, parts);
  log();
  return result;
}

/** `recovery` of a webhook; without a ledger every call says so. */
export function lazyRecovery<Tx>(parts: Parts<Tx>): WebhookRecovery {
  const { watches, settings } = parts;
  const { client } = settings;
  let loading: Promise<LedgerWorker> | undefined;
  let isStarted = false;
  const required = (method: string): WatchList => {
    if (watches === undefined) throw missing(`webhook.recovery.${method}`, 'ledger');
    return watches;
  };
  const worker = (method: string): Promise<LedgerWorker> => {
    const list = required(method);
    loading ??= import('./sweep.js').then(({ createSweep }) => createSweep(parts, list));
    return loading;
  };
  return Object.freeze<WebhookRecovery>({
    async watch(params) {
      const list = required('watch');
      await list.add(String(client?.checkPaymentId('webhook.recovery.watch', Object(params).paymentId)));
    },
    async run() {
      return (await worker('run')).pass();
    },
    start() {
      isStarted = true;
      worker('start').then(
        (loaded) => {
          // It may have been stopped while it was loaded.
          if (isStarted) loaded.start();
        },
        (error: unknown) =>
          settings.logger.error('UnitPay webhook: recovery could not be loaded', { error: String(error) }),
      );
    },
    async stop() {
      isStarted = false;
      const loaded = await loading;
      await loaded?.stop();
    },
  });
}

function missing(where: string, option: string): UnitPayValidationError {
  return new UnitPayValidationError(
    where,
    [{ path: option, message: `is required for this: give it to createWebhook` }],
    'options',
  );
}
