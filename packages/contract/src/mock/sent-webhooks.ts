/**
 * @module
 * Webhooks of the mock, each beside the golden that shows one like it.
 */
import { createMockUnitPay, type Delivery } from '@unitpay-kit/mock-server';
import { shapeDifferences } from '../compare/shape.js';
import { KEYS } from '../world/mock-keys.js';

const FORM = 'method=initPayment&paymentType=card&account=order%20413&sum=100.00&desc=Чехол&projectId=135';

/** Everything the mock sends around payments: one paid, one that starts a subscription, one declined, one held and captured. */
export async function sentWebhooks(
  encoding: 'http_build_query' | 'literal' = 'http_build_query',
): Promise<readonly Delivery[]> {
  const mock = createMockUnitPay({
    ...KEYS,
    encoding,
    webhook: async () => Response.json({ result: { message: 'ok' } }),
  });
  const create = async (more = '') => {
    const reply = await mock.fetch(`${mock.origin}/api?${FORM}&secretKey=${KEYS.secretKey}${more}`);
    const { result } = (await reply.json()) as { result: { paymentId: number } };
    return result.paymentId;
  };
  await mock.pay(await create());
  await mock.pay(await create('&subscription=true'));
  await mock.fail(await create());
  const held = await create('&preauth=1');
  await mock.hold(held);
  await mock.capture(held);
  await mock.idle();
  return mock.deliveries();
}

/** A golden webhook, which of the mock's is like it, and what may differ. */
interface Likeness {
  readonly golden: string;
  readonly is: (delivery: Delivery) => boolean;
  /** Names that only one of the two has. */
  readonly optional?: readonly string[];
  /** Names whose values the samples write in several ways. */
  readonly anyForm?: readonly string[];
}

/** Goldens that show a card payment of the kinds the mock sends. */
export const likenesses: readonly Likeness[] = [
  // Newer samples have no sign, the one of 2017 has no isPreauth; the decimals of profit vary.
  {
    golden: 'observed-2017-check',
    is: ({ method }) => method === 'check',
    optional: ['sign', 'isPreauth'],
    anyForm: ['profit'],
  },
  { golden: 'observed-2023-pay', is: ({ method }) => method === 'pay' },
  { golden: 'v10-pay', is: ({ method }) => method === 'pay' },
  { golden: 'pay-subscription', is: ({ method, fields }) => method === 'pay' && 'subscriptionId' in fields },
  { golden: 'preauth', is: ({ method }) => method === 'preauth' },
  // A decline before a card was typed has no purse; the one below is a card's own.
  { golden: 'observed-2020-error', is: ({ method }) => method === 'error', optional: ['purse'], anyForm: ['profit'] },
  // This one was put together from the documents: a real one has profit, and a decline before a card was typed has no purse.
  { golden: 'error', is: ({ method }) => method === 'error', optional: ['purse', 'profit', 'projectId'] },
];

/** What differs between a delivery and golden pairs: names and how values are written. */
export function pairDifferences(
  { optional, anyForm }: Pick<Likeness, 'optional' | 'anyForm'>,
  pairs: unknown,
  { fields }: Pick<Delivery, 'fields'>,
): string[] {
  const { signature: _signature, ...sent } = fields;
  return shapeDifferences(pairs, sent, { optional, anyForm });
}
