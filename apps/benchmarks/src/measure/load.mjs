// Requests to servers, in turns.
import { Pool } from 'undici';

/** Sends `amount` requests over keep-alive connections, each to the path that `next` gives. */
export async function send(pool, next, amount, width) {
  let left = amount;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const { statusCode, body } = await pool.request({ path: next(), method: 'GET' });
      await body.dump();
      if (statusCode !== 200) throw new Error(`a reply with status ${statusCode}`);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** One volley: what a request cost the server's processor and the clock, in microseconds. */
async function volley({ server, next }, pool, amount, width) {
  const before = await server.cpu();
  const begun = performance.now();
  await send(pool, next, amount, width);
  const clock = performance.now() - begun;
  return { cpu: (1000 * ((await server.cpu()) - before)) / amount, clock: (1000 * clock) / amount };
}

/**
 * Loads servers in turns.
 *
 * @param {Record<string, { server: Awaited<ReturnType<typeof import('./child.mjs').startServer>>, next: () => string, amount?: number, warmUp?: number }>} sides a slow side may be given less to do
 * @returns {Promise<Record<string, { cpu: number[], clock: number[] }>>} microseconds of one request, by round
 */
export async function loadInTurns(sides, { rounds, amount = 1500, warmUp = 4000, width = 10 }) {
  const names = Object.keys(sides);
  const pools = Object.fromEntries(
    names.map((name) => [name, new Pool(sides[name].server.url, { connections: width })]),
  );
  const results = Object.fromEntries(names.map((name) => [name, { cpu: [], clock: [] }]));
  try {
    for (const name of names) await volley(sides[name], pools[name], sides[name].warmUp ?? warmUp, width);
    for (let round = 0; round < rounds; round += 1)
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + round) % names.length];
        const { cpu, clock } = await volley(sides[name], pools[name], sides[name].amount ?? amount, width);
        results[name].cpu.push(cpu);
        results[name].clock.push(clock);
      }
  } finally {
    await Promise.all(Object.values(pools).map((pool) => pool.close()));
  }
  return results;
}
