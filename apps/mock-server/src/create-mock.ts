/**
 * @module
 * A mock UnitPay inside the user's own process.
 */
import { createApp } from './app.js';
import { createWorld } from './create-world.js';
import { capture, release } from './engine/capture.js';
import { fail } from './engine/fail.js';
import { openLink, paymentOrLink } from './engine/open-form.js';
import { hold, pay } from './engine/pay.js';
import { settlePayout } from './engine/payouts.js';
import { refundByHand } from './engine/refund.js';
import { repeat } from './engine/repeat.js';
import { closeSubscription, declineNextCharge } from './engine/subscriptions.js';
import { startFaults } from './faults/start-faults.js';
import { checkInput } from './input/check-input.js';
import { closeInput } from './input/close-input.js';
import { deliveriesInput } from './input/filter-input.js';
import { listenInput } from './input/listen-input.js';
import { formInput, meansInput, reasonInput } from './input/payer-input.js';
import { payoutInput } from './input/payout-input.js';
import { refundInput, sumOf } from './input/refund-input.js';
import { webhookInput } from './input/webhook-input.js';
import { addFault } from './mock/add-fault.js';
import { ASYNC_DISPOSE } from './mock/dispose.js';
import { mockClock } from './mock/mock-clock.js';
import { mockFetch } from './mock/mock-fetch.js';
import type { MockUnitPay, PaymentId } from './mock/mock-unitpay.js';
import { disposeWorld, rememberBeginning, resetWorld, waitUntilIdle } from './mock/reset.js';
import { setWebhook } from './mock/set-webhook.js';
import type { MockOptions } from './options/mock-options.js';
import { listen } from './server/listen.js';
import { exportState } from './state/export-state.js';
import type { FaultInput, FaultScope } from './state/fault-rule.js';
import { loadState } from './state/load-state.js';
import { PAYER_TEXTS } from './texts/payer-texts.js';
import { webhookTarget } from './webhooks/send.js';
import { sendManualWebhook } from './webhooks/send-manual.js';
import type { World } from './world.js';

/** The address a mock has before it listens on a port. */
const IN_PROCESS_ORIGIN = 'http://unitpay-mock.test';

/**
 * Creates a mock UnitPay: no port, no network, state of its own.
 *
 * @param options Everything has a default: project 135, `mock_secret`, `135-mock`, `test_user`, `mock_partner_secret`.
 * @returns The mock: an address and a `fetch` for clients, actions of payers and banks, clock, faults, journal.
 * @throws MockOptionsError when an option makes no sense; the message names it.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/apps/mock-server/README.md
 * @example
 * const mock = createMockUnitPay({ webhook: (request) => handler(request) });
 * const unitpay = new UnitPay({ projectId: 135, secretKey: 'mock_secret', baseUrl: mock.origin, fetch: mock.fetch });
 * const { paymentId } = await unitpay.initPayment({ paymentType: 'card', account: 'order-7', sum: '900.00', desc: 'Чехол' });
 * await mock.pay(paymentId); // check and pay have been delivered and answered
 */
export function createMockUnitPay(options: MockOptions = {}): MockUnitPay {
  return createMock(options).mock;
}

/** The mock together with its inside, for the command line and our own tests. */
export function createMock(
  options: MockOptions = {},
  { ownProcess = false }: { readonly ownProcess?: boolean } = {},
): { readonly mock: MockUnitPay; readonly world: World } {
  let listening: string | null = null;
  const world = createWorld(options, () => world.settings.publicUrl ?? listening ?? IN_PROCESS_ORIGIN);
  if (options.seed !== undefined) loadState(world, options.seed);
  rememberBeginning(world);
  startFaults(world);
  const app = createApp(world);
  // Asked each time: a loaded document may have put other projects in place.
  const first = () => [...world.store.projects.keys()][0] ?? 0;
  const id = (paymentId: PaymentId) => String(paymentId);
  const listeners = new Set<() => Promise<void>>();
  const dispose = async () => {
    disposeWorld(world);
    await Promise.all([...listeners].map((close) => close()));
    await world.background.idle();
  };
  const mock: MockUnitPay = {
    get origin() {
      return world.origin();
    },
    fetch: mockFetch(app, world.lives),
    get webhook() {
      const project = world.store.projects.get(first());
      return project === undefined ? null : webhookTarget(world, project);
    },
    set webhook(target) {
      setWebhook(world, first(), target);
    },
    setWebhook: (projectId, target) => setWebhook(world, projectId, target),
    openForm: (link, choice = {}) => openLink(world, link, checkInput('openForm', formInput, choice).paymentType),
    pay: async (target, means = {}) => {
      const checked = checkInput('pay', meansInput, means);
      return pay(world, paymentOrLink(world, target, checked.paymentType).id, checked);
    },
    fail: async (target, reason = {}) => {
      const checked = checkInput('fail', reasonInput, reason);
      return fail(world, paymentOrLink(world, target).id, checked);
    },
    hold: async (target, means = {}) => {
      const checked = checkInput('hold', meansInput, means);
      return hold(world, paymentOrLink(world, target, checked.paymentType).id, checked);
    },
    capture: async (paymentId) => capture(world, id(paymentId)),
    release: async (paymentId) => release(world, id(paymentId)),
    refund: async (paymentId, part = {}) =>
      refundByHand(world, id(paymentId), sumOf(checkInput('refund', refundInput, part))),
    repeat: async (paymentId) => repeat(world, id(paymentId)),
    sendWebhook: async (webhook) => sendManualWebhook(world, checkInput('sendWebhook', webhookInput, webhook)),
    closeSubscription: (subscriptionId, closeType) =>
      closeSubscription(world, subscriptionId, checkInput('closeSubscription', closeInput, closeType)),
    declineNextCharge: (subscriptionId, message = PAYER_TEXTS.insufficientFunds) =>
      declineNextCharge(world, subscriptionId, message),
    settlePayout: (transactionId, status, error) => {
      checkInput('settlePayout', payoutInput, { status, error });
      return settlePayout(world, transactionId, status, error);
    },
    clock: mockClock(world),
    fault: (rule: FaultInput | string, when?: FaultScope) => addFault(world, rule, when),
    faults: () => world.faults.list(),
    journal: world.journal,
    payment: (paymentId) => world.store.anyPayment(Number(paymentId)),
    payments: () => [...world.store.payments.values()],
    subscriptions: () => [...world.store.subscriptions.values()],
    payouts: () => [...world.store.payouts.values()],
    deliveries: (filter = {}) => {
      const { paymentId, method } = checkInput('deliveries', deliveriesInput, filter);
      return [...world.store.deliveries].filter(
        (delivery) =>
          (paymentId === undefined || delivery.paymentId === Number(paymentId)) &&
          (method === undefined || delivery.method === method),
      );
    },
    state: () => exportState(world),
    load: (state) => loadState(world, state),
    reset: () => resetWorld(world),
    idle: () => waitUntilIdle(world),
    listen: async (where = {}) => {
      const listener = await listen(app, world, checkInput('listen', listenInput, where), ownProcess);
      listening = listener.url;
      const close = async () => {
        listeners.delete(close);
        await listener.close();
        if (listening === listener.url) listening = null;
      };
      listeners.add(close);
      return { url: listener.url, close, [ASYNC_DISPOSE]: close };
    },
    dispose,
    [ASYNC_DISPOSE]: dispose,
  };
  return { mock, world };
}
