// A server that receives webhooks, with us and without.
import { fileURLToPath } from 'node:url';
import { startServer } from '../measure/child.mjs';
import { speedBeside } from '../measure/interleave.mjs';
import { loadInTurns } from '../measure/load.mjs';
import { fresh } from '../support/webhooks.mjs';

const file = (name) => fileURLToPath(new URL(`../servers/${name}.mjs`, import.meta.url));
const ITSELF = { en: 'the same server answering the same without us', ru: 'тот же сервер с тем же ответом без нас' };

const SERVERS = [
  { id: 'node-http', name: 'bare node:http', aim: 0.33, before: '0.11–0.15' },
  { id: 'hono', name: 'Hono', aim: 0.42, before: '0.20' },
  { id: 'nest-fastify', name: 'Nest 12, Fastify', file: 'nest', args: ['fastify'], aim: 0.45, before: '0.24' },
  { id: 'express4', name: 'Express 4', aim: 0.65, before: '0.52' },
  { id: 'express5', name: 'Express 5', aim: 0.65, before: '0.44' },
  {
    id: 'nest-express',
    name: 'Nest 12, Express',
    file: 'nest',
    args: ['express'],
    aim: 0.75,
    by: 'clock',
    before: '0.6–0.7',
  },
];

/** Paths of webhooks that nobody has seen, made ahead so that making them takes no processor from the server. */
function paths() {
  let ready = [];
  return () => {
    if (ready.length === 0) ready = fresh(2000);
    return `/unitpay?${ready.pop()}`;
  };
}

export default {
  id: 'servers',
  title: {
    en: 'A server that receives webhooks, each the first of its payment',
    ru: 'Сервер, принимающий вебхуки, каждый — первый для платежа',
  },
  comparisons: SERVERS.map(({ id, name, aim, by, before }) => ({
    id,
    of: { en: name, ru: name },
    beside: ITSELF,
    aim,
    by,
    before,
  })),
  async measure({ rounds, only }) {
    const measured = { costs: {} };
    for (const { id, file: name = id, args = [] } of SERVERS.filter(
      (one) => only === undefined || only.includes(one.id),
    )) {
      const node = name === 'nest' ? ['--import', file('one-nest')] : [];
      const plain = await startServer(file(name), ['plain', ...args], { node });
      const kit = await startServer(file(name), ['kit', ...args], { node });
      try {
        const results = await loadInTurns(
          { plain: { server: plain, next: paths() }, kit: { server: kit, next: paths() } },
          { rounds },
        );
        measured[id] = speedBeside(results, 'kit', 'plain');
        measured.costs[`${id}, plain`] = results.plain;
        measured.costs[`${id}, kit`] = results.kit;
      } finally {
        await Promise.all([plain.stop(), kit.stop()]);
      }
    }
    return measured;
  },
};
