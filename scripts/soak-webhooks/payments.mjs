// Delivers payments the way a provider under stress would: five copies at once to different processes, and again until accepted.
import { setTimeout as sleep } from 'node:timers/promises';
import { deliver, payQuery } from './wire.mjs';

const COPIES = 5;
const LONGEST = 45_000;

let nextId = 1;

/** A payment under delivery and what came back. */
export function payment(account) {
  const id = nextId++;
  return { account, query: payQuery(account, String(1_000_000 + id)), first: id, replies: [], refused: 0, lost: 0 };
}

/** Five copies at once; adds what came back. Whether all five were accepted. `patience` is when the sender hangs up. */
export async function deliverFive(workers, one, patience) {
  const copies = Array.from({ length: COPIES }, (_, i) => deliver(workers.port(one.first + i), one.query, patience));
  const answers = await Promise.all(copies);
  for (const { outcome, body } of answers) {
    if (outcome === 'accepted') one.replies.push(body);
    else one[outcome] += 1;
  }
  return answers.every(({ outcome }) => outcome === 'accepted');
}

/** Repeats the five until all are accepted; false when that takes too long. */
export async function deliverUntilAccepted(workers, one) {
  const giveUp = Date.now() + LONGEST;
  while (!(await deliverFive(workers, one))) {
    if (Date.now() > giveUp) return false;
    await sleep(150);
  }
  return true;
}

/** Runs `deliver` for all payments, so many at a time. */
export async function inParallel(payments, width, deliverOne) {
  const queue = payments.values();
  const lane = async () => {
    for (const one of queue) await deliverOne(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
