// Raw webhook queries and bodies: nothing forged is believed, nothing but a verification error is thrown, nothing is slow.
import { createWebhook, memoryStore, UNITPAY_IPS, WebhookVerificationError } from '@unitpay-kit/core';
import { believed, genuine, PROJECT_ID, SECRET_KEY } from '../genuine.mjs';
import { hostileQueries } from '../queries.mjs';

const ip = UNITPAY_IPS[0];

export function makeWebhook(options = {}) {
  return createWebhook({
    projectId: PROJECT_ID,
    secretKey: SECRET_KEY,
    store: memoryStore(),
    // The order agrees to everything: what is judged here is what stands before it.
    order: ({ orderSum, orderCurrency, test }) => ({ sum: orderSum, currency: orderCurrency, test }),
    onPay: () => {},
    logger: false,
    ipFeed: false,
    ...options,
  });
}

/** The event that a query verifies as; undefined when it is refused; whatever else happens is thrown on. */
function verified(webhook, query) {
  try {
    return webhook.verify({ query, ip });
  } catch (error) {
    if (error instanceof WebhookVerificationError) return undefined;
    throw error;
  }
}

/** Whether an accepted query says the same as the genuine webhook it was made from, in all that money hangs on. */
function sameMeaning(event, original, webhook) {
  if (!original) return false;
  const genuineEvent = webhook.verify({ query: original.query, ip });
  return believed(original.method).every((name) => genuineEvent[name] === event[name]);
}

export async function fuzzWebhooks(dice, count, report) {
  const webhook = makeWebhook();
  for (const { query } of genuine)
    if (!verified(webhook, query)) throw new Error('a genuine webhook is refused: the fuzzer proves nothing');
  const next = hostileQueries(dice);
  const seen = { accepted: 0, refused: 0 };
  const slow = [];
  const times = new Float64Array(Math.min(count, 50_000));
  for (let index = 0; index < count; index++) {
    const { query, original, kind } = next();
    const start = performance.now();
    let event;
    try {
      event = verified(webhook, query);
    } catch (error) {
      report.failure('webhook', `threw ${error?.name}: ${error?.message}`, query);
      continue;
    }
    const took = performance.now() - start;
    if (index < times.length) times[index] = took;
    if (slow.length < 40 || took > slow[0].took) keepSlow(slow, { took, query });
    if (!event) seen.refused++;
    else if (sameMeaning(event, original, webhook)) seen.accepted++;
    else report.failure('webhook', `a ${kind} query is believed`, query);
  }
  const median = times.slice().sort()[times.length >> 1];
  const slowest = slowestOf(slow, webhook);
  report.line(
    `webhooks: ${count} tried, ${seen.refused} refused, ${seen.accepted} accepted with every field that money hangs on unchanged`,
  );
  report.line(
    `slowest of ten repeats: ${slowest.ratio(median).toFixed(1)} times the median of ${(median * 1000).toFixed(1)} us, ${slowest.query.length} characters`,
  );
  if (slowest.ratio(median) > 20)
    report.failure('webhook', `costs ${slowest.ratio(median).toFixed(0)} times the median`, slowest.query);
}

function keepSlow(slow, one) {
  slow.push(one);
  slow.sort((a, b) => a.took - b.took);
  if (slow.length > 40) slow.shift();
}

/** One slow run can be the garbage collector; ten are the input. */
function slowestOf(slow, webhook) {
  const measured = slow.map(({ query }) => {
    const runs = Array.from({ length: 10 }, () => {
      const start = performance.now();
      verified(webhook, query);
      return performance.now() - start;
    });
    return { query, took: runs.sort((a, b) => a - b)[4] };
  });
  const worst = measured.sort((a, b) => b.took - a.took)[0];
  return { ...worst, ratio: (median) => worst.took / median };
}

/** Whole requests, bodies included, through `process`, which never rejects. */
export async function fuzzRequests(dice, count, report) {
  let runs = 0;
  const webhook = makeWebhook({ acceptPost: true, onPay: () => void runs++ });
  const next = hostileQueries(dice);
  const results = {};
  for (let index = 0; index < count; index++) {
    const { query, original } = next();
    const post = dice.odds(2);
    const before = runs;
    const input = {
      method: dice.pick(['GET', 'GET', 'POST', 'HEAD', 'PUT', 'get', '']),
      query: post ? '' : query,
      ...(post && {
        method: 'POST',
        body: dice.pick([query, new TextEncoder().encode(query), { params: { account: query } }]),
      }),
      ip: dice.odds(20) ? dice.pick(['127.0.0.1', '::ffff:1.2.3.4', 'x', '', undefined]) : ip,
      forwardedFor: dice.odds(10) ? dice.pick([query.slice(0, 50), '1.2.3.4', ['a', 'b'], '']) : undefined,
      contentType: dice.pick([undefined, 'application/x-www-form-urlencoded', 'application/json', query.slice(0, 20)]),
    };
    let result;
    try {
      result = await webhook.process(input);
    } catch (error) {
      report.failure('request', `process rejected with ${error?.name}: ${error?.message}`, JSON.stringify(input));
      continue;
    }
    results[result.result] = (results[result.result] ?? 0) + 1;
    if (runs > before && !original) report.failure('request', 'a handler ran for noise', query);
    if (result.status >= 500 || /secret|fuzz-project-key/i.test(result.body ?? ''))
      report.failure('request', `answered ${result.status} ${result.body}`, query);
  }
  report.line(
    `requests: ${count} processed: ${Object.entries(results)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ')}`,
  );
}
