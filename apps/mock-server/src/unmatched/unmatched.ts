/**
 * @module
 * Requests that match nothing the mock has: most often the first slip of an integration. They are in the journal, and the
 * executable prints them on the console.
 */
import type { Context } from 'hono';
import type { Explanation } from '../texts/explanation.js';
import type { World } from '../world.js';

/** Puts a request into the journal, tells listeners, and returns what is wrong with it. */
export function recordUnmatched(world: World, c: Context, status: number, why: Explanation): void {
  const url = new URL(c.req.url);
  const what = `${c.req.method} ${url.pathname}`;
  world.journal.record({
    kind: 'unmatched',
    at: world.clock.now(),
    method: what,
    projectId: null,
    paymentId: null,
    params: null,
    query: url.search.slice(1),
    status,
    reply: why.en,
    faults: [],
    durationMs: 0,
  });
  // The path alone: the query may hold a key.
  world.events.emit({ type: 'unmatched', what: { en: `${what}: ${why.en}`, ru: `${what}: ${why.ru}` } });
}

/** Answers a request to an address that is not there. */
export function answerUnmatched(world: World, c: Context): Response {
  const why = explainAddress(new URL(c.req.url).pathname, world.origin());
  recordUnmatched(world, c, 404, why);
  return c.json({ error: { message: why.en } }, 404);
}

/** What is wrong with an address, and which one is right. */
function explainAddress(path: string, origin: string): Explanation {
  if (/^\/api\b/i.test(path) || /\/api\/?$/i.test(path))
    return {
      en: `There is no such address. The API has one: GET ${origin}/api?method=...`,
      ru: `Такого адреса нет. У API он один: GET ${origin}/api?method=...`,
    };
  return {
    en: `There is no such address. API: ${origin}/api, payment form: ${origin}/pay/<public key>, dashboard: ${origin}/, control API: ${origin}/__mock__/`,
    ru: `Такого адреса нет. API: ${origin}/api, платёжная форма: ${origin}/pay/<публичный ключ>, панель: ${origin}/, управление: ${origin}/__mock__/`,
  };
}

/** What is wrong with a call of the API by another method than GET. */
export const NOT_GET: Explanation = {
  en: 'The API is called by GET, with everything in the query; no source documents another HTTP method.',
  ru: 'API вызывается методом GET, все параметры — в строке запроса; другой метод не описан ни в одном источнике.',
};
