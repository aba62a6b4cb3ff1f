/**
 * @module
 * The path of the webhook's route, checked: Express and Fastify read patterns in it, and differently.
 */
import { misconfigured } from '../unitpay.errors.js';

const PLAIN = /^\/[\w\-.~/]*$/;

/** `unitpay` and `/unitpay/` become `/unitpay`. */
export function routePath(path: unknown): string {
  const route = typeof path === 'string' && path !== '' ? `/${path.replace(/^\/+|\/+$/g, '')}` : '';
  if (PLAIN.test(route) && !route.includes('//')) return route;
  throw misconfigured(
    `expected a path of letters, digits, '-', '_', '.', '~' and '/', such as 'unitpay'${path === '' ? ', got an empty string (is an environment variable missing?)' : ': neither an address with a host, nor a pattern'}; '/' for the root, false for no route`,
    'webhook.path',
  );
}

/** Whether a request's path and query are for a route; upper case and a final slash make no difference, on whatever platform. */
export function isAt(route: string, url: string | undefined): boolean {
  const path = (url ?? '').replace(/[?#].*$/s, '');
  return withoutSlash(path) === withoutSlash(route);
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '').toLowerCase();
}
