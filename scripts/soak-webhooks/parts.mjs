// The parts of the measurement, each over one store.
import { setTimeout as sleep } from 'node:timers/promises';
import { count } from './judge.mjs';
import { deliverFive, deliverUntilAccepted, inParallel, payment } from './payments.mjs';
import { LEASE } from './shops.mjs';
import { until } from './tools.mjs';
import { startWorkers } from './workers.mjs';

const PROCESSES = 4;

/** Five copies of each payment at once to four processes: one effect, one reply. */
export const exactlyOnce = (rig, { payments }, verdicts) => once('exactly once', rig, payments, verdicts);

/** As exactly once, with one connection for each process. */
export const poolsOfOne = (rig, { others }, verdicts) =>
  once('pools of one', rig, others, verdicts, { worker: { connections: 1 } });

/** As exactly once, in processes whose own clocks jump by up to an hour either way all the time. */
export const clocksJump = (rig, { others }, verdicts) =>
  once('clocks jump', rig, others, verdicts, { worker: { clockJumps: true } });

/** As exactly once, with handlers that lock two rows in any order: PostgreSQL ends some of them. */
export async function deadlocks(rig, { others }, verdicts) {
  const row = await once('deadlocks', rig, others, verdicts, { worker: { deadlocks: true } });
  const counts = await rig.shop.counts(rig.setting);
  // The server counts them a moment later.
  const ended = await until('deadlocks to be counted', 15, () => rig.shop.deadlocks(rig.setting)).catch(() => 0);
  verdicts.check(ended > 0, `${ended} deadlocks were ended by PostgreSQL (${row.refused} error replies)`);
  verdicts.check(
    counts.every((n) => n === others),
    `what they count beside is counted once each (${counts.join(' and ')})`,
  );
  return row;
}

/** As exactly once, with handlers that take longer than the deadline of the reply. */
export async function pastTheDeadline(rig, { others }, verdicts) {
  const row = await once('past the deadline', rig, Math.ceil(others / 4), verdicts, {
    worker: { deadline: 250, takes: 500 },
  });
  verdicts.check(row.refused > 0, `error replies at the deadline (${row.refused})`);
  return row;
}

/** As exactly once, and the sender hangs up before the answer comes. */
export async function answeredTooLate(rig, { others }, verdicts) {
  const patience = 120;
  const row = await once('answered too late', rig, Math.ceil(others / 4), verdicts, {
    worker: { takes: 250 },
    patience,
  });
  verdicts.check(row.lost > 0, `deliveries that hung up after ${patience} ms (${row.lost})`);
  return row;
}

async function once(part, { shop, setting }, payments, verdicts, { worker = {}, patience } = {}) {
  const all = Array.from({ length: payments }, (_, i) => payment(`${part.replaceAll(' ', '-')}-${i}`));
  const workers = await startWorkers(PROCESSES, { ...setting, ...worker });
  const began = performance.now();
  try {
    await inParallel(all, 16, async (one) => {
      const isDone = await deliverFive(workers, one, patience);
      if (!isDone) await deliverUntilAccepted(workers, one);
    });
  } finally {
    await workers.stop();
  }
  const rate = Math.round(payments / ((performance.now() - began) / 1000));
  const found = count(all, await shop.effects(setting));
  verdicts.check(
    found.effects === payments && found.deliveredTwice === 0,
    `${payments} payments, ${found.effects} effects`,
  );
  verdicts.check(
    found.contradicted === 0,
    `accepting replies of one payment are identical (${found.accepting} replies)`,
  );
  verdicts.check(found.unaccepted === 0, 'every payment was accepted');
  return { part, ...found, rate };
}

/** SIGKILL inside a handler, half of them held there, half about when the record is written. */
export async function killedInside({ shop, setting }, { kills }, verdicts) {
  const all = Array.from({ length: kills }, (_, i) => payment(`kill-${i % 2 ? 'held' : 'passing'}-${i}`));
  const killed = new Set();
  let replacing = Promise.resolve();
  const workers = await startWorkers(PROCESSES, setting, (account, index) => {
    if (killed.has(account)) return;
    killed.add(account);
    replacing = sleep(account.includes('passing') ? Math.random() * 6 : 0).then(() => workers.killAndReplace(index));
    // Awaited below; until then a failure must not end this process before it has cleaned up.
    replacing.catch(() => {});
  });
  try {
    // One after the other: each kill is of the process that has the payment in hand.
    for (const one of all) {
      await deliverUntilAccepted(workers, one);
      await replacing;
    }
  } finally {
    await workers.stop();
  }
  const found = count(all, await shop.effects(setting));
  verdicts.check(killed.size === kills, `${killed.size} of ${kills} processes were killed inside a handler`);
  verdicts.check(found.undelivered === 0 && found.unaccepted === 0, 'no payment was lost');
  verdicts.check(found.contradicted === 0, 'accepting replies of one payment are identical');
  if (shop.exactAfterKill) verdicts.check(found.effects === kills, `no effect was repeated (${found.effects} effects)`);
  return { part: 'killed inside', ...found };
}

/** SIGSTOP inside a handler, for longer than a claim of the store lasts; then it goes on as if nothing had been. */
export async function stopped({ shop, setting }, { kills }, verdicts) {
  const all = Array.from({ length: kills }, (_, i) => payment(`stop-${i}`));
  const done = new Set();
  let waiting = Promise.resolve();
  const workers = await startWorkers(PROCESSES, setting, (account, index) => {
    if (done.has(account)) return;
    done.add(account);
    waiting = workers.stopFor(index, 2 * LEASE);
    waiting.catch(() => {});
  });
  try {
    for (const one of all) {
      await deliverUntilAccepted(workers, one);
      await waiting;
    }
  } finally {
    await workers.stop();
  }
  const found = count(all, await shop.effects(setting));
  verdicts.check(done.size === kills, `${done.size} of ${kills} processes were stopped inside a handler`);
  verdicts.check(found.undelivered === 0 && found.unaccepted === 0, 'no payment was lost');
  verdicts.check(found.contradicted === 0, 'accepting replies of one payment are identical');
  if (shop.exactAfterKill) verdicts.check(found.effects === kills, `no effect was repeated (${found.effects} effects)`);
  return { part: 'stopped inside', ...found };
}

/** The store is stopped in the middle of the load and started again. */
export async function storeRestarted({ shop, setting, server }, { restarted }, verdicts) {
  const all = Array.from({ length: restarted }, (_, i) => payment(`restart-${i}`));
  const workers = await startWorkers(PROCESSES, setting);
  let done = 0;
  const refusals = () => all.reduce((total, { refused }) => total + refused, 0);
  try {
    const load = inParallel(all, 8, async (one) => {
      await deliverUntilAccepted(workers, one);
      done += 1;
    });
    const outage = async () => {
      await until('a third of the payments', 30, () => done > restarted / 3);
      await server.stop();
      await until('error replies while the store is down', 15, () => refusals() > 0);
      await sleep(500);
      await server.start();
    };
    await Promise.all([load, outage()]);
  } finally {
    await workers.stop();
  }
  const found = count(all, await shop.effects(setting));
  verdicts.check(found.refused > 0, `error replies while the store was down (${found.refused})`);
  verdicts.check(found.undelivered === 0 && found.unaccepted === 0, 'then every payment was accepted, nothing lost');
  verdicts.check(found.contradicted === 0, 'accepting replies of one payment are identical');
  if (shop.exactAfterKill)
    verdicts.check(found.effects === restarted, `no effect was repeated (${found.effects} effects)`);
  return { part: 'store restarted', ...found };
}
