// A first webhook on a store, beside the least write that could record it, 10 in flight.
import { inFlight } from '../measure/in-flight.mjs';
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { CALLER, makeWebhook } from './webhook.mjs';
import { fresh } from './webhooks.mjs';

/** How many at a time. */
export const IN_FLIGHT = 10;
/** What the bare write records. */
export const REPLY = '{"result":{"message":"ok"}}';

/**
 * @param options What `createWebhook` gets, the store among it.
 * @param write Records {@link REPLY} under a key of its own.
 * @param effort Rounds, and milliseconds a round.
 */
export async function storeBeside(options, write, effort) {
  const webhook = makeWebhook(options);
  let next = 0;
  const ways = {
    ours: {
      prepare: (count) => fresh(count),
      run: (_, queries) =>
        inFlight(IN_FLIGHT, queries, async (query) => {
          const { result, reason } = await webhook.process({ method: 'GET', query, ip: CALLER });
          if (result !== 'accepted') throw new Error(`${result}: ${reason}`);
        }),
    },
    bare: {
      prepare: (count) =>
        Array.from({ length: count }, () => {
          next += 1;
          return `bare-${next}`;
        }),
      run: (_, keys) => inFlight(IN_FLIGHT, keys, write),
    },
  };
  const results = await interleave(ways, effort);
  return { bare: speedBeside(results, 'ours', 'bare'), costs: results };
}
